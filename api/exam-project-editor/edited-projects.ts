import type { Knex } from 'knex';
import { mostCounted } from '../../contracts/page';
import type { EditedProject } from '../../contracts/exam-project-editor';
import { windowList, type ProjectRow } from '../exam-project/project-rows';
import { notFound } from '../problems';

type EditedRow = Omit<EditedProject, 'windows' | 'applicationsIsMinimum'> & Pick<ProjectRow, 'windows'>;

/** Every project, whoever may apply for it (R-L2); or just the one with this id. */
export async function findEditedProjects(database: Knex, id?: string): Promise<EditedProject[]> {
  const { rows } = await database.raw<{ rows: EditedRow[] }>(
    `select p.id, p.business_code as "businessCode", b.name as "businessName", p.year, p.name, p.state,
            (select max(v.version) from exam_project_version v where v.project_id = p.id) as version,
            exists (select from exam_project_draft d where d.project_id = p.id) as "hasDraft",
            coalesce((select json_agg(json_build_object('stage', w.stage, 'opensAt', w.opens_at, 'closesAt', w.closes_at)
                                      order by w.opens_at, w.closes_at)
                        from exam_project_window w where w.project_id = p.id), '[]') as windows,
            (select count(*)::int from (select from application a where a.project_id = p.id and a.state <> 'draft' limit :most) sent) as applications
       from exam_project p
       join business b on b.code = p.business_code
      where :id::uuid is null or p.id = :id
      order by p.year desc, p.business_code, p.name`,
    { id: id ?? null, most: mostCounted + 1 },
  );
  return rows.map(({ applications, ...row }) => ({
    ...row,
    applications: Math.min(applications, mostCounted),
    applicationsIsMinimum: applications > mostCounted,
    windows: windowList(row),
  }));
}

export async function getEditedProject(database: Knex, id: string): Promise<EditedProject> {
  const [project] = await findEditedProjects(database, id);
  if (!project) throw notFound('这个项目');
  return project;
}
