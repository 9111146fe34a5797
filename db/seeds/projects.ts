import type { Knex } from 'knex';
import { addDays, endOfShanghaiDay, shanghaiDay, startOfShanghaiDay } from '../../domain/shanghai-day';
import { shippedProjects, type ShippedProject } from './exam-projects';
import { stableId } from './stable-id';

/**
 * The projects that ship, open from the day of installation; those that a later release adds wait to be opened. Once there, their windows belong to the administrator; a
 * definition that a later release changes becomes a new version, unless people have made one of their own (R-L2).
 */
export async function seedProjects(trx: Knex, now: Date): Promise<void> {
  const isNew = !(await trx('exam_project').first<object | undefined>('id'));
  for (const project of shippedProjects) {
    const existing = await trx<ProjectRow>('exam_project')
      .where('code', 'like', `${project.code}-%`)
      .orderBy('year')
      .first();
    const { id, year } = existing ?? (await insertProject(trx, project, now, isNew));
    await addVersionIfChanged(trx, id, JSON.stringify(project.definition(year)));
  }
}

interface ProjectRow {
  id: string;
  code: string;
  year: number;
}

async function insertProject(
  trx: Knex,
  project: ShippedProject,
  now: Date,
  isNew: boolean,
): Promise<ProjectRow> {
  const today = shanghaiDay(now);
  const year = examYear(today);
  const code = `${project.code}-${year}`;
  const id = stableId(`exam-project:${code}`);
  await trx('exam_project').insert({
    id,
    code,
    business_code: project.businessCode,
    year,
    name: project.name(year),
    // An installation that runs has an administrator, who opens what a later release brings.
    state: isNew ? 'open' : 'draft',
  });
  await trx('exam_project_window').insert(
    Object.entries(project.windows).map(([stage, [from, to]]) => ({
      project_id: id,
      stage,
      opens_at: startOfShanghaiDay(addDays(today, from)),
      closes_at: endOfShanghaiDay(addDays(today, to)),
    })),
  );
  return { id, code, year };
}

async function addVersionIfChanged(trx: Knex, projectId: string, definition: string): Promise<void> {
  // As text: json keeps the document as it was written.
  const { rows } = await trx.raw<{ rows: StoredVersion[] }>(
    `select version, created_by as "createdBy", definition::text as definition
     from exam_project_version where project_id = ? order by version desc limit 1`,
    [projectId],
  );
  const latest = rows[0];
  if (latest && (latest.createdBy !== null || latest.definition === definition)) return;
  await trx('exam_project_version').insert({
    project_id: projectId,
    version: (latest?.version ?? 0) + 1,
    definition,
  });
}

interface StoredVersion {
  version: number;
  createdBy: string | null;
  definition: string;
}

/** Exams are in the summer: from September on, applications are for the next year's. */
function examYear(today: string): number {
  const year = Number(today.slice(0, 4));
  return Number(today.slice(5, 7)) >= 9 ? year + 1 : year;
}
