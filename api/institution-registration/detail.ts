import type { Knex } from 'knex';
import type { RegistrationDetail } from '../../contracts/institution-registration';
import { registrationTables } from '../../db/department-review-tables';
import { registrationActionsOf } from '../../domain/institution-registration';
import { picturesAskedOf } from '../../domain/institution-registration-form';
import { registrationProcessId } from '../../domain/institution-registration-process';
import { maskPhone } from '../../domain/mask';
import { lookAt } from '../department-review/look';
import { shownPictures } from '../department-review/picture-check';
import { findProgress } from '../department-review/progress';
import { notFound } from '../problems';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { registrations, type RegistrationRow, summaryColumns, toSummary } from './registration-rows';

/** One application, whole. A reviewer's look is written down before it is shown (R-S3); one's own is nobody's business. */
export async function viewRegistration(
  services: Services,
  id: string,
  session: CurrentSession,
  context: RequestContext,
): Promise<RegistrationDetail> {
  const { database, encryption } = services;
  const row = await getRegistration(database, id);
  const process = registrationProcessId(id);
  const { actor, historyUrl } = await lookAt(
    services,
    'institution-registration.viewed',
    { ...row, process },
    session,
    context,
  );
  const [materials, progress] = await Promise.all([
    shownPictures(database, picturesAskedOf(row.kind), row.uploads),
    findProgress(services, registrationTables, { id, process }),
  ]);
  return {
    ...toSummary(row, encryption),
    form: {
      applicantName: row.applicant_name_enc ? encryption.decryptText(row.applicant_name_enc) : '',
      name: row.name,
      address: row.address,
      kind: row.kind,
      supervisorId: row.supervisor_id,
      ...(row.credit_code !== null && { creditCode: row.credit_code }),
      ...(row.licence_number !== null && { licenceNumber: row.licence_number }),
    },
    round: row.round,
    notice: acceptedNotice(row),
    phoneMasked: row.phone_enc ? maskPhone(encryption.decryptText(row.phone_enc)) : '',
    materials,
    institutionCode: row.institution_code,
    progress,
    historyUrl,
    availableActions: [...registrationActionsOf(row.state, actor)],
  };
}

function acceptedNotice({ notice_version: version, notice_accepted_at: at }: RegistrationRow) {
  return version !== null && at !== null ? { version, acceptedAt: at.toISOString() } : null;
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
      ...['r.notice_version', 'r.notice_accepted_at'],
    ]);
  if (!row) throw notFound('这份机构注册申请');
  return row;
}
