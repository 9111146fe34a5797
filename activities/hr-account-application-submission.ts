import type { Knex } from 'knex';
import { findDepartmentAbove } from '../db/department-above';
import { hrPicturesAsked } from '../domain/hr-account-application';
import type { HrApplicationContent } from '../domain/hr-account-application-form';
import { hrApplicationIdOf, type HrApplicationProcess } from '../domain/hr-account-application-process';
import { normaliseOfficeContact, officeContactFaults } from '../domain/office-contact';
import type { Encryption } from '../runtime/encryption';
import { claimPictures } from './claim-pictures';
import { contentOfEvery, messageOf } from './message-content';
import { refusal } from './refusal';
import type { RecordedEvent } from './transitions';
import { getVerified } from './verified-person';

type SentEvent = RecordedEvent<HrApplicationProcess, 'hr-application.submitted' | 'hr-application.corrected'>;

/** What stands under review from now on; returns who sent it for which unit, or refuses with the reason. */
export async function submit(
  trx: Knex.Transaction,
  encryption: Encryption,
  event: SentEvent,
): Promise<{ id: string; personId: string; institutionId: string }> {
  const { personId } = messageOf(event).actor;
  const { processId, position } = event;
  const { institutionId, departmentId } = position;
  if (!institutionId) throw new Error('unreachable: an application is for a unit');
  const { form, pictures } = contentOfEvery<HrApplicationContent>(encryption, event);
  const [fault] = officeContactFaults(form);
  if (fault) throw refusal('invalid-request', { sentence: fault.message });
  await getVerified(trx, personId, '申请单位人事账号前，请先完成实名认证。');
  const department = await findDepartmentAbove(trx, institutionId);
  if (!department || department.id !== departmentId)
    throw refusal('not-allowed-now', { sentence: '该单位的主管部门有变动，请返回重新选择单位。' });
  await refuseIfAdministrator(trx, personId, institutionId);
  const { department: contactDepartment, officePhone } = normaliseOfficeContact(form);
  const id = hrApplicationIdOf(processId);
  await write(trx, id, {
    person_id: personId,
    institution_id: institutionId,
    department_id: departmentId,
    contact_department: contactDepartment,
    office_phone: officePhone,
    uploads: JSON.stringify(
      await claimPictures(
        trx,
        { processId, personId, purpose: 'hr-account-application' },
        hrPicturesAsked,
        pictures,
      ),
    ),
    state: position.state,
    round: position.round,
    submitted_at: trx.fn.now(),
    decided_at: null,
  });
  return { id, personId, institutionId };
}

async function refuseIfAdministrator(
  trx: Knex.Transaction,
  personId: string,
  institutionId: string,
): Promise<void> {
  const held = await trx('role_holding')
    .where({ person_id: personId, institution_id: institutionId, role: 'hr-account', ended_at: null })
    .first<object | undefined>('id');
  if (held) throw refusal('already-exists', { sentence: '您已是该单位人事管理主体账号的管理员，无需申请。' });
}

/** A new row, or the applicant's own that was refused. */
async function write(
  trx: Knex.Transaction,
  id: string,
  row: { readonly person_id: string; readonly round: number } & Record<string, unknown>,
): Promise<void> {
  if (row.round === 1) {
    await trx('hr_account_application').insert({ id, ...row });
    return;
  }
  const corrected = await trx('hr_account_application')
    .where({ id, person_id: row.person_id, state: 'refused' })
    .update(row);
  if (corrected === 0) throw refusal('no-permission', { sentence: '只有申请人本人可以修改后重新提交。' });
}
