import type { Knex } from 'knex';
import type {
  FaceCheckFailure,
  FaceCheckNotCounted,
  FaceCheckOutcome,
  FaceCheckState,
  FaceCheckTryWay,
  FaceCheckWay,
} from '../contracts/face-check-states';
import type { IdentityState } from '../contracts/identity-states';
import { noticeOf } from '../db/notices';
import { failuresAllowed } from '../domain/face-check';
import { faceCheckIdOf, type FaceCheckProcess } from '../domain/face-check-process';
import type { Encryption } from '../runtime/encryption';
import type { FaceScanAnswer } from '../workflows/face-check.messages';
import { endCheckReview, openCheckReview, reasonOf, whoIsChecked } from './face-check-review';
import { messageOf } from './message-content';
import { refusal } from './refusal';
import type { Effects, ProcessTransitions, RecordedEvent } from './transitions';

type Recorded = RecordedEvent<FaceCheckProcess, keyof FaceCheckProcess['events']>;

interface Ended {
  readonly outcome: FaceCheckOutcome;
  readonly reason?: FaceCheckFailure | FaceCheckNotCounted;
}

/** What a face check changes beside its events: its row, its tries and its reviews. */
export const createFaceCheckTransitions = (encryption: Encryption): ProcessTransitions<FaceCheckProcess> => ({
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
      const ofTry = way === 'review' ? undefined : await endTry(trx, event, way, { outcome: 'passed' });
      await end(trx, event, 'passed', way);
      return ofTry ? { answer: ofTry } : await reviewEnded(trx, event, 'confirmed');
    },

    'face-check.failed': async (trx, event) => {
      const { way, reason } = event.detail;
      const ofTry =
        way === 'review' ? undefined : await endTry(trx, event, way, { outcome: 'failed', reason });
      await end(trx, event, 'failed');
      return ofTry ? { answer: ofTry } : await reviewEnded(trx, event, 'void');
    },

    'face-check.review-requested': async (trx, event) => {
      await openCheckReview(trx, encryption, event);
      await endOpenTries(trx, event);
      await move(trx, event, 'waiting', { state: 'reviewing' });
      // By SMS: whoever has found a session open must not be able to ask unnoticed.
      const { personId, params } = await whoIsChecked(trx, event.processId);
      const notice = noticeOf('face-check.review-requested', params, 'sms')(personId);
      return { ...answered(event), notices: [notice] };
    },

    'face-check.review-withdrawn': async (trx, event) => {
      await endCheckReview(trx, event.processId, 'withdrawn');
      const expiresAt = new Date(event.position.expiresAtMs);
      await move(trx, event, 'reviewing', { state: 'waiting', expires_at: expiresAt });
      return answered(event);
    },

    'face-check.review-refused': async (trx, event) => {
      const reason = reasonOf(encryption, event);
      await end(trx, event, 'failed');
      return await reviewEnded(trx, event, 'refused', reason);
    },

    'face-check.images-erased': () => Promise.resolve({ answer: null }),

    'face-check.expired': async (trx, event) => {
      const isOfReview = event.detail.reason === 'review-time-over';
      await end(trx, event, 'expired');
      if (isOfReview) return await reviewEnded(trx, event, 'expired');
      await endCheckReview(trx, event.processId, 'void');
      return { answer: null };
    },
  },
});

const answered = ({ position }: Recorded): Effects => ({ answer: { state: position.state } });

/** Ends the review, and tells the person how. */
async function reviewEnded(
  trx: Knex.Transaction,
  event: Recorded,
  outcome: 'confirmed' | 'refused' | 'expired' | 'void',
  reason?: Buffer,
): Promise<Effects> {
  await endCheckReview(trx, event.processId, outcome, reason);
  const { personId, params } = await whoIsChecked(trx, event.processId);
  const notice = noticeOf(`face-check.review-${outcome}`, params, 'wechat')(personId);
  return { ...answered(event), notices: [notice] };
}

/** A face that is at the provider counts for nothing any more. */
async function endOpenTries(trx: Knex.Transaction, { processId }: Recorded): Promise<void> {
  await trx('face_check_try')
    .where({ check_id: faceCheckIdOf(processId), outcome: null })
    .update({ outcome: 'not-counted', reason: 'session-lapsed', url_enc: null, ended_at: trx.fn.now() });
}

/** Moves the row between its two open states. */
async function move(
  trx: Knex.Transaction,
  { processId }: Recorded,
  from: 'waiting' | 'reviewing',
  change: { state: 'waiting' | 'reviewing'; expires_at?: Date },
): Promise<void> {
  const moved = await trx('face_check')
    .where({ id: faceCheckIdOf(processId), state: from })
    .update(change);
  if (moved === 0) throw new Error('unreachable: the row stands where its process does');
}

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
  way: FaceCheckTryWay,
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
  state: Exclude<FaceCheckState, 'waiting' | 'reviewing'>,
  way?: FaceCheckWay,
): Promise<void> {
  const id = faceCheckIdOf(processId);
  const ended = await trx('face_check')
    .where({ id })
    .whereIn('state', ['waiting', 'reviewing'])
    .update({ state, way: way ?? null, ended_at: trx.fn.now() });
  if (ended === 0) throw new Error('unreachable: a check ends once, by its own process');
  await trx('face_check_try').where({ check_id: id }).whereNotNull('url_enc').update({ url_enc: null });
}
