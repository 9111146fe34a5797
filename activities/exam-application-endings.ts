import type { Knex } from 'knex';
import type { ApplicationRow } from '../db/application-context';
import type { DecisionWords } from '../domain/decision-words';
import { applicationIdOf, type ExamApplicationProcess } from '../domain/exam-application-process';
import type { EventType } from '../domain/process-shape';
import type { RefundReason } from '../contracts/refund-reasons';
import type { ApplicationState } from '../contracts/exam-application-states';
import type { Encryption } from '../runtime/encryption';
import { arrivalNotices } from './exam-application-arrival';
import { held, judged, refuseUnheardPayment } from './exam-application-judgement';
import { refuseUnpayable } from './exam-application-payable';
import { contentOfEvery } from './message-content';
import { paymentDueNotices } from './payment-due-notice';
import { requestRefund } from './payment-order';
import { refusal } from './refusal';
import type { Apply, RecordedEvent } from './transitions';

type P = ExamApplicationProcess;

/** Taken back by the candidate; `modify` opens the draft at once, which is the same rows (R-M3, R-M4). */
export const takenBack =
  <E extends 'application.withdrawn' | 'application.opened-for-modification'>(
    action: 'withdraw' | 'modify',
  ): Apply<P, E> =>
  async (trx, event) => {
    const { row } = await judged(trx, event, action, 'candidate');
    await end(trx, row, event);
    return { answer: { state: event.position.state } };
  };

export const givenUp: Apply<P, 'application.given-up'> = async (trx, event) => {
  const { row } = await held(trx, event);
  await end(trx, row, event);
  const params = { project: row.project_name, reason: event.detail.reason };
  return {
    answer: null,
    notices: [{ personId: row.person_id, template: 'application.given-up', params, channel: 'sms' }],
  };
};

export const leftUnfinished: Apply<P, 'application.left-unfinished'> = async (trx, event) => {
  const { row } = await held(trx, event);
  await end(trx, row, event);
  const params = { project: row.project_name };
  return {
    answer: null,
    notices: [{ personId: row.person_id, template: 'application.unfinished', params, channel: 'wechat' }],
  };
};

/** Nothing is decided by a window's end; the file is shown one level up and stays decidable (R-N9). */
export const becameOverdue: Apply<P, 'application.became-overdue'> = async (trx, event) => {
  const { row } = await held(trx, event);
  await trx('application').where({ id: row.id }).update({ is_overdue: true });
  await trx('application_step')
    .where({ application_id: row.id, step: row.current_step })
    .update({ shown_above_since: trx.raw('coalesce(shown_above_since, now())') });
  return { answer: null };
};

/** The window was extended (R-L2). The level above goes on seeing it where nobody reviews; what is old it sees next morning. */
export const overdueLifted: Apply<P, 'application.overdue-lifted'> = async (trx, event) => {
  const { row } = await held(trx, event);
  await trx('application').where({ id: row.id }).update({ is_overdue: false });
  await trx('application_step as s')
    .where({ application_id: row.id, step: row.current_step })
    .whereExists(
      trx('role_holding as h')
        .select(trx.raw('1'))
        .whereRaw('h.institution_id = s.institution_id and h.business_code = s.business_code')
        .where({ 'h.ended_at': null })
        .whereNot({ 'h.person_id': row.person_id }),
    )
    .update({ shown_above_since: null });
  return { answer: null };
};

/** Only the level above reopens a rejection, with its reason (R-N2). */
export const reopened =
  (encryption: Encryption): Apply<P, 'application.reopened'> =>
  async (trx, event) => {
    const context = await judged(trx, event, 'reopen', 'reviewer-above');
    const { row } = context;
    const { position, sequence, message, detail } = event;
    const holding = message?.actor.holding;
    const step = position.route[position.step];
    const above = await trx('institution')
      .where({ id: step?.institutionId ?? null })
      .first<{ parent_id: string | null; name: string } | undefined>('parent_id', 'name');
    if (!message || !holding || above?.parent_id !== holding.institutionId)
      throw refusal('no-permission', { sentence: '只有作出决定的机构的上一级可以重新开启审核。' });
    const isUnpaid = position.state === 'awaiting-payment';
    refuseUnpayable(
      context,
      position,
      '考生的费用已退回，而缴费时间已经结束或没有设置；请先由平台设置或延长缴费时间，再重新开启审核。',
    );
    const { remark } = contentOfEvery<DecisionWords>(encryption, event);
    await trx('application_decision').insert({
      application_id: row.id,
      sequence,
      round: position.round,
      step: position.step,
      kind: detail.kind,
      level: detail.level,
      institution_id: holding.institutionId,
      decision: 'reopen',
      remark,
      decided_by: message.actor.personId,
    });
    // Removed from the unit since, the person sends it on another way (R-N6): this one's levels have nothing to decide.
    const stepState = position.state === 'removed-from-unit' ? 'ended' : 'waiting';
    await trx('application_step')
      .where({ application_id: row.id, step: position.step })
      .update({ state: stepState, since: trx.fn.now() });
    await trx('application')
      .where({ id: row.id })
      .update({
        state: position.state,
        changed_at: trx.fn.now(),
        ...(isUnpaid && { payment_state: 'due' }),
      });
    const institution = await trx('institution')
      .where({ id: holding.institutionId })
      .first<{ name: string } | undefined>(['name']);
    const params = { project: row.project_name, institution: institution?.name ?? '' };
    return {
      answer: { state: position.state },
      notices: [
        { personId: row.person_id, template: 'application.reopened', params, channel: 'wechat' },
        ...(isUnpaid ? paymentDueNotices(context, position.feeFen) : await arrivalNotices(trx, event, row)),
      ],
    };
  };

const refundReasons: Partial<Record<ApplicationState, RefundReason>> = {
  withdrawn: 'withdrawn',
  'removed-from-unit': 'removed-from-unit',
  rejected: 'rejected',
  'given-up': 'given-up',
  unfinished: 'unfinished',
};

/** The order's own process carries it out (R-P3). */
export const refundAsked: Apply<P, 'application.refund-asked'> = async (trx, event) => {
  const reason = refundReasons[event.position.state];
  if (reason) await requestRefund(trx, applicationIdOf(event.processId), reason);
  return { answer: null };
};

/** It ends with the steps that were still to come. */
export async function end(
  trx: Knex.Transaction,
  row: ApplicationRow,
  { position }: RecordedEvent<P, EventType<P>>,
): Promise<void> {
  refuseUnheardPayment(row);
  await trx('application').where({ id: row.id }).update({
    state: position.state,
    is_deferred: false,
    is_overdue: false,
    changes_due_at: null,
    changed_at: trx.fn.now(),
  });
  await trx('application_step')
    .where({ application_id: row.id })
    .whereIn('state', ['waiting', 'changes-requested'])
    .update({ state: 'ended' });
}
