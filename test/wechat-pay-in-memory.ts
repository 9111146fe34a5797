import { Readable } from 'node:stream';
import { ProviderError } from '../providers/provider-error';
import type { BillAnswer } from '../providers/wechat/pay-bill';
import type { BillRow } from '../providers/wechat/pay-bill-rows';
import type { NewOrder, WechatPay } from '../providers/wechat/pay';
import type { PayOrder, Refund } from '../providers/wechat/pay-order';

export const testMerchant = { appId: 'wxtest', merchantId: '1900000002' };

/** WeChat Pay as the process sees it, in memory: what it says of an order is set by the test. */
export class WechatPayInMemory implements WechatPay {
  readonly orders = new Map<string, PayOrder>();
  readonly refunds = new Map<string, Refund>();
  /** Every refund that was asked for, by number: a retry is a second entry. */
  readonly refundsAsked: string[] = [];
  /** How many calls fail from now on, as if WeChat were out of reach. */
  outages = 0;
  /** How the next calls about an order are refused, one after the other. */
  readonly refusals = new Map<string, ProviderError[]>();
  /** Refuses every refund with this code, as WeChat does where our account is empty. */
  refusesRefunds: string | undefined;
  /** Every refund that was asked about, by number. */
  readonly refundQuestions: string[] = [];
  /** Refuses every question about a refund with this code, as WeChat does where a right or a key of ours is gone. */
  refusesQuestions: string | undefined;
  /** Whether refunds are done at once, or stay accepted. */
  refundsAtOnce = true;
  private readonly paidJustBeforeClose = new Set<string>();

  private merchantId = testMerchant.merchantId;

  /** As the account of this merchant: what is ordered next is its. */
  as(merchantId: string): this {
    this.merchantId = merchantId;
    return this;
  }

  orderInMiniProgram(order: NewOrder & { openid: string }) {
    this.take(order);
    return Promise.resolve({
      timeStamp: '1',
      nonceStr: 'n',
      package: 'prepay_id=p',
      signType: 'RSA',
      paySign: 's',
    } as const);
  }

  orderByCode(order: NewOrder) {
    this.take(order);
    return Promise.resolve({ codeUrl: `weixin://wxpay/bizpayurl?pr=${order.orderNumber}` });
  }

  findOrder(orderNumber: string) {
    this.reach(orderNumber);
    return Promise.resolve(this.orders.get(orderNumber));
  }

  closeOrder(orderNumber: string) {
    this.reach(orderNumber);
    if (this.paidJustBeforeClose.delete(orderNumber)) this.pay(orderNumber);
    const order = this.orders.get(orderNumber);
    if (!order) throw new ProviderError('wechat-pay', 'final', 'ORDER_NOT_EXIST');
    if (order.state === 'paid') throw new ProviderError('wechat-pay', 'final', 'ORDERPAID');
    this.orders.set(orderNumber, { ...order, state: 'closed' });
    return Promise.resolve();
  }

  refund({ refundNumber, orderNumber, amountFen }: Parameters<WechatPay['refund']>[0]) {
    this.refundsAsked.push(refundNumber);
    this.reach();
    if (this.refusesRefunds) throw new ProviderError('wechat-pay', 'alert', this.refusesRefunds);
    const known = this.refunds.get(refundNumber);
    const refund =
      known ??
      ({ refundNumber, orderNumber, amountFen, state: this.refundsAtOnce ? 'done' : 'processing' } as const);
    this.refunds.set(refundNumber, refund);
    return Promise.resolve(refund);
  }

  findRefund(refundNumber: string) {
    this.refundQuestions.push(refundNumber);
    this.reach();
    if (this.refusesQuestions) throw new ProviderError('wechat-pay', 'alert', this.refusesQuestions);
    return Promise.resolve(this.refunds.get(refundNumber));
  }

  /** By day; a day that isn't here has none. */
  readonly bills = new Map<string, readonly BillRow[] | AsyncIterable<BillRow> | 'not-yet'>();

  openBill(day: string): Promise<BillAnswer> {
    this.reach();
    const bill = this.bills.get(day) ?? 'none';
    return Promise.resolve(typeof bill === 'string' ? bill : { rows: Readable.from(bill) });
  }

  /** The payer pays; `changes` is what is wrong with it. */
  pay(orderNumber: string, changes: Partial<PayOrder> = {}): PayOrder {
    const order = this.orders.get(orderNumber);
    if (!order) throw new Error(`nobody ordered ${orderNumber}`);
    const paid = {
      ...order,
      state: 'paid',
      transactionId: `t${orderNumber}`,
      paidAt: new Date().toISOString(),
      ...changes,
    } as const;
    this.orders.set(orderNumber, paid);
    return paid;
  }

  /** The bank has done what WeChat had only accepted. */
  completeRefund(refundNumber: string): void {
    this.setRefund(refundNumber, 'done');
  }

  setRefund(refundNumber: string, state: Refund['state']): void {
    const refund = this.refunds.get(refundNumber);
    if (!refund) throw new Error(`nobody asked for ${refundNumber}`);
    this.refunds.set(refundNumber, { ...refund, state });
  }

  /** The payer is faster than our closing by a moment. */
  payJustBeforeClose(orderNumber: string): void {
    this.paidJustBeforeClose.add(orderNumber);
  }

  private take({ orderNumber, amountFen }: NewOrder): void {
    this.reach(orderNumber);
    this.orders.set(orderNumber, {
      orderNumber,
      state: 'unpaid',
      appId: testMerchant.appId,
      merchantId: this.merchantId,
      amountFen,
      currency: 'CNY',
    });
  }

  private reach(orderNumber?: string): void {
    const refused = orderNumber === undefined ? undefined : this.refusals.get(orderNumber)?.shift();
    if (refused) throw refused;
    if (this.outages === 0) return;
    this.outages -= 1;
    throw new ProviderError('wechat-pay', 'retry', 'UNREACHABLE');
  }
}
