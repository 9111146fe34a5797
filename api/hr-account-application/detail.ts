import type { Knex } from 'knex';
import type { HrApplicationDetail } from '../../contracts/hr-account-application';
import { hrApplicationTables } from '../../db/department-review-tables';
import { hrApplicationActionsOf, hrPicturesAsked } from '../../domain/hr-account-application';
import { hrApplicationProcessId } from '../../domain/hr-account-application-process';
import { maskDocumentNumber, maskPhone } from '../../domain/mask';
import type { Encryption } from '../../runtime/encryption';
import { lookAt } from '../department-review/look';
import { shownPictures } from '../department-review/picture-check';
import { findProgress } from '../department-review/progress';
import { notFound } from '../problems';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { type ApplicationRow, applications, detailColumns, toSummary } from './application-rows';

/** One application, whole: for its applicant, and for who reviews it, whose look is written down. */
export async function viewApplication(
  services: Services,
  id: string,
  session: CurrentSession,
  context: RequestContext,
): Promise<HrApplicationDetail> {
  const { database, encryption } = services;
  const row = await getApplication(database, id);
  const process = hrApplicationProcessId(id);
  const { actor, historyUrl } = await lookAt(
    services,
    'hr-account-application.viewed',
    { ...row, process },
    session,
    context,
  );
  const [pictures, formerAdministrator, progress] = await Promise.all([
    shownPictures(database, hrPicturesAsked, row.uploads),
    actor === 'applicant' || row.state !== 'awaiting-review' ? null : administratorOf(database, row),
    findProgress(services, hrApplicationTables, { id, process }),
  ]);
  return {
    ...toSummary(row, encryption),
    form: { department: row.contact_department, officePhone: row.office_phone ?? '' },
    identityState: row.identity_state,
    round: row.round,
    ...maskedNumbers(row, encryption),
    formerAdministrator,
    pictures,
    progress,
    historyUrl,
    availableActions: [...hrApplicationActionsOf(row.state, actor)],
  };
}

async function getApplication(database: Knex, id: string): Promise<ApplicationRow> {
  const row = await applications(database).where('r.id', id).first<ApplicationRow | undefined>(detailColumns);
  if (!row) throw notFound('这份单位人事账号申请');
  return row;
}

const maskedNumbers = (
  { phone_enc: phone, document_number_enc: number }: ApplicationRow,
  encryption: Encryption,
): { phoneMasked: string; documentNumberMasked: string } => ({
  phoneMasked: phone ? maskPhone(encryption.decryptText(phone)) : '',
  documentNumberMasked: number ? maskDocumentNumber(encryption.decryptText(number)) : '',
});

async function administratorOf(
  database: Knex,
  { institution_id: unit }: ApplicationRow,
): Promise<string | null> {
  const held = await database('role_holding')
    .join('person', 'person.id', 'role_holding.person_id')
    .where({ institution_id: unit, role: 'hr-account', ended_at: null })
    .first<{ name: string | null } | undefined>('person.name');
  return held?.name ?? null;
}
