import type { Knex } from 'knex';
import { reviewLevelWords, type ReviewDecision } from '../contracts/exam-application-states';
import type { ApplicationContext } from '../db/application-context';
import { decidedByAnotherSentence } from '../domain/decided-by-another';
import type { ExamApplicationProcess } from '../domain/exam-application-process';
import { shanghaiMinute } from '../domain/shanghai-day';
import type { Encryption } from '../runtime/encryption';
import { takeWords } from './decision-words';
import { arrivalNotices } from './exam-application-arrival';
import { type Decided, type DecisionEvents, storeDecision } from './exam-application-decision-rows';
import { judged } from './exam-application-judgement';
import type { Notice } from './notices';
import { refusal } from './refusal';
import type { Apply, Effects } from './transitions';

/** A reviewer's decision with its words, the step, the next step, and who is told (R-N2, R-N5, R-N7). */
export function decided(encryption: Encryption) {
  return <E extends DecisionEvents>(decision: ReviewDecision): Apply<ExamApplicationProcess, E> =>
    async (trx, event) => {
      const context = await judged(trx, event, decision, 'reviewer');
      await refuseIfUnseen(trx, event);
      const words = await takeWords(trx, encryption, event);
      const institution = await storeDecision(trx, context.row, event, decision, words);
      return await told(trx, context, event, decision, institution ?? reviewLevelWords.unit);
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

async function told(
  trx: Knex.Transaction,
  { row, windows }: ApplicationContext,
  event: Decided,
  decision: ReviewDecision,
  institution: string,
): Promise<Effects> {
  const { position, detail } = event;
  const { person_id: personId, project_name: project } = row;
  const answer = { state: position.state };
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
