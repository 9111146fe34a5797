import type { Knex } from 'knex';
import { reviewLevelWords, type ReviewDecision } from '../contracts/exam-application-states';
import type { ApplicationContext } from '../db/application-context';
import { decidedByAnotherSentence } from '../domain/decided-by-another';
import type { DecisionWords } from '../domain/decision-words';
import type { ExamApplicationProcess } from '../domain/exam-application-process';
import { shanghaiMinute } from '../domain/shanghai-day';
import type { Encryption } from '../runtime/encryption';
import { takeWords } from './decision-words';
import { arrivalNotices } from './exam-application-arrival';
import { judged } from './exam-application-judgement';
import type { Notice } from './notices';
import { refusal } from './refusal';
import type { Apply, Effects, RecordedEvent } from './transitions';

type DecisionEvents =
  | 'application.approved'
  | 'application.confirmed-on-site'
  | 'application.deferred'
  | 'application.changes-requested'
  | 'application.rejected';
type Decided = RecordedEvent<ExamApplicationProcess, DecisionEvents>;

/** The step's row after each decision; a deferred file stays where it is and keeps ageing (R-N2). */
const stepStates = {
  approve: 'passed',
  'confirm-on-site': 'passed',
  defer: 'waiting',
  'request-changes': 'changes-requested',
  reject: 'rejected',
} as const satisfies Record<ReviewDecision, string>;

/** A reviewer's decision with its words, the step, the next step, and who is told (R-N2, R-N5, R-N7). */
export function decided(encryption: Encryption) {
  return <E extends DecisionEvents>(decision: ReviewDecision): Apply<ExamApplicationProcess, E> =>
    async (trx, event) => {
      const context = await judged(trx, event, decision, 'reviewer');
      await refuseIfUnseen(trx, event);
      const words = await takeWords(trx, encryption, event);
      await storeDecision(trx, context, event, decision, words);
      await moveSteps(trx, context, event, decision);
      return await told(trx, context, event, decision);
    };
}

/** Something happened after what the reviewer had read: they are told what (R-N7). */
async function refuseIfUnseen(
  trx: Knex.Transaction,
  { processId, sequence, detail }: Decided,
): Promise<void> {
  if (detail.seen === sequence - 1) return;
  const last = await trx('process_event as e')
    .leftJoin('institution as i', 'i.id', 'e.actor_institution_id')
    .where({ 'e.process_id': processId, 'e.sequence': sequence - 1 })
    .first<{ type: string; detail: object; institution: string | null } | undefined>(
      'e.type',
      'e.detail',
      'i.name as institution',
    );
  throw refusal('decided-by-another', { sentence: last && decidedByAnotherSentence(last) });
}

async function storeDecision(
  trx: Knex.Transaction,
  { row }: ApplicationContext,
  { sequence, position, detail, message }: Decided,
  decision: ReviewDecision,
  { remark, requestedChanges = [], internship }: DecisionWords,
): Promise<void> {
  const step = row.current_step ?? 0;
  const institutionId = position.route[step]?.institutionId;
  await trx('application_decision').insert({
    application_id: row.id,
    sequence,
    round: position.round,
    step,
    kind: detail.kind,
    level: detail.level,
    institution_id: institutionId,
    decision,
    remark: remark ?? null,
    requested_changes: JSON.stringify(requestedChanges),
    decided_by: message?.actor.personId,
  });
  if (internship)
    await trx('internship_period').insert({
      application_id: row.id,
      sequence,
      person_id: row.person_id,
      institution_id: institutionId,
      exam_year: row.project_year,
      from_day: internship.from,
      until_day: internship.until,
    });
}

async function moveSteps(
  trx: Knex.Transaction,
  { row }: ApplicationContext,
  { position, detail }: Decided,
  decision: ReviewDecision,
): Promise<void> {
  await trx('application_step')
    .where({ application_id: row.id, step: row.current_step })
    .update({ state: stepStates[decision] });
  if (position.step !== row.current_step)
    await trx('application_step')
      .where({ application_id: row.id, step: position.step })
      .update({ state: 'waiting', since: trx.fn.now() });
  await trx('application')
    .where({ id: row.id })
    .update({
      state: position.state,
      current_step: position.step,
      is_deferred: position.deferred,
      is_overdue: position.overdue,
      changes_due_at: 'dueAt' in detail ? detail.dueAt : null,
      changed_at: trx.fn.now(),
    });
}

async function told(
  trx: Knex.Transaction,
  { row, windows }: ApplicationContext,
  event: Decided,
  decision: ReviewDecision,
): Promise<Effects> {
  const { position, detail } = event;
  const { person_id: personId, project_name: project } = row;
  const answer = { state: position.state };
  const institution = await nameOf(trx, position.route[row.current_step ?? 0]?.institutionId);
  // What has a deadline goes by SMS where WeChat may not deliver it (R-T1): see `outbox-delivery`.
  const notice = (template: string, params: Notice['params']): Notice => ({
    personId,
    template,
    params: { project, ...params },
    channel: 'wechat',
  });
  switch (decision) {
    case 'defer':
      return { answer };
    case 'reject':
      return { answer, notices: [notice('application.rejected', { institution })] };
    case 'request-changes': {
      const { count, dueAt } = 'dueAt' in detail ? detail : { count: 0, dueAt: '' };
      const params = { institution, count, dueAt: shanghaiMinute(new Date(dueAt)) };
      return { answer, notices: [notice('application.changes-requested', params)] };
    }
    case 'approve':
    case 'confirm-on-site': {
      const arrivals = await arrivalNotices(trx, event, row);
      if (position.state === 'approved') return { answer, notices: [notice('application.approved', {})] };
      const passed = decision === 'approve' ? 'application.passed-level' : 'application.confirmed-on-site';
      const closesAt = windows.payment?.closesAt;
      const due =
        position.state === 'awaiting-payment' && closesAt
          ? [notice('payment.due', { feeFen: position.feeFen, dueAt: shanghaiMinute(closesAt) })]
          : [];
      return { answer, notices: [notice(passed, { institution }), ...due, ...arrivals] };
    }
  }
}

async function nameOf(trx: Knex.Transaction, id: string | undefined): Promise<string> {
  const row = await trx('institution')
    .where({ id: id ?? null })
    .first<{ name: string } | undefined>(['name']);
  return row?.name ?? reviewLevelWords.unit;
}
