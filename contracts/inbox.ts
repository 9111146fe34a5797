import { Type, type Static } from '@sinclair/typebox';
import { pageOf, pageQuery } from './page';
import type { Routes } from './route';
import { id, orNull, time } from './shape';

/** Messages to a person inside the product (R-T1). */

export const inboxItem = Type.Object({
  id,
  template: Type.String(),
  title: Type.String(),
  text: Type.String(),
  processId: orNull(Type.String()),
  createdAt: time,
  readAt: orNull(time),
});
export type InboxItem = Static<typeof inboxItem>;

export const inboxRoutes = {
  'GET /inbox': {
    summary: '本人的消息，新的在前',
    tag: 'inbox',
    query: Type.Object(pageQuery),
    response: Type.Composite([
      pageOf(inboxItem),
      Type.Object({ unread: Type.Integer({ description: '未读消息数' }) }),
    ]),
  },
  'POST /inbox/:id/read': { summary: '标记消息为已读', tag: 'inbox', params: Type.Object({ id }) },
} as const satisfies Routes;
