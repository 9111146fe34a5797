import { noAnswer, ProviderError } from '../provider-error';
import { openBill, type BillAnswer } from './pay-bill';
import { createPayClient } from './pay-client';
import type { WechatPayConfig } from './pay-config';
import { readOrder, readRefund, type PayOrder, type Refund } from './pay-order';
import { signPayParams, type PayParams } from './pay-params';

export interface NewOrder {
  /** Ours, unique at the merchant: 6 to 32 letters, digits, `_-|*`. Ordering again with it gives the same order. */
  orderNumber: string;
  /** Shown to the payer, at most 127 characters; no personal data. */
  description: string;
  amountFen: number;
  /** After this instant WeChat takes no payment for it. */
  expiresAt: Date;
}

export interface NewRefund {
  /** Ours; a retry with the same number never refunds twice. */
  refundNumber: string;
  orderNumber: string;
  amountFen: number;
  /** The order's whole amount. */
  orderAmountFen: number;
  /** Shown to the payer; cut to what WeChat takes. */
  reason: string;
}

/** Payments and refunds at WeChat Pay (R-P1 to R-P3). */
export interface WechatPay {
  /** For the mini-program: what `wx.requestPayment` takes. `final`/`ORDERPAID` if it is paid already. */
  orderInMiniProgram(order: NewOrder & { openid: string }): Promise<PayParams>;
  /** For the PC: the link to show as a QR code, good for two hours. */
  orderByCode(order: NewOrder): Promise<{ codeUrl: string }>;
  /** What WeChat says about an order; nothing if it knows none. */
  findOrder(orderNumber: string): Promise<PayOrder | undefined>;
  /** After this no payment can arrive. `final`/`ORDERPAID`: one has; ask `findOrder`. */
  closeOrder(orderNumber: string): Promise<void>;
  /** `processing` means accepted only: the outcome comes by notification or `findRefund`. */
  refund(refund: NewRefund): Promise<Refund>;
  findRefund(refundNumber: string): Promise<Refund | undefined>;
  /** What went through this account on a day (`2026-11-21`, in China) before today. */
  openBill(day: string, signal: AbortSignal): Promise<BillAnswer>;
}

export function createWechatPay(config: WechatPayConfig): WechatPay {
  const send = createPayClient(config);
  const common = ({ orderNumber, description, amountFen, expiresAt }: NewOrder) => ({
    appid: config.appId,
    mchid: config.merchantId,
    out_trade_no: orderNumber,
    description,
    notify_url: config.notifyUrl,
    time_expire: rfc3339(expiresAt),
    amount: { total: amountFen, currency: 'CNY' },
  });

  return {
    async orderInMiniProgram(order) {
      const body = { ...common(order), payer: { openid: order.openid } };
      const answer = await send({ method: 'POST', path: '/v3/pay/transactions/jsapi', body });
      return signPayParams(config, needText(answer.prepay_id));
    },
    async orderByCode(order) {
      const answer = await send({
        method: 'POST',
        path: '/v3/pay/transactions/native',
        body: common(order),
      });
      return { codeUrl: needText(answer.code_url) };
    },
    async findOrder(orderNumber) {
      const path = `/v3/pay/transactions/out-trade-no/${encodeURIComponent(orderNumber)}?mchid=${config.merchantId}`;
      const answer = await orAbsent(send({ method: 'GET', path }));
      return answer && needed(readOrder(answer));
    },
    async closeOrder(orderNumber) {
      const path = `/v3/pay/transactions/out-trade-no/${encodeURIComponent(orderNumber)}/close`;
      await send({ method: 'POST', path, body: { mchid: config.merchantId } });
    },
    async refund({ refundNumber, orderNumber, amountFen, orderAmountFen, reason }) {
      const body = {
        out_trade_no: orderNumber,
        out_refund_no: refundNumber,
        reason: shownReason(reason),
        notify_url: config.notifyUrl,
        amount: { refund: amountFen, total: orderAmountFen, currency: 'CNY' },
      };
      return needed(readRefund(await send({ method: 'POST', path: '/v3/refund/domestic/refunds', body })));
    },
    openBill: (day, signal) => openBill(config, send, day, signal),
    async findRefund(refundNumber) {
      const path = `/v3/refund/domestic/refunds/${encodeURIComponent(refundNumber)}`;
      const answer = await orAbsent(send({ method: 'GET', path }));
      return answer && needed(readRefund(answer));
    },
  };
}

const absent: ReadonlySet<string> = new Set(['ORDER_NOT_EXIST', 'RESOURCE_NOT_EXISTS']);

async function orAbsent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ProviderError && absent.has(error.code)) return undefined;
    throw error;
  }
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new ProviderError('wechat-pay', 'retry', noAnswer.malformed);
  return value;
}

function needText(value: unknown): string {
  return needed(typeof value === 'string' && value !== '' ? value : undefined);
}

const mostReasonBytes = 80;

/** WeChat counts the bytes of a refund's reason, and refuses what is longer: cut at a character. */
function shownReason(reason: string): string {
  let shown = '';
  for (const character of reason) {
    if (Buffer.byteLength(shown + character) > mostReasonBytes) break;
    shown += character;
  }
  return shown;
}

/** WeChat wants whole seconds and an offset. */
function rfc3339(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}+00:00`;
}
