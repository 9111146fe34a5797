import { Type, type Static } from '@sinclair/typebox';
import { pageOf, pageQuery } from './page';
import type { Routes } from './route';
import { oneOf, orNull, time } from './shape';

/** Who did and saw what (R-S3). Append-only. */

/** `change` is a transition of a process; `access` is what was read, exported or opened. */
export const eventLogKinds = ['change', 'access'] as const;

export const eventLogEntry = Type.Object({
  id: Type.String(),
  at: time,
  kind: oneOf(eventLogKinds),
  actor: Type.String({ description: '姓名、账号类型和机构；系统自动进行的为“系统”' }),
  action: Type.String({ description: '稳定的动作代码，例如 identity.document-viewed' }),
  sentence: Type.String({ description: '做了什么，一句话' }),
  processId: orNull(Type.String()),
  requestId: orNull(Type.String()),
});
export type EventLogEntry = Static<typeof eventLogEntry>;

export const eventLogRoutes = {
  'GET /event-log': {
    summary: '操作与查看记录，新的在前',
    tag: 'event-log',
    query: Type.Object({
      ...pageQuery,
      q: Type.Optional(Type.String({ maxLength: 200, description: '操作人姓名、流程编号或请求编号' })),
      kind: Type.Optional(oneOf(eventLogKinds)),
      from: Type.Optional(Type.String({ format: 'date', description: '起始日（含）' })),
      to: Type.Optional(Type.String({ format: 'date', description: '截止日（含）' })),
    }),
    response: pageOf(eventLogEntry),
  },
} as const satisfies Routes;
