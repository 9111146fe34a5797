import type { Knex } from 'knex';
import type { AdmissionDetail } from '../../contracts/roster-admission';
import { findKeeper } from '../../db/staff-keeper';
import { maskPhone } from '../../domain/mask';
import { admissionActionsOf } from '../../domain/roster-admission';
import { admissionActorOf, admissionProcessId } from '../../domain/roster-admission-process';
import { describeStoredEvent } from '../../domain/process-event-sentences';
import type { RoleName } from '../../contracts/login';
import { recordAccess } from '../access-event';
import { actorWords } from '../login/roles';
import { notFound } from '../problems';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import { actorOf, type RoleSession } from '../session/current-session';
import { internalDepartmentsOf } from '../unit/internal-departments';
import { admissions, detailColumns, type DetailRow, toItem } from './admission-rows';

/** One who has bound to the unit, as its HR account decides about them; the look is written down (R-S3). */
export async function viewAdmission(
  services: Services,
  id: string,
  session: RoleSession,
  context: RequestContext,
): Promise<AdmissionDetail> {
  const { database, encryption } = services;
  const row = await getAdmission(database, session.role.institutionId, id);
  const institutionId = row.institution_id;
  const process = admissionProcessId(id);
  await recordAccess(database, session, context, { action: 'roster-admission.viewed', subject: process });
  const [internalDepartments, progress] = await Promise.all([
    internalDepartmentsOf(database, institutionId),
    findProgress(database, process),
  ]);
  return {
    ...toItem(row, encryption),
    phoneMasked: row.phone_enc && maskPhone(encryption.decryptText(row.phone_enc)),
    listedId: row.listed_id,
    listedName: row.listed_name,
    roster: row.listed_roster ?? 'in-service',
    reason: row.reason_enc && encryption.decryptText(row.reason_enc),
    internalDepartmentId: row.internal_department_id,
    internalDepartments,
    progress,
    availableActions: [
      ...admissionActionsOf(
        row.state,
        admissionActorOf(
          { state: row.state, institutionId, ...(await findKeeper(database, institutionId)) },
          actorOf(session),
        ),
      ),
    ],
  };
}

async function getAdmission(database: Knex, unitId: string, id: string): Promise<DetailRow> {
  const row = await admissions(database, unitId)
    .where('r.membership_id', id)
    .first<DetailRow | undefined>(detailColumns(database));
  if (!row) throw notFound('这名人员');
  return row;
}

interface EventRow {
  at: Date;
  type: string;
  detail: object;
  isPerson: boolean;
  role: RoleName | null;
  institution: string | null;
}

/** What happened, oldest first: institution and role, never a reviewer's name. */
async function findProgress(database: Knex, process: string): Promise<AdmissionDetail['progress']> {
  const { rows } = await database.raw<{ rows: EventRow[] }>(
    `select e.at, e.type, e.detail, e.actor_person_id is not null as "isPerson", e.actor_role as role,
            i.name as institution
       from process_event e left join institution i on i.id = e.actor_institution_id
      where e.process_id = ? order by e.sequence`,
    [process],
  );
  return rows.map(({ at, type, detail, ...actor }) => ({
    at: at.toISOString(),
    what: describeStoredEvent({ type, detail }),
    who: actorWords(actor),
  }));
}
