import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { textOf, type Answer, type Context } from '../context';
import type { FaultKind } from '../faults';
import type { Payment, PaymentRefund } from '../state';
import { refusal } from './answers';

const heading =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const sumsHeading =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

/** Where the bill of a day is to be fetched, and its hash. The fault `pay.bill-rows` bends what it holds. */
export function describeBill(context: Context, request: Request): Answer {
  const day = textOf(request.query.bill_date);
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return refusal(400, 'PARAM_ERROR', 'bill_date 不符合要求');
  const fault = context.faults.take('pay.bill-rows')?.kind;
  const token = Buffer.from(JSON.stringify({ day, fault })).toString('base64url');
  const text = billOf(context, token);
  if (!text) return refusal(400, 'NO_STATEMENT_EXIST', '账单文件不存在');
  const signed = fault === 'forged' ? `${text}\n` : text;
  const body = {
    hash_type: 'SHA1',
    hash_value: createHash('sha1').update(signed).digest('hex'),
    download_url: `https://${request.headers.host}/v3/billdownload/file?token=${token}`,
  };
  return { status: 200, body };
}

/** The file: what was paid on the day and what was given back, with a heading and sums; nothing of a day without either. */
export function billOf({ config, store }: Context, token: string): string {
  const { day, fault } = JSON.parse(Buffer.from(token, 'base64url').toString()) as {
    day: string;
    fault?: FaultKind;
  };
  const { payments, refunds } = store.state;
  const rows = [
    ...Object.values(payments).filter(({ paidAt }) => paidAt && dayOf(paidAt) === day),
    ...Object.values(refunds).filter(({ createdAt }) => dayOf(createdAt) === day),
  ].map((entry) => rowOf(config, payments, entry));
  const bent = bend(rows, fault, config, day);
  if (bent.length === 0) return '';
  const sums = `\`${bent.length},\`0.00,\`0.00,\`0.00,\`0.00000,\`0.00,\`0.00`;
  return [
    `\uFEFF${heading}`,
    ...bent.map((row) => row.map((cell) => `\`${cell}`).join(',')),
    sumsHeading,
    sums,
    '',
  ].join('\r\n');
}

function rowOf(
  { wechat, pay }: Context['config'],
  payments: Context['store']['state']['payments'],
  entry: Payment | PaymentRefund,
): string[] {
  const isRefund = 'outRefundNo' in entry;
  const payment = payments[entry.outTradeNo];
  const amount = yuan(entry.amountFen);
  return [
    chinaTime(isRefund ? entry.createdAt : (entry.paidAt ?? '')),
    ...[wechat.appId, pay.merchantId, '0', '', payment?.transactionId ?? '', entry.outTradeNo],
    payment?.openid ?? 'oSandboxPayer',
    payment?.kind === 'jsapi' ? 'JSAPI' : 'NATIVE',
    ...[isRefund ? 'REFUND' : 'SUCCESS', 'OTHERS', 'CNY', isRefund ? '0.00' : amount, '0.00'],
    ...(isRefund ? [entry.refundId, entry.outRefundNo, amount, '0.00'] : ['0', '0', '0.00', '0.00']),
    ...(isRefund ? ['ORIGINAL', entry.status] : ['', '']),
    ...[payment?.description ?? '', '', '0.00000', '0.60%'],
    ...(isRefund ? ['0.00', amount] : [amount, '0.00']),
    '',
  ];
}

/** `never`: the newest row is missing; `twice`: one more that nobody ordered; `other-amount`: the newest is a fen less. */
function bend(
  rows: string[][],
  fault: FaultKind | undefined,
  { wechat, pay }: Context['config'],
  day: string,
): string[][] {
  const last = rows.at(-1);
  if (fault === 'never') return rows.slice(0, -1);
  if (fault === 'other-amount' && last) {
    const place = last[9] === 'REFUND' ? 25 : 24;
    const less = yuan(Math.round(Number(last[place]) * 100) - 1);
    return [...rows.slice(0, -1), last.with(place, less)];
  }
  if (fault !== 'twice') return rows;
  const stranger = `sandboxstranger${day.replaceAll('-', '')}`;
  return [
    ...rows,
    [
      ...[
        `${day} 12:00:00`,
        wechat.appId,
        pay.merchantId,
        '0',
        '',
        `4200099${day.replaceAll('-', '')}`,
        stranger,
      ],
      ...[
        'oSandboxPayer',
        'NATIVE',
        'SUCCESS',
        'OTHERS',
        'CNY',
        '1.00',
        '0.00',
        '0',
        '0',
        '0.00',
        '0.00',
        '',
        '',
      ],
      ...['来历不明的收款', '', '0.00000', '0.60%', '1.00', '0.00', ''],
    ],
  ];
}

const chinaTime = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
const dayOf = (instant: string): string => chinaTime(instant).slice(0, 10);
const yuan = (fen: number): string => (fen / 100).toFixed(2);
