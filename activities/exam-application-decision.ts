import type { Knex } from 'knex';
import type { ReviewDecision } from '../contracts/exam-application-states';
import type { DecisionWords } from '../domain/decision-words';
import { decidedByAnotherSentence } from '../domain/decided-by-another';
import type { ExamApplicationProcess } from '../domain/exam-application-process';
import type { Encryption } from '../runtime/encryption';
import { decisionNotices } from './exam-application-decision-notices';
import { type Decided, type DecisionEvents, storeDecision } from './exam-application-decision-rows';
import { judged } from './exam-application-judgement';
import { refuseUnpayable } from './exam-application-payable';
import { contentOfEvery } from './message-content';
import { refusal } from './refusal';
import type { Apply } from './transitions';

/** A reviewer's decision with its words, the step, the next step, and who is told (R-N2, R-N5, R-N7). */
export function decided(encryption: Encryption) {
  return <E extends DecisionEvents>(decision: ReviewDecision): Apply<ExamApplicationProcess, E> =>
    async (trx, event) => {
      const context = await judged(trx, event, decision, 'reviewer');
      await refuseIfUnseen(trx, event);
      refuseUnpayable(
        context,
        event.position,
        '通过后须由考生缴费，而缴费时间已经结束或没有设置；请先由平台设置或延长缴费时间，再作出决定。',
      );
      const words = contentOfEvery<DecisionWords>(encryption, event);
      const stored = await storeDecision(trx, context.row, event, decision, words);
      const notices = await decisionNotices(trx, context, event, decision, stored);
      return { answer: { state: event.position.state }, notices };
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
