import { Type, type Static } from '@sinclair/typebox';
import {
  correctionActions,
  correctionKinds,
  correctionProofs,
  correctionStates,
  correctionTextLength,
} from './data-correction-states';
import { sentPictures } from './department-review';
import { pageOf, pageQuery } from './page';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** 个人信息更正 (R-V2): what one asks to have put right, and the platform administrator's queue. Nobody's own is in that. */

const text = (description: string) => Type.String({ maxLength: correctionTextLength, description });

/** What was typed; the rest of what is wrong with it our own rules say, in words. */
export const correctionForm = Type.Object({
  kind: oneOf(correctionKinds),
  stands: text('现在的内容'),
  right: text('正确的内容'),
});
export type CorrectionForm = Static<typeof correctionForm>;

/** Of the person's own list. */
export const ownCorrection = Type.Object({
  id,
  kind: oneOf(correctionKinds),
  state: oneOf(correctionStates),
  askedAt: time,
  dueAt: time,
});
export type OwnCorrection = Static<typeof ownCorrection>;

/** Of the queue. */
export const correctionItem = Type.Composite([
  ownCorrection,
  Type.Object({
    personName: orNull(Type.String({ description: '没有实名认证的为空' })),
    documentNumberMasked: orNull(Type.String()),
    workingDays: Type.Integer({ description: '等待了的工作日' }),
  }),
]);
export type CorrectionItem = Static<typeof correctionItem>;

export const correctionDetail = Type.Composite([
  correctionItem,
  Type.Object({
    stands: Type.String({ description: '申请人写的现在的内容' }),
    right: Type.String({ description: '申请人写的正确的内容' }),
    proofs: sentPictures(correctionProofs),
    phoneMasked: orNull(Type.String()),
    endedAt: orNull(time),
    answer: orNull(Type.String({ description: '已更正：更正了什么；不予更正：理由' })),
    availableActions: Type.Array(oneOf(correctionActions)),
  }),
]);
export type CorrectionDetail = Static<typeof correctionDetail>;

const params = Type.Object({ id });
const tag = 'data-correction';

export const dataCorrectionRoutes = {
  'GET /data-corrections/own': {
    summary: '本人的更正申请',
    tag,
    response: Type.Object({ items: Type.Array(ownCorrection) }),
  },
  'POST /data-corrections': {
    summary: '申请更正本人不能自行修改的信息；同一项信息一次一件',
    tag,
    body: Type.Composite([
      correctionForm,
      Type.Object({
        proofs: Type.Object({
          'proof-1': Type.Optional(id),
          'proof-2': Type.Optional(id),
          'proof-3': Type.Optional(id),
        }),
      }),
    ]),
    response: correctionDetail,
    changesProcess: true,
    problems: ['already-exists', 'not-allowed-now', 'too-many-requests', 'outcome-unknown'],
  },
  'POST /data-corrections/:id/withdrawal': {
    summary: '撤回尚未答复的更正申请',
    tag,
    params,
    response: correctionDetail,
    changesProcess: true,
    problems: ['not-allowed-now', 'outcome-unknown'],
  },
  'GET /data-corrections': {
    summary: '更正申请，等待最久的在前；不含本人的',
    tag,
    query: Type.Object({
      ...pageQuery,
      state: Type.Optional(oneOf(correctionStates)),
      kind: Type.Optional(oneOf(correctionKinds)),
    }),
    response: pageOf(correctionItem),
  },
  'GET /data-corrections/:id': {
    summary: '一件更正申请：申请人本人、平台管理员；平台管理员的查看会被记录',
    tag,
    params,
    response: correctionDetail,
  },
  'POST /data-corrections/:id/answer': {
    summary: '答复：已更正并写明更正了什么，或不予更正并写明理由。答复本身不改动任何信息',
    tag,
    params,
    body: Type.Object({
      answer: oneOf(['correct', 'decline'] as const),
      text: text('申请人会看到'),
    }),
    response: correctionDetail,
    changesProcess: true,
    problems: ['not-allowed-now', 'remark-missing', 'outcome-unknown'],
  },
} as const satisfies Routes;
