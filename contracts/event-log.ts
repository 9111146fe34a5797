import { Type, type Static } from '@sinclair/typebox';
import { institutionName, pageOf, pageQuery } from './page';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** Who did and saw what (R-S3). Append-only. */

/** `change` is a transition of a process; `access` is what was read, exported, opened, or changed beside the processes. */
export const eventLogKinds = ['change', 'access'] as const;
export type EventLogKind = (typeof eventLogKinds)[number];

export const eventLogEntry = Type.Object({
  id: Type.String(),
  at: time,
  kind: oneOf(eventLogKinds),
  actor: Type.String({
    description: '姓名、账号类型和机构；为自己办理的只显示姓名末字；系统自动进行的为“系统”',
  }),
  actorPersonId: orNull(Type.String({ format: 'uuid', description: '操作人的人员编号' })),
  action: Type.String({ description: '稳定的动作代码，例如 identity.document-viewed' }),
  sentence: Type.String({ description: '做了什么，一句话' }),
  institution: orNull(institutionName),
  processId: orNull(Type.String()),
  requestId: orNull(Type.String()),
});
export type EventLogEntry = Static<typeof eventLogEntry>;

/** No names among the filters: an address must not carry personal data. A person is chosen from an entry. */
export const eventLogRoutes = {
  'GET /event-log': {
    summary: '操作与查看记录，新的在前（查看本记录也会被记录）',
    tag: 'event-log',
    query: Type.Object({
      ...pageQuery,
      q: Type.Optional(Type.String({ maxLength: 200, description: '流程编号或请求编号' })),
      kind: Type.Optional(oneOf(eventLogKinds)),
      action: Type.Optional(
        Type.String({ maxLength: 64, description: '动作代码，或其开头，例如 identity.' }),
      ),
      personId: Type.Optional(id),
      institutionId: Type.Optional(id),
      from: Type.Optional(Type.String({ format: 'date', description: '起始日（含）' })),
      to: Type.Optional(Type.String({ format: 'date', description: '截止日（含）' })),
    }),
    response: pageOf(eventLogEntry),
  },
} as const satisfies Routes;
