import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import type { Encryption } from '../runtime/encryption';
import {
  refundingAtWechat,
  type HeldRefund,
  type RefundDependencies,
  type RefundVerdict,
} from './payment-refund';
import { getOrderRow } from './payment-rows';

/** Whose money it is, for the face of the process. */
export interface RefundedOrder {
  readonly personId: string;
  readonly institutionId: string | null;
  readonly businessCode: string;
}

/** What keeps the round that is under way, as it was recorded last. */
export interface RoundUnderWay {
  readonly held: string | null;
}

/** Giving money back by hand at WeChat Pay (R-P3). Each may run again: WeChat knows our numbers. */
export interface HandRefundActivities {
  /** Local. */
  readRefundedOrder(orderId: string): Promise<RefundedOrder>;
  /** Local. */
  readRoundUnderWay(orderId: string, round: number): Promise<RoundUnderWay>;
  sendHandRefund(orderId: string, round: number): Promise<RefundVerdict | HeldRefund>;
  /** Of a refund that WeChat has accepted; as `askForRefund`. */
  askForHandRefund(
    orderId: string,
    round: number,
    hearsRefusals?: boolean,
  ): Promise<RefundVerdict | HeldRefund>;
}

interface HandRefundRow {
  number: string;
  amount_fen: number;
  reason_enc: Buffer;
  failure: string | null;
}

export function handRefundActivities({
  db,
  encryption,
  ...rest
}: RefundDependencies & { readonly encryption: Encryption }): HandRefundActivities {
  const wechat = refundingAtWechat({ db, ...rest });
  return {
    async readRefundedOrder(orderId) {
      const order = await getOrderRow(db, orderId);
      return {
        personId: order.person_id,
        institutionId: order.institution_id,
        businessCode: order.business_code,
      };
    },
    async readRoundUnderWay(orderId, round) {
      return { held: (await getRound(db, orderId, round)).failure };
    },
    async sendHandRefund(orderId, round) {
      const { number, amount_fen: amountFen, reason_enc: reason } = await getRound(db, orderId, round);
      return await wechat.ask(await getOrderRow(db, orderId), {
        ...{ number, amountFen },
        reason: encryption.decryptText(reason),
      });
    },
    async askForHandRefund(orderId, round, hearsRefusals = false) {
      const { number } = await getRound(db, orderId, round);
      return await wechat.find(await getOrderRow(db, orderId), number, hearsRefusals);
    },
  };
}

async function getRound(db: Knex, orderId: string, round: number): Promise<HandRefundRow> {
  const row = await db('hand_refund')
    .where({ order_id: orderId, round, way: 'wechat' })
    .first<HandRefundRow | undefined>('number', 'amount_fen', 'reason_enc', 'failure');
  if (!row) throw ApplicationFailure.nonRetryable('No such refund is asked for', 'internal-error');
  return row;
}
