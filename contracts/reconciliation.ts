import { Type, type Static } from '@sinclair/typebox';
import { pageOf, pageQuery } from './page';
import {
  billKinds,
  billStates,
  differenceKinds,
  differenceStates,
  feeTotalDays,
} from './reconciliation-states';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** 对账: WeChat's daily bills against our orders and refunds, what differs, and what was taken by project and day (R-P4). */

const day = Type.String({ format: 'date', description: '北京时间的日期' });
const fen = Type.Integer({ description: '金额，单位为分' });
const merchantId = Type.String({ maxLength: 32, description: '商户号' });

export const bill = Type.Object({
  merchantId,
  day,
  state: oneOf(billStates),
  payments: Type.Integer(),
  paidFen: fen,
  refunds: Type.Integer(),
  refundedFen: fen,
  openDifferences: Type.Integer({ description: '待处理的差异' }),
  failure: orNull(Type.String({ description: '未取到账单的原因（代码），系统会再取' })),
  comparedAt: orNull(time),
});
export type Bill = Static<typeof bill>;

export const billDifference = Type.Object({
  id,
  merchantId,
  day,
  kind: oneOf(billKinds),
  what: oneOf(differenceKinds),
  number: Type.String({ description: '商户订单号或商户退款单号' }),
  orderId: orNull(id),
  applicationNumber: orNull(Type.String()),
  ourFen: orNull(fen),
  ourState: orNull(Type.String()),
  theirFen: orNull(fen),
  theirState: orNull(Type.String()),
  state: oneOf(differenceStates),
  foundAt: time,
});
export type BillDifference = Static<typeof billDifference>;

export const billDifferenceDetail = Type.Composite([
  billDifference,
  Type.Object({
    history: Type.Array(
      Type.Object({
        state: oneOf(differenceStates),
        reason: orNull(Type.String()),
        who: orNull(Type.String({ description: '空：由对账发现或消除' })),
        at: time,
      }),
    ),
  }),
]);
export type BillDifferenceDetail = Static<typeof billDifferenceDetail>;

export const feeTotal = Type.Object({
  id: Type.String(),
  day,
  projectId: id,
  projectName: Type.String(),
  payments: Type.Integer(),
  paidFen: fen,
  refunds: Type.Integer(),
  refundedFen: fen,
});
export type FeeTotal = Static<typeof feeTotal>;

/** A year at most. */
export const feeTotalFilter = Type.Object({
  from: Type.Optional(
    Type.String({ format: 'date', description: `起始日（含），不填为截止日前的 ${feeTotalDays} 天` }),
  ),
  until: Type.Optional(Type.String({ format: 'date', description: '截止日（含），不填为今天' })),
  projectId: Type.Optional(id),
});
export type FeeTotalFilter = Static<typeof feeTotalFilter>;

export const feeTotalSums = Type.Omit(feeTotal, ['id', 'day', 'projectId', 'projectName']);
export type FeeTotalSums = Static<typeof feeTotalSums>;

export const feeTotalPage = Type.Composite([
  pageOf(feeTotal),
  Type.Object({ from: day, until: day, sums: feeTotalSums }),
]);
export type FeeTotalPage = Static<typeof feeTotalPage>;

export const reconciliationRoutes = {
  'GET /bills': {
    summary: '微信支付每日账单，新的在前；更早而仍未对账的日期也在内',
    tag: 'reconciliation',
    query: Type.Object({ days: Type.Optional(Type.Integer({ minimum: 1, maximum: 90, default: 7 })) }),
    response: Type.Object({ items: Type.Array(bill) }),
  },
  'POST /bills/comparisons': {
    summary: '立即取一天的账单对账（昨天或更早）；已对过的重新核对',
    tag: 'reconciliation',
    body: Type.Object({ merchantId, day }),
    changesProcess: true,
    problems: ['not-found'],
  },
  'GET /bill-differences': {
    summary: '对账差异，新的在前',
    tag: 'reconciliation',
    query: Type.Object({
      state: Type.Optional(oneOf(differenceStates)),
      what: Type.Optional(oneOf(differenceKinds)),
      kind: Type.Optional(oneOf(billKinds)),
      day: Type.Optional(day),
      ...pageQuery,
    }),
    response: pageOf(billDifference),
  },
  'GET /bill-differences/:id': {
    summary: '一处差异及其办理经过',
    tag: 'reconciliation',
    params: Type.Object({ id }),
    response: billDifferenceDetail,
  },
  'POST /bill-differences/:id/settlement': {
    summary: '差异已处理，或说明原因',
    tag: 'reconciliation',
    params: Type.Object({ id }),
    body: Type.Object({
      state: oneOf(['settled', 'explained'] as const),
      reason: Type.String({ maxLength: 500 }),
    }),
    response: billDifferenceDetail,
    changesProcess: true,
    problems: ['decided-by-another', 'remark-missing'],
  },
  'GET /fee-totals': {
    summary: '按项目和日期汇总的收款和退款，新的在前；最多一年',
    tag: 'reconciliation',
    query: Type.Composite([feeTotalFilter, Type.Object(pageQuery)]),
    response: feeTotalPage,
  },
  'POST /fee-totals/export.xlsx': {
    summary: '按筛选条件导出 Excel；导出会被记录',
    tag: 'reconciliation',
    body: Type.Object({ filter: feeTotalFilter }),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    problems: ['too-many-requests'],
  },
} as const satisfies Routes;
