import type { Knex } from 'knex';
import type {
  FaceCheckFailure,
  FaceCheckNotCounted,
  FaceCheckOutcome,
  FaceCheckState,
  FaceCheckWay,
} from '../contracts/face-check-states';
import type { IdentityState } from '../contracts/identity-states';
import { failuresAllowed } from '../domain/face-check';
import { faceCheckIdOf, type FaceCheckProcess } from '../domain/face-check-process';
import type { FaceScanAnswer } from '../workflows/face-check.messages';
import { messageOf } from './message-content';
import { refusal } from './refusal';
import type { ProcessTransitions, RecordedEvent } from './transitions';

type Recorded = RecordedEvent<FaceCheckProcess, keyof FaceCheckProcess['events']>;

interface Ended {
  readonly outcome: FaceCheckOutcome;
  readonly reason?: FaceCheckFailure | FaceCheckNotCounted;
}

/** What a face check changes beside its events: its row, and its tries. */
export const faceCheckTransitions: ProcessTransitions<FaceCheckProcess> = {
  kind: 'face-check',
  apply: {
    'face-check.opened': () => Promise.resolve({ answer: null }),

    'face-check.started': async (trx, event) => {
      await demandOpenSession(trx, event);
      return { answer: { state: 'waiting' } };
    },

    'face-check.try-failed': async (trx, event) => {
      const { way, reason } = event.detail;
      return { answer: await endTry(trx, event, way, { outcome: 'failed', reason }) };
    },

    'face-check.try-not-counted': async (trx, event) => {
      const { way, reason } = event.detail;
      return { answer: await endTry(trx, event, way, { outcome: 'not-counted', reason }) };
    },

    'face-check.passed': async (trx, event) => {
      const { way } = event.detail;
      await demandVerified(trx, event);
      const answer = await endTry(trx, event, way, { outcome: 'passed' });
      await end(trx, event, 'passed', way);
      return { answer };
    },

    'face-check.failed': async (trx, event) => {
      const { way, reason } = event.detail;
      const answer = await endTry(trx, event, way, { outcome: 'failed', reason });
      await end(trx, event, 'failed');
      return { answer };
    },

    'face-check.expired': async (trx, event) => {
      await end(trx, event, 'expired');
      return { answer: null };
    },
  },
};

/** The letter's try has a session at the provider, which the person is sent to. */
async function demandOpenSession(trx: Knex.Transaction, event: Recorded): Promise<void> {
  const { id } = messageOf(event);
  const open = await trx('face_check_try')
    .where({ check_id: faceCheckIdOf(event.processId), message_id: id, outcome: null })
    .whereNotNull('token_enc')
    .first<object | undefined>('message_id');
  if (!open) throw refusal('provider-unavailable', { sentence: '人脸识别没有开始，请重新点击开始。' });
}

/** Whom it was compared with is verified still. The row is held until the commit: a change of identity comes before or after. */
async function demandVerified(trx: Knex.Transaction, { processId }: Recorded): Promise<void> {
  const subject = await trx('person')
    .join('face_check as c', 'c.subject_id', 'person.id')
    .where('c.id', faceCheckIdOf(processId))
    .forShare('person')
    .first<{ identity_state: IdentityState } | undefined>('person.identity_state');
  if (subject?.identity_state !== 'verified')
    throw refusal('not-verified', { sentence: '核验期间您的实名认证已改变，请返回后重新办理。' });
}

/** Ends the letter's try, or the one at the provider, and returns the answer to whoever waits for it. */
async function endTry(
  trx: Knex.Transaction,
  { processId, position, message }: Recorded,
  way: FaceCheckWay,
  { outcome, reason }: Ended,
): Promise<FaceScanAnswer> {
  const tries = trx('face_check_try').where({ check_id: faceCheckIdOf(processId), way, outcome: null });
  await (message ? tries.where({ message_id: message.id }) : tries).update({
    outcome,
    reason: reason ?? null,
    url_enc: null,
    ended_at: trx.fn.now(),
  });
  const state = position.state === 'none' ? 'waiting' : position.state;
  const left = state === 'failed' ? 0 : Math.max(0, failuresAllowed - position.failures);
  return { state, outcome, reason: reason ?? null, left };
}

/** Ends the check. A session at the provider is of no use any more, whatever it says later. */
async function end(
  trx: Knex.Transaction,
  { processId }: Recorded,
  state: Exclude<FaceCheckState, 'waiting'>,
  way?: FaceCheckWay,
): Promise<void> {
  const id = faceCheckIdOf(processId);
  const ended = await trx('face_check')
    .where({ id, state: 'waiting' })
    .update({ state, way: way ?? null, ended_at: trx.fn.now() });
  if (ended === 0) throw new Error('unreachable: a check ends once, by its own process');
  await trx('face_check_try').where({ check_id: id }).whereNotNull('url_enc').update({ url_enc: null });
}
