import type { DepartmentProgress } from '../../contracts/department-review';
import type { RoleName } from '../../contracts/login';
import type { ReviewTables } from '../../db/department-review-tables';
import { departmentStepOf } from '../../domain/department-step';
import { describeStoredEvent } from '../../domain/process-event-sentences';
import { roleLabels } from '../login/roles';
import type { Services } from '../services';

interface EventRow {
  at: Date;
  type: string;
  detail: object;
  isSomebodys: boolean;
  role: RoleName | null;
  institution: string | null;
  opinion_enc: Buffer | null;
}

/** What happened to an application, oldest first, with every opinion: institution and role, never a reviewer's name. */
export async function findProgress(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  { opinion, owner }: ReviewTables,
  { id, process }: { id: string; process: string },
): Promise<DepartmentProgress> {
  const { rows } = await database.raw<{ rows: EventRow[] }>(
    `select e.at, e.type, e.detail, e.actor_person_id is not null as "isSomebodys", e.actor_role as role,
            i.name as institution, o.opinion_enc
       from process_event e
       left join institution i on i.id = e.actor_institution_id
       left join :opinion: o on o.:owner: = :id and o.sequence = e.sequence
      where e.process_id = :process
      order by e.sequence`,
    { id, process, opinion, owner },
  );
  return rows.map((row) => ({
    at: row.at.toISOString(),
    what: describeStoredEvent(row),
    step: departmentStepOf(row.type),
    who: whoActed(row),
    opinion: row.opinion_enc && encryption.decryptText(row.opinion_enc),
  }));
}

function whoActed({ isSomebodys, role, institution }: EventRow): string {
  if (role) return `${institution ?? ''} ${roleLabels[role]}`.trim();
  return isSomebodys ? '申请人' : '系统';
}
