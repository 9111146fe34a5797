import { Type, type Static } from '@sinclair/typebox';
import { erasedKinds } from './erased-kinds';
import type { Routes } from './route';
import { oneOf, orNull, time } from './shape';

/** How long each kind of data is kept, and what was erased when (R-V3). */

export const retainedKind = Type.Object({
  kind: oneOf(erasedKinds),
  keptFor: Type.String({ description: '保存多久，一句话' }),
  lastErasedAt: orNull(time),
});
export type RetainedKind = Static<typeof retainedKind>;

export const erasureOfDay = Type.Object({
  day: Type.String({ format: 'date' }),
  kind: oneOf(erasedKinds),
  count: Type.Integer({ minimum: 1 }),
});
export type ErasureOfDay = Static<typeof erasureOfDay>;

export const retentionRoutes = {
  'GET /retention': {
    summary: '各类数据保存多久，最近一次何时删除',
    tag: 'retention',
    response: Type.Object({ kinds: Type.Array(retainedKind) }),
  },
  'GET /retention/erasures': {
    summary: '每天删除了多少，新的在前',
    tag: 'retention',
    query: Type.Object({
      from: Type.String({ format: 'date', description: '起始日（含）' }),
      to: Type.String({ format: 'date', description: '截止日（含）；最多回看一年' }),
    }),
    response: Type.Object({ items: Type.Array(erasureOfDay) }),
  },
} as const satisfies Routes;
