import type { inboxRoutes, InboxItem } from '../../contracts/inbox';
import { renderStoredMessage } from '../../domain/message-templates';
import { decodeCursor, encodeCursor } from '../cursor';
import { notFound } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';

interface InboxRow {
  id: string;
  template: string;
  params: object;
  process_id: string | null;
  created_at: Date;
  read_at: Date | null;
}

/** The person's messages; all that were sent by SMS or WeChat are here too (R-T1). */
export function createInboxHandlers({ database }: Services): Handlers<typeof inboxRoutes> {
  return {
    'GET /inbox': async ({ query: { cursor, limit = 25 }, session: { personId } }) => {
      const after = cursor ? decodeCursor(cursor, 2) : undefined;
      const [rows, counts] = await Promise.all([
        database('inbox_message')
          .where({ person_id: personId })
          .modify((list) => {
            if (after) void list.whereRaw('(created_at, id) < (?::timestamptz, ?::uuid)', after);
          })
          .orderBy([
            { column: 'created_at', order: 'desc' },
            { column: 'id', order: 'desc' },
          ])
          .limit(limit + 1)
          .select<(InboxRow & { cursor_at: string })[]>('*', database.raw('created_at::text as cursor_at')),
        database('inbox_message')
          .where({ person_id: personId })
          .first<{ total: string; unread: string }>(
            database.raw('count(*) as total'),
            database.raw('count(*) filter (where read_at is null) as unread'),
          ),
      ]);
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return {
        items: page.map(toItem),
        total: Number(counts.total),
        unread: Number(counts.unread),
        ...(last && { nextCursor: encodeCursor([last.cursor_at, last.id]) }),
      };
    },

    'POST /inbox/:id/read': async ({ params, session: { personId } }) => {
      const found = await database('inbox_message')
        .where({ id: params.id, person_id: personId })
        .update({ read_at: database.raw('coalesce(read_at, now())') });
      if (found === 0) throw notFound('这条消息');
    },
  };
}

function toItem({ id, template, params, process_id: processId, created_at, read_at }: InboxRow): InboxItem {
  return {
    id,
    template,
    ...renderStoredMessage({ template, params }),
    processId,
    createdAt: created_at.toISOString(),
    readAt: read_at?.toISOString() ?? null,
  };
}
