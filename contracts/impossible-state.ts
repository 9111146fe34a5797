import { Type, type Static } from '@sinclair/typebox';
import { impossibleStateKinds } from './impossible-state-kinds';
import type { Routes } from './route';
import { oneOf, orNull, time } from './shape';

/** States that no process may bring about, as the detector has found them (R-U1). */

export const impossibleState = Type.Object({
  kind: oneOf(impossibleStateKinds),
  subject: Type.String({ description: '所涉记录的编号，不含个人信息' }),
  processId: orNull(Type.String({ description: '办理过程的编号；没有的为空' })),
  foundAt: time,
  seenAt: time,
  goneAt: orNull(time),
});
export type ImpossibleState = Static<typeof impossibleState>;

export const impossibleStateCheck = Type.Object({
  beganAt: time,
  endedAt: orNull(time),
  found: orNull(Type.Integer()),
});

export const impossibleStateRoutes = {
  'GET /impossible-states': {
    summary: '现有的矛盾之处，其后是近 30 天内已消失的；最近一次检查',
    tag: 'impossible-state',
    response: Type.Object({
      lastCheck: orNull(impossibleStateCheck),
      items: Type.Array(impossibleState, { description: '至多 500 条' }),
    }),
  },
  'POST /impossible-states/checks': {
    summary: '立即检查；正在检查时，在其结束后再检查一次',
    tag: 'impossible-state',
    problems: ['service-overloaded'],
  },
} as const satisfies Routes;
