import { Type, type Static } from '@sinclair/typebox';
import { institutionName } from './page';
import type { Routes } from './route';
import { orNull, time } from './shape';

/** 单位确认码: what staff type to bind to their unit; of medical institutions only (R-E6). */

export const confirmCode = Type.Object({
  institution: institutionName,
  code: orNull(Type.String({ description: '尚未生成时为空' })),
  issuedAt: orNull(time),
  dueAt: orNull(time),
  isDue: Type.Boolean({ description: '生成已满 180 天，应当更换' }),
  availableActions: Type.Array(Type.Literal('renew'), { description: '人事管理主体账号可以更换' }),
});
export type ConfirmCode = Static<typeof confirmCode>;

export const confirmCodeRoutes = {
  'GET /confirm-code': {
    summary: '当前账号所属单位的确认码（仅医疗机构有）',
    tag: 'confirm-code',
    response: confirmCode,
    problems: ['not-found'],
  },
  'POST /confirm-code/renewals': {
    summary: '更换单位确认码，原确认码立即作废',
    tag: 'confirm-code',
    changesProcess: true,
    response: confirmCode,
    problems: ['not-found'],
  },
} as const satisfies Routes;
