import type { eventLogRoutes, EventLogEntry } from '../../contracts/event-log';
import { describeAccess } from '../../domain/access-sentences';
import { maskName } from '../../domain/mask';
import { describeStoredEvent } from '../../domain/process-event-sentences';
import { recordAccess } from '../access-event';
import { roleLabels } from '../login/roles';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { reachOf } from '../subtree';
import { listEvents, type EventRow } from './list-events';

/** Who did and saw what, within one's subtree; reading it is written down too (R-S3). */
export function createEventLogHandlers({ database }: Services): Handlers<typeof eventLogRoutes> {
  return {
    'GET /event-log': async ({ query: { cursor, limit, ...filter }, session, context }) => {
      await recordAccess(database, session, context, {
        action: 'event-log.viewed',
        subject: 'event-log',
        detail: { ...filter, isFurtherPage: cursor !== undefined },
      });
      const { rows, ...page } = await listEvents(database, reachOf(session), filter, { cursor, limit });
      return { ...page, items: rows.map(toEntry) };
    },
  };
}

function toEntry(row: EventRow): EventLogEntry {
  const { id, at, kind, action, detail, actorPersonId, processId, requestId } = row;
  return {
    id,
    at: at.toISOString(),
    kind,
    actor: describeActor(row),
    actorPersonId,
    action,
    sentence: kind === 'change' ? describeStoredEvent({ type: action, detail }) : describeAccess(action),
    institution:
      row.institutionId && row.institutionName ? { id: row.institutionId, name: row.institutionName } : null,
    processId,
    requestId,
  };
}

/** Who acts for an institution is named; who acts for themselves is known by their last character alone. */
function describeActor({ actorPersonId, actorName, role, actorInstitution }: EventRow): string {
  if (!actorPersonId) return '系统';
  if (!role) return actorName ? `${maskName(actorName)}（本人）` : '本人（未认证）';
  return `${actorName ?? '未认证'} · ${actorInstitution ?? ''}${roleLabels[role]}`;
}
