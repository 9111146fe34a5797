import type { Knex } from 'knex';
import { hrApplicationTables } from '../db/department-review-tables';
import { letUploadsGo } from '../db/let-uploads-go';
import { hrApplicationIdOf, type HrApplicationProcess } from '../domain/hr-account-application-process';
import { holdForDecision, opinionMissing, takeOpinion } from './department-review';
import type { HrApplicationTools } from './hr-account-application-endings';
import { messageOf } from './message-content';
import { refusal } from './refusal';
import type { RecordedEvent } from './transitions';
import { takeOverAccount, type Takeover } from './unit-account-takeover';
import { getVerified } from './verified-person';

export interface HrDecisionTools extends HrApplicationTools {
  /** Days that the pictures of an admitted application are kept. */
  readonly admittedProofKeptDays: number;
}

export interface HrApplicationRow {
  id: string;
  person_id: string;
  institution_id: string;
  contact_department: string;
  office_phone: string;
}

type Event<T extends keyof HrApplicationProcess['events']> = RecordedEvent<HrApplicationProcess, T>;

/** The applicant becomes the unit's HR administrator, in the place of whoever was (R-E2). */
export async function admit(
  trx: Knex.Transaction,
  { encryption, admittedProofKeptDays }: HrDecisionTools,
  event: Event<'hr-application.admitted'>,
): Promise<{ row: HrApplicationRow; takeover: Takeover }> {
  const row = await hold(trx, event);
  await takeOpinion(trx, encryption, hrApplicationTables, row.id, event);
  const { phone } = await getVerified(
    trx,
    row.person_id,
    '申请人目前没有通过实名认证，不能通过这份申请。请写明意见后拒绝。',
  );
  await decided(trx, row.id, 'admitted');
  await letUploadsGo(trx, event.processId, admittedProofKeptDays);
  const takeover = await takeOverAccount(trx, {
    institutionId: row.institution_id,
    personId: row.person_id,
    contact: {
      contact_phone_enc: phone,
      contact_department: row.contact_department,
      contact_office_phone: row.office_phone,
    },
    by: event.processId,
  });
  return { row, takeover };
}

/** Refused with 意见, which the applicant reads. */
export async function refuse(
  trx: Knex.Transaction,
  { encryption, proofKeptDays }: HrApplicationTools,
  event: Event<'hr-application.refused'>,
): Promise<HrApplicationRow> {
  const row = await hold(trx, event);
  if (!(await takeOpinion(trx, encryption, hrApplicationTables, row.id, event))) throw opinionMissing();
  await decided(trx, row.id, 'refused');
  await letUploadsGo(trx, event.processId, proofKeptDays);
  return row;
}

/** Taken back by the applicant, before it was decided. */
export async function withdraw(
  trx: Knex.Transaction,
  { proofKeptDays }: HrApplicationTools,
  event: Event<'hr-application.withdrawn'>,
): Promise<string> {
  const id = hrApplicationIdOf(event.processId);
  const row = await trx('hr_account_application')
    .where({ id, state: 'awaiting-review', person_id: messageOf(event).actor.personId })
    .forUpdate()
    .first<object | undefined>('id');
  if (!row) throw refusal('no-permission', { sentence: '只有申请人本人可以撤回申请。' });
  await decided(trx, id, 'withdrawn');
  await letUploadsGo(trx, event.processId, proofKeptDays);
  return id;
}

const hold = (
  trx: Knex.Transaction,
  event: Event<'hr-application.admitted' | 'hr-application.refused'>,
): Promise<HrApplicationRow> =>
  holdForDecision(trx, hrApplicationTables, hrApplicationIdOf(event.processId), event);

const decided = async (
  trx: Knex.Transaction,
  id: string,
  state: 'admitted' | 'refused' | 'withdrawn',
): Promise<void> => {
  await trx('hr_account_application').where({ id }).update({ state, decided_at: trx.fn.now() });
};
