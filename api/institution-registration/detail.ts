import type { Knex } from 'knex';
import type { RegistrationDetail } from '../../contracts/institution-registration';
import { registrationActionsOf } from '../../domain/institution-registration';
import { materialsAskedOf, materialTitle } from '../../domain/institution-registration-form';
import { registrationActorOf, registrationProcessId } from '../../domain/institution-registration-process';
import { maskPhone } from '../../domain/mask';
import { recordAccess } from '../access-event';
import { notFound } from '../problems';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import { actorOf, type CurrentSession } from '../session/current-session';
import { historyReaders } from '../temporal/history-readers';
import { historyUrl } from '../temporal/history-url';
import { findProgress } from './progress';
import { registrations, type RegistrationRow, summaryColumns, toSummary } from './registration-rows';

/** One application, whole. A reviewer's look is written down before it is shown (R-S3); one's own is nobody's business. */
export async function viewRegistration(
  services: Services,
  id: string,
  session: CurrentSession,
  context: RequestContext,
): Promise<RegistrationDetail> {
  const { database, encryption, config } = services;
  const row = await getRegistration(database, id);
  const process = registrationProcessId(id);
  const isOwn = row.person_id === session.personId;
  if (!isOwn)
    await recordAccess(database, session, context, {
      action: 'institution-registration.viewed',
      subject: process,
    });
  const mayReadHistory = !isOwn && historyReaders.some((reader) => reader === session.role?.role);
  return {
    ...toSummary(row, encryption),
    form: {
      applicantName: encryption.decryptText(row.applicant_name_enc),
      name: row.name,
      address: row.address,
      kind: row.kind,
      supervisorId: row.supervisor_id,
      ...(row.credit_code !== null && { creditCode: row.credit_code }),
      ...(row.licence_number !== null && { licenceNumber: row.licence_number }),
    },
    round: row.round,
    phoneMasked: row.phone_enc ? maskPhone(encryption.decryptText(row.phone_enc)) : '',
    materials: materialsOf(row),
    institutionCode: row.institution_code,
    progress: await findProgress(services, id),
    historyUrl: mayReadHistory ? historyUrl(config.temporal.namespace, process) : null,
    availableActions: [...registrationActionsOf(row.state, actorFor(row, session))],
  };
}

async function getRegistration(database: Knex, id: string): Promise<RegistrationRow> {
  const row = await registrations(database)
    .join('person', 'person.id', 'r.person_id')
    .leftJoin('institution as admitted', 'admitted.id', 'r.institution_id')
    .where('r.id', id)
    .first<RegistrationRow | undefined>([
      ...summaryColumns,
      ...['r.person_id', 'r.applicant_name_enc', 'person.phone_enc', 'r.address', 'r.credit_code'],
      ...['r.licence_number', 'r.department_id', 'r.uploads', 'r.round', 'admitted.code as institution_code'],
    ]);
  if (!row) throw notFound('这份机构注册申请');
  return row;
}

const materialsOf = ({ kind, uploads }: RegistrationRow): RegistrationDetail['materials'] =>
  materialsAskedOf(kind).flatMap((slot) => {
    const uploadId = uploads[slot];
    return uploadId ? [{ slot, title: materialTitle(slot, kind), uploadId }] : [];
  });

function actorFor(
  { state, round, person_id: applicantId, department_id: departmentId }: RegistrationRow,
  session: CurrentSession,
) {
  if (applicantId === session.personId) return 'applicant';
  return registrationActorOf({ state, round, applicantId, departmentId }, actorOf(session));
}
