import type { Knex } from 'knex';
import type { MovesOthers } from '../contracts/message';
import { noticeOf, type Notice } from '../db/notices';
import {
  handRefundNumberOf,
  handRefundOrderOf,
  refundChangedSentence,
  type HandRefundProcess,
} from '../domain/hand-refund';
import type { RefundWords } from '../domain/hand-refund-message';
import { abnormalRefund } from '../domain/refund-failure';
import type { Encryption } from '../runtime/encryption';
import { claimPictures } from './claim-pictures';
import { refuseBesideUnderWay, replaceRefund } from './hand-refund-replacement';
import {
  abandonRound,
  failRound,
  finishRound,
  setRoundFailure,
  takeFromOrder,
  type RoundOrder,
} from './hand-refund-rows';
import { lockOrder, projectOfOrder } from './locked-order';
import { contentOfEvery, messageOf } from './message-content';
import type { ProcessTransitions } from './transitions';

/** What the refunds by hand of an order change beside their events: their rows, and what is left of the order (R-P3). */
export const createHandRefundTransitions = (
  encryption: Encryption,
): ProcessTransitions<HandRefundProcess> => ({
  kind: 'hand-refund',
  refusals: {
    payment_order_returned_within: { code: 'changed-elsewhere', sentence: refundChangedSentence },
  },
  apply: {
    'hand-refund.asked': async (trx, event) => {
      const { round, feeFen } = event.detail;
      const { personId } = messageOf(event).actor;
      const { order, moved } = await takeFromOrder(trx, handRefundOrderOf(event.processId), 'wechat', {
        ...event.detail,
        by: personId,
      });
      const { reason } = contentOfEvery<RefundWords>(encryption, event);
      await trx('hand_refund').insert({
        ...{ order_id: order.id, round, way: 'wechat', number: handRefundNumberOf(order.id, round) },
        ...{ amount_fen: feeFen, reason_enc: encryption.encryptText(reason), state: 'under-way' },
        asked_by: personId,
      });
      return { answer: { round, ...movedWith(moved) } };
    },

    'hand-refund.transferred': async (trx, event) => {
      const { round, feeFen, transferredOn, proofUploadId, replaces } = event.detail;
      const { processId } = event;
      const orderId = handRefundOrderOf(processId);
      const { personId } = messageOf(event).actor;
      await refuseBesideUnderWay(trx, orderId, replaces);
      const { order, moved } = replaces
        ? { order: await replaceRefund(trx, orderId, { replaces, feeFen, by: personId }), moved: [] }
        : await takeFromOrder(trx, orderId, 'transfer', { ...event.detail, by: personId });
      const { reason, reference = '' } = contentOfEvery<RefundWords>(encryption, event);
      const { proof } = await claimPictures(
        trx,
        { processId, personId, purpose: 'refund-proof' },
        [{ slot: 'proof', title: '转账凭证' }],
        { proof: proofUploadId },
      );
      await trx('hand_refund').insert({
        ...{ order_id: order.id, round, way: 'transfer', amount_fen: feeFen, asked_by: personId },
        ...{ reason_enc: encryption.encryptText(reason), reference_enc: encryption.encryptText(reference) },
        ...{ transferred_on: transferredOn, proof_upload_id: proof, state: 'done', done_at: trx.fn.now() },
      });
      await finishRound(trx, order);
      const params = { project: await projectOfOrder(trx, order), feeFen, day: transferredOn };
      const notice = noticeOf('payment.transferred', params, 'wechat')(order.person_id);
      return { answer: { round, ...movedWith(moved) }, notices: [notice] };
    },

    'hand-refund.abandoned': async (trx, event) => {
      const { round } = event.detail;
      const { personId: by } = messageOf(event).actor;
      const reason = encryption.encryptText(contentOfEvery<RefundWords>(encryption, event).reason);
      await abandonRound(trx, handRefundOrderOf(event.processId), { round, by, reason });
      return { answer: { round } };
    },

    'hand-refund.held': async (trx, { processId, position, detail }) => {
      const orderId = handRefundOrderOf(processId);
      await setRoundFailure(trx, orderId, position.round, detail.reason);
      if (detail.reason !== abnormalRefund) return { answer: null };
      const { order } = await lockOrder(trx, orderId);
      const { amountFen: feeFen = order.amount_fen } = position;
      return { answer: null, notices: [await told(trx, order, 'payment.refund-abnormal', feeFen)] };
    },

    'hand-refund.accepted': async (trx, { processId, position }) => {
      await setRoundFailure(trx, handRefundOrderOf(processId), position.round, null);
      return { answer: null };
    },

    'hand-refund.refunded': async (trx, { processId, position, detail }) => {
      const order = await finishRound(trx, { id: handRefundOrderOf(processId) }, position.round);
      return {
        answer: null,
        notices: [await told(trx, order, 'payment.refunded', detail.feeFen)],
      };
    },

    'hand-refund.failed': async (trx, { processId, position, detail }) => {
      const { moved } = await failRound(trx, handRefundOrderOf(processId), position.round, detail.reason);
      return { answer: movedWith(moved) ?? null };
    },
  },
});

/** The part of an answer that has the application look at its rows (`remindOthers`). */
const movedWith = (moved: readonly string[]): MovesOthers | undefined =>
  moved.length > 0 ? { moved } : undefined;

async function told(
  trx: Knex.Transaction,
  order: RoundOrder,
  template: 'payment.refunded' | 'payment.refund-abnormal',
  feeFen: number,
): Promise<Notice> {
  const params = { project: await projectOfOrder(trx, order), feeFen };
  return { personId: order.person_id, template, params, channel: 'wechat' };
}
