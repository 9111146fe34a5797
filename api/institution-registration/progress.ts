import type { RegistrationDetail } from '../../contracts/institution-registration';
import type { RoleName } from '../../contracts/login';
import { registrationProcessId } from '../../domain/institution-registration-process';
import { describeStoredEvent } from '../../domain/process-event-sentences';
import { roleLabels } from '../login/roles';
import type { Services } from '../services';

interface EventRow {
  at: Date;
  type: string;
  detail: object;
  role: RoleName | null;
  institution: string | null;
  opinion_enc: Buffer | null;
}

/** What happened to an application, oldest first, with every opinion: institution and role, never a reviewer's name. */
export async function findProgress(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  id: string,
): Promise<RegistrationDetail['progress']> {
  const { rows } = await database.raw<{ rows: EventRow[] }>(
    `select e.at, e.type, e.detail, e.actor_role as role, i.name as institution, o.opinion_enc
       from process_event e
       left join institution i on i.id = e.actor_institution_id
       left join institution_registration_opinion o on o.registration_id = :id and o.sequence = e.sequence
      where e.process_id = :process
      order by e.sequence`,
    { id, process: registrationProcessId(id) },
  );
  return rows.map((row) => ({
    at: row.at.toISOString(),
    what: describeStoredEvent(row),
    who: row.role ? `${row.institution ?? ''} ${roleLabels[row.role]}`.trim() : '申请人',
    opinion: row.opinion_enc && encryption.decryptText(row.opinion_enc),
  }));
}
