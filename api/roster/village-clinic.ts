import type { Knex } from 'knex';
import type { InstitutionName } from '../../contracts/page';
import type { RosterDetail } from '../../contracts/roster';
import { changeClinic } from '../../db/change-clinic';
import { deleteEntry } from '../../db/delete-entry';
import { leaveRoster } from '../../db/leave-roster';
import { addNotices } from '../../db/notices';
import { settleTransferRequest } from '../../db/transfer-request';
import { admissionProcessId } from '../../domain/roster-admission-process';
import { shanghaiDay } from '../../domain/shanghai-day';
import { callProcesses } from '../call-processes';
import { notFound, ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { actorOf, type RoleSession } from '../session/current-session';
import { changeEntry, type HeldEntry, workOnEntry } from './change-entry';
import { entries } from './roster-rows';

const clinicsOf = (database: Knex, unitId: string): Knex.QueryBuilder =>
  database('institution').where({ parent_id: unitId, kind: 'village-clinic' }).orderBy(['name', 'id']);

/** The village clinics whose staff a unit runs, by name (R-J1). */
export const findClinics = async (database: Knex, unitId: string): Promise<InstitutionName[]> =>
  await clinicsOf(database, unitId).select<InstitutionName[]>('id', 'name');

/** A clinic that somebody could be moved to, unless it has deleted them and they haven't come back there by themselves. */
interface OtherClinic extends InstitutionName {
  readonly hasDeleted: boolean;
}

/** The unit's clinics but the one that the person is in. */
const findOthers = async (
  database: Knex,
  unitId: string,
  { personId, institutionId }: Pick<HeldEntry, 'personId' | 'institutionId'>,
): Promise<OtherClinic[]> =>
  await clinicsOf(database, unitId)
    .whereNot({ id: institutionId })
    .select<OtherClinic[]>(
      'id',
      'name',
      database.raw(
        `(select end_reason from membership where person_id = ? and institution_id = institution.id
           order by bound_at desc limit 1) is not distinct from 'deleted' as "hasDeleted"`,
        [personId],
      ),
    );

/** What 更换单位 offers: the clinics that it can lead to. */
export async function offerClinics(
  { database }: Pick<Services, 'database'>,
  entryId: string,
  { role: { institutionId: unitId } }: RoleSession,
): Promise<{ items: InstitutionName[] }> {
  const entry = await entries(database, unitId)
    .where('entry.id', entryId)
    .first<Pick<HeldEntry, 'personId' | 'institutionId'> | undefined>(
      'entry.person_id as personId',
      'entry.institution_id as institutionId',
    );
  if (!entry) throw notFound('这名人员');
  const others = await findOthers(database, unitId, entry);
  return { items: others.filter(({ hasDeleted }) => !hasDeleted).map(({ id, name }) => ({ id, name })) };
}

/** 更换单位 among the township's clinics (R-J1): the entry that is left is answered with; the new one is in the list. */
export async function changeUnit(
  services: Services,
  input: HandlerInput<'POST /roster/:id/unit-change'>,
): Promise<RosterDetail> {
  const { session, body } = input;
  const moved: string[] = [];
  const entry = await changeEntry(services, input, {
    action: 'change-unit',
    written: 'roster.unit-changed',
    work: async (trx, held) => {
      const others = await findOthers(trx, session.role.institutionId, held);
      const clinic = others.find(({ id }) => id === body.institutionId);
      if (!clinic)
        throw new ProblemError('invalid-request', '请选择所管的另一村卫生室（服务站）。', {
          fields: [{ path: '/institutionId', message: '请选择所管的另一村卫生室（服务站）。' }],
        });
      refuseWhereDeleted(held, clinic);
      moved.push(...(await settleTransferRequest(trx, held)));
      const membershipId = await changeClinic(
        trx,
        { ...held, roster: 'in-service' },
        { to: clinic.id, on: shanghaiDay(new Date()), by: actorOf(session) },
      );
      const processId = admissionProcessId(membershipId);
      moved.push(processId);
      const params = { institution: held.institution, to: clinic.name };
      await addNotices(
        trx,
        [{ personId: held.personId, template: 'roster.unit-changed', params, channel: 'sms' }],
        { key: processId, processId },
      );
    },
  });
  callProcesses(services, moved);
  return entry;
}

/** Who was deleted there comes back verified anew and reviewed, by their own application; no move spares them that (R-J1). */
function refuseWhereDeleted({ name, allowed }: HeldEntry, clinic: OtherClinic): void {
  if (clinic.hasDeleted)
    throw new ProblemError(
      'not-allowed-now',
      `${name}已被从“${clinic.name}”的在岗人员名册删除，不能更换到该单位。请先办理转出，由本人重新认证后再次申请该单位。`,
      { allowed },
    );
}

/**
 * 删除: of who is in the roster, whose binding ends by it, and who verifies anew to come back; of who has left, what was kept of it
 * (R-J1).
 */
export async function deleteFromClinic(
  services: Services,
  input: HandlerInput<'DELETE /roster/:id'>,
): Promise<void> {
  const moved: string[] = [];
  await workOnEntry(services, input, {
    action: 'delete',
    written: 'roster.deleted',
    work: async (trx, held) => {
      if (held.place !== 'left') {
        moved.push(...(await settleTransferRequest(trx, held)));
        await leaveRoster(trx, held, { how: 'deleted', on: shanghaiDay(new Date()), reason: null });
        const { personId, institution } = held;
        await addNotices(
          trx,
          [{ personId, template: 'roster.deleted', params: { institution }, channel: 'sms' }],
          { key: `roster-entry/${held.id}` },
        );
      }
      await deleteEntry(trx, held);
    },
  });
  callProcesses(services, moved);
}
