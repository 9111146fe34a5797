import type { Knex } from 'knex';
import { holdWhatMoves } from '../db/move-account';
import { findRenewalDue } from '../db/verification-renewal';
import type { DocumentFacts } from '../domain/document-facts';
import type { IdentityMessageBodies } from '../domain/identity-message';
import type { IdentityProcess } from '../domain/identity-process';
import { pendingLimitDays } from '../domain/identity-verification';
import { contentOf, contentOfEvery, messageOf } from './message-content';
import { type TransitionTools, addFacts, proveByReview, proveByScan, setState } from './identity-person';
import { attachToOwner, noteOwner } from './identity-recovery';
import { endReview, openReview } from './identity-review-rows';
import type { EndedReview } from './identity.types';
import { endTry } from './identity-try-rows';
import { noticeOf, type Notice } from '../db/notices';
import { refusal } from './refusal';
import type { Effects, ProcessTransitions, RecordedEvent } from './transitions';

const refusals = {
  identity_review_one_of_person: {
    code: 'already-exists',
    sentence: '您已有一份人工审核正在办理，请等待结果，或先撤回认证。',
  },
  person_document_number_index_key: {
    code: 'already-exists',
    sentence: '该证件已在另一个账号认证，请申请人工审核找回原账号。',
  },
} as const;

const supersededReason = '该证件已由另一个账号通过自动核验。如果那也是您的账号，请重新申请人工审核找回。';

/** What the verification of a document changes beside its events: tries, reviews, and whose document it is. */
export function createIdentityTransitions(tools: TransitionTools): ProcessTransitions<IdentityProcess> {
  return {
    kind: 'identity',
    refusals,
    apply: {
      'identity.try-failed': async (trx, event) => {
        await refuseOvertaken(trx, event);
        await setState(trx, messageOf(event).actor.personId, 'failed', ['unverified']);
        return { answer: await endTry(trx, event, 'failed', event.detail) };
      },
      'identity.try-not-counted': async (trx, event) => ({
        answer: await endTry(trx, event, 'not-counted', event.detail),
      }),
      'identity.proven-by-another': async (trx, event) => {
        await noteOwner(trx, tools, event);
        return { answer: await endTry(trx, event, 'belongs-to-another') };
      },
      'identity.verified': async (trx, event) => {
        if (event.detail.way === 'manual') {
          const review = await endReview(trx, tools, event.processId, 'passed');
          await proveByReview(trx, tools, review, factsRead(tools, event));
          return told(review, passed);
        }
        const displaced = event.from === 'pending' ? await displaceReview(trx, tools, event.processId) : [];
        const message = messageOf(event);
        await proveByScan(trx, tools, event);
        const answer = await endTry(trx, event, 'passed', { endsSoon: event.detail.endsSoon });
        return { answer, notices: [...displaced, passed(message.actor.personId)] };
      },
      'identity.review-requested': async (trx, event) => ({
        answer: { reviewId: await openReview(trx, tools, event) },
      }),
      'identity.login-recovered': async (trx, event) => {
        const review = await endReview(trx, tools, event.processId, 'passed');
        const personId = event.position.holderId ?? review.personId;
        await holdWhatMoves(trx, review.personId);
        const recovery = { ownerId: personId, applicantId: review.personId, occasion: review.id };
        const moved = await attachToOwner(trx, recovery);
        await addFacts(trx, personId, factsRead(tools, event));
        return {
          ...told({ ...review, personId }, passed),
          answer: { reviewId: review.id, moved },
        };
      },
      'identity.review-refused': async (trx, event) => {
        const { reason } = contentOfEvery<IdentityMessageBodies['refuse']>(tools.encryption, event);
        const review = await endReview(trx, tools, event.processId, 'refused', reason);
        await setState(trx, review.personId, 'failed', ['pending']);
        return told(review, refused);
      },
      'identity.review-withdrawn': async (trx, event) => {
        const review = await endReview(trx, tools, event.processId, 'withdrawn');
        await setState(trx, review.personId, 'unverified', ['pending']);
        return { answer: { reviewId: review.id } };
      },
      'identity.review-expired': async (trx, event) => {
        const review = await endReview(trx, tools, event.processId, 'expired');
        await setState(trx, review.personId, 'unverified', ['pending']);
        return told(review, expired);
      },
      'identity.images-erased': () => Promise.resolve({ answer: null }),
    },
  };
}

/**
 * A failure of the document's own holder where nothing is to be proven anew: another of their tries has passed while this one was
 * under way. It is none of the day's failed tries (R-B3), no more than one that passes too late proves anything.
 */
async function refuseOvertaken(
  trx: Knex.Transaction,
  event: RecordedEvent<IdentityProcess, 'identity.try-failed'>,
): Promise<void> {
  const { personId } = messageOf(event).actor;
  if (event.from !== 'verified' || event.position.holderId !== personId) return;
  if (!(await findRenewalDue(trx, personId)))
    throw refusal('not-allowed-now', { sentence: '您的证件已重新认证，请刷新后查看。' });
}

/** Another account's scan has proven the document while somebody's manual review of it was pending. */
async function displaceReview(
  trx: Knex.Transaction,
  tools: TransitionTools,
  processId: string,
): Promise<Notice[]> {
  const review = await endReview(trx, tools, processId, 'refused', supersededReason);
  await setState(trx, review.personId, 'failed', ['pending']);
  return [refused(review.personId)];
}

/** What the reviewer read off the document; nothing where its number says it. */
const factsRead = (
  { encryption }: TransitionTools,
  event: Parameters<typeof contentOf>[1],
): DocumentFacts | undefined => contentOf<IdentityMessageBodies['pass']>(encryption, event)?.facts;

const passed = noticeOf('identity.passed', {}, 'wechat');
const refused = noticeOf('identity.refused', {}, 'wechat');
const expired = noticeOf('identity.expired', { days: pendingLimitDays }, 'wechat');

const told = (review: EndedReview, notice: (personId: string) => Notice): Effects => ({
  answer: { reviewId: review.id },
  notices: [notice(review.personId)],
});
