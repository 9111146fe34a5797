import type { Knex } from 'knex';
import type { ApplicationState, Stage } from '../../contracts/exam-application-states';
import type { ProjectWindow } from '../../contracts/exam-project';
import type { Windows } from '../../domain/exam-window';

/** A project as lists show it, with its latest version's number. */
export interface ProjectRow {
  id: string;
  code: string;
  name: string;
  year: number;
  state: 'draft' | 'open' | 'closed';
  businessCode: string;
  businessName: string;
  latestVersion: number;
  windows: { stage: Stage; opensAt: string; closesAt: string }[];
  /** Of the person who asks. */
  applicationId: string | null;
  applicationState: ApplicationState | null;
}

/**
 * Opened projects, closed ones that the person has an application in, and those of the business that they review: a closed
 * project's running applications are decided all the same (R-N9). Or just the one with this id, if it is among them.
 */
export async function findProjects(
  database: Knex,
  personId: string,
  { id, reviewedBusiness }: { id?: string; reviewedBusiness?: string } = {},
): Promise<ProjectRow[]> {
  const { rows } = await database.raw<{ rows: ProjectRow[] }>(
    `select p.id, p.code, p.name, p.year, p.state, p.business_code as "businessCode", b.name as "businessName",
            v.latest as "latestVersion", a.id as "applicationId", a.state as "applicationState",
            coalesce((select json_agg(json_build_object('stage', w.stage, 'opensAt', w.opens_at, 'closesAt', w.closes_at)
                                      order by w.opens_at, w.closes_at)
                        from exam_project_window w where w.project_id = p.id), '[]') as windows
       from exam_project p
       join business b on b.code = p.business_code
       join (select project_id, max(version) as latest from exam_project_version group by project_id) v
         on v.project_id = p.id
       left join application a on a.project_id = p.id and a.person_id = :person
      where (p.state = 'open' or (p.state = 'closed' and (a.id is not null or p.business_code = :reviewed)))
        and (:id::uuid is null or p.id = :id)
      order by p.year desc, p.business_code desc, p.code`,
    { person: personId, id: id ?? null, reviewed: reviewedBusiness ?? null },
  );
  return rows;
}

/** As the rules read them. */
export const windowsOf = ({ windows }: Pick<ProjectRow, 'windows'>): Windows =>
  Object.fromEntries(
    windows.map(({ stage, opensAt, closesAt }) => [
      stage,
      { opensAt: new Date(opensAt), closesAt: new Date(closesAt) },
    ]),
  );

/** As the contract has them, in ISO 8601 and UTC. */
export const windowList = ({ windows }: Pick<ProjectRow, 'windows'>): ProjectWindow[] =>
  windows.map(({ stage, opensAt, closesAt }) => ({
    stage,
    opensAt: new Date(opensAt).toISOString(),
    closesAt: new Date(closesAt).toISOString(),
  }));
