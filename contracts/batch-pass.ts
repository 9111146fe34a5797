import { Type, type Static } from '@sinclair/typebox';
import { batchPassActions, batchPassOutcomes, batchPassStates, mostChosen } from './batch-pass-states';
import { internshipPeriod } from './exam-application';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** 批量通过 of files under review, each checked singly (R-N3): looked at, confirmed, and then done without the page. */

/** One chosen file as it stands now: what would be confirmed with its pass, or why it can't be passed. */
export const passProposal = Type.Object({
  id,
  personName: Type.String(),
  documentNumberMasked: Type.String(),
  levelName: Type.String(),
  categoryName: Type.String(),
  seenSequence: Type.Integer({ description: '所见到的最新记录；通过时带回' }),
  refusal: orNull(Type.String({ description: '不能通过的原因；为空则可以通过' })),
  /** Whether passing asks for the dates of practice, and those that the form states (R-N5). */
  internship: Type.Object({ asked: Type.Boolean(), stated: orNull(internshipPeriod) }),
});
export type PassProposal = Static<typeof passProposal>;

/** One file to pass, as its row was seen and corrected. */
export const chosenPass = Type.Object({
  id,
  seenSequence: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
  internship: Type.Optional(internshipPeriod),
});
export type ChosenPass = Static<typeof chosenPass>;

export const batchPass = Type.Object({
  id,
  state: oneOf(batchPassStates),
  files: Type.Integer({ description: '选中的份数' }),
  passed: Type.Integer({ description: '已通过的份数' }),
  refused: Type.Integer({ description: '未能通过的份数，每份有原因' }),
  createdAt: time,
  endedAt: orNull(time),
  availableActions: Type.Array(oneOf(batchPassActions)),
});
export type BatchPass = Static<typeof batchPass>;

/** One file of a batch with what came of it. */
export const batchPassRow = Type.Object({
  id,
  number: Type.String({ description: '申报编号' }),
  personName: orNull(Type.String({ description: '不再在权限范围内的为空' })),
  documentNumberMasked: Type.String(),
  levelName: Type.String(),
  categoryName: Type.String(),
  internship: orNull(internshipPeriod),
  outcome: orNull(oneOf(batchPassOutcomes)),
  reason: orNull(Type.String({ description: '未能通过的原因' })),
});
export type BatchPassRow = Static<typeof batchPassRow>;

const which = Type.Object({ id });

export const batchPassRoutes = {
  'POST /reviews/pass-proposals': {
    summary: '批量通过前核对：选中的每份材料能否通过，表单中的实习起止时间',
    tag: 'review',
    body: Type.Object({
      ids: Type.Array(id, { minItems: 1, maxItems: mostChosen, uniqueItems: true }),
    }),
    response: Type.Object({ items: Type.Array(passProposal) }),
  },
  'POST /batch-passes': {
    summary: '开始批量通过：逐份审核，离开页面不会中断',
    tag: 'review',
    changesProcess: true,
    body: Type.Object({ rows: Type.Array(chosenPass, { minItems: 1, maxItems: mostChosen }) }),
    response: batchPass,
    problems: ['outcome-unknown', 'too-many-requests'],
  },
  'GET /batch-passes': {
    summary: '本人以当前账号办理的批量通过：正在进行的，和 30 天内结束的，最近的在前',
    tag: 'review',
    query: Type.Object({ state: Type.Optional(oneOf(batchPassStates)) }),
    response: Type.Object({ items: Type.Array(batchPass) }),
  },
  'GET /batch-passes/:id': {
    summary: '一次批量通过的进度',
    tag: 'review',
    params: which,
    response: batchPass,
    problems: ['not-found'],
  },
  'GET /batch-passes/:id/rows': {
    summary: '一次批量通过中每份材料的结果',
    tag: 'review',
    params: which,
    response: Type.Object({ items: Type.Array(batchPassRow) }),
    problems: ['not-found'],
  },
  'POST /batch-passes/:id/cancellation': {
    summary: '停止批量通过；已审核的保留，其余不再审核',
    tag: 'review',
    params: which,
    response: batchPass,
    changesProcess: true,
    problems: ['not-found', 'not-allowed-now', 'outcome-unknown'],
  },
  'GET /batch-passes/:id/left.xlsx': {
    summary: '下载未能通过和没有审核的材料及原因（下载会被记录）',
    tag: 'review',
    params: which,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    problems: ['not-found'],
  },
} as const satisfies Routes;
