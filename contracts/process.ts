import { Type, type Static } from '@sinclair/typebox';
import { institutionName, pageOf, pageQuery } from './page';
import { refundTroubleMeanings, refundTroubles } from './payment-states';
import type { Routes } from './route';
import { oneOf, orNull, time } from './shape';

/** Every process of one's subtree, and the way into its history (R-S1, R-S2, R-U2). */

const id = Type.String({ maxLength: 200, description: '流程编号，例如 application/…' });
/** Who must act now: the candidate, an institution at its level, or the platform administrator. */
export const actsNext = Type.Object({
  who: oneOf(['candidate', 'institution', 'platform']),
  institution: orNull(institutionName),
  since: time,
  workingDays: Type.Integer({ description: '已等待的工作日' }),
});
export type ActsNext = Static<typeof actsNext>;

export const processSummary = Type.Object({
  id,
  kind: Type.String({ description: '流程种类，例如 exam-application' }),
  state: Type.String(),
  institution: orNull(institutionName),
  businessName: orNull(Type.String()),
  personId: orNull(Type.String({ format: 'uuid', description: '人员编号，不含个人信息' })),
  actsNext: orNull(actsNext),
  openedAt: time,
  changedAt: time,
  closedAt: orNull(time),
  historyUrl: Type.String({ description: '流程历史页面的站内地址，/temporal/ 开头' }),
});
export type ProcessSummary = Static<typeof processSummary>;

export const processEvent = Type.Object({
  sequence: Type.Integer(),
  at: time,
  type: Type.String(),
  sentence: Type.String({ description: '发生了什么，一句话' }),
  actor: Type.String({ description: '以何身份、何机构，不含姓名' }),
  toState: Type.String(),
});
export type ProcessEvent = Static<typeof processEvent>;

export const processDetail = Type.Composite([
  Type.Omit(processSummary, ['historyUrl']),
  Type.Object({
    historyUrl: orNull(Type.String({ description: '流程历史页面的站内地址；无权打开的为空' })),
    events: Type.Array(processEvent),
  }),
]);
export type ProcessDetail = Static<typeof processDetail>;

export const processRoutes = {
  'GET /processes': {
    summary: '本机构及下属机构的全部办理过程，最近变化的在前',
    tag: 'process',
    query: Type.Object({
      ...pageQuery,
      kind: Type.Optional(Type.String({ maxLength: 64 })),
      state: Type.Optional(Type.String({ maxLength: 64 })),
      open: Type.Optional(Type.Boolean({ description: '只看办理中的，或只看已结束的' })),
      institutionId: Type.Optional(Type.String({ format: 'uuid' })),
      businessCode: Type.Optional(Type.String({ pattern: '^[0-9]{2}$' })),
      personId: Type.Optional(Type.String({ format: 'uuid' })),
      refundTrouble: Type.Optional(oneOf(refundTroubles, `只看退款受阻的缴费。${refundTroubleMeanings}`)),
    }),
    response: pageOf(processSummary),
  },
  'GET /processes/:id': {
    summary: '一个办理过程及其全部经过；监督人员，以及在管理端审核或发放该记录的人可以看',
    tag: 'process',
    params: Type.Object({ id }),
    response: processDetail,
    problems: ['not-found'],
  },
} as const satisfies Routes;
