import type { EventLogKind } from '../../contracts/event-log';
import type { RequestOf } from '../../contracts/route';
import type { eventLogRoutes } from '../../contracts/event-log';
import { addDays, startOfShanghaiDay } from '../../domain/shanghai-day';
import { literally } from '../like';
import { reachPattern, withinReach } from '../subtree';

export type EventLogFilter = Omit<
  RequestOf<(typeof eventLogRoutes)['GET /event-log']>['query'],
  'cursor' | 'limit'
>;

/** One of the two tables that the log is read from, with the columns that both have under one name. */
interface Source {
  readonly kind: EventLogKind;
  readonly from: string;
  readonly columns: string;
  readonly at: string;
  /** Unique within the log, and the order of what happened at one instant. */
  readonly id: string;
  readonly institution: string;
  readonly person: string;
  readonly action: string;
  readonly process: string;
  readonly request: string;
}

/** Transitions: the audit of record. */
const change: Source = {
  kind: 'change',
  from: 'process_event event join process on process.id = event.process_id',
  columns: `event.detail, event.actor_role as role, event.actor_institution_id as "actorInstitutionId"`,
  at: 'event.at',
  id: `event.process_id || '#' || event.sequence`,
  institution: 'process.institution_id',
  person: 'event.actor_person_id',
  action: 'event.type',
  process: 'event.process_id',
  request: 'null::text',
};

/** What was seen and opened, and the short changes beside the processes. */
const access: Source = {
  kind: 'access',
  from: 'access_event event left join role_holding holding on holding.id = event.role_holding_id',
  columns: `event.detail, holding.role, holding.institution_id as "actorInstitutionId"`,
  at: 'event.at',
  id: 'event.id::text',
  institution: 'event.institution_id',
  person: 'event.person_id',
  action: 'event.action',
  process: `(select process.id from process where process.id = event.subject)`,
  request: 'event.request_id',
};

export const sources: readonly Source[] = [change, access];

/** The conditions of a filter on one source, with their values; undefined where the source can have nothing of it. */
export function conditionsOf(
  source: Source,
  reach: string,
  { q, kind, action, personId, institutionId, from, to }: EventLogFilter,
): { sql: string; values: unknown[] } | undefined {
  if (kind && kind !== source.kind) return undefined;
  const conditions: [sql: string, value: unknown][] = [];
  if (reach) conditions.push([withinReach(source.institution), reachPattern(reach)]);
  if (action) conditions.push([`${source.action} like ?`, `${literally(action)}%`]);
  if (personId) conditions.push([`${source.person} = ?`, personId]);
  if (institutionId) conditions.push([`${source.institution} = ?`, institutionId]);
  if (from) conditions.push([`${source.at} >= ?`, startOfShanghaiDay(from)]);
  if (to) conditions.push([`${source.at} < ?`, startOfShanghaiDay(addDays(to, 1))]);
  if (q?.trim()) conditions.push(oneOfIds(source, q.trim()));
  return {
    sql: conditions.map(([sql]) => sql).join(' and ') || 'true',
    values: conditions.map(([, value]) => value),
  };
}

/** A process id has a slash, a request id never: each is asked of its own column alone, which has an index. */
function oneOfIds(source: Source, q: string): [sql: string, value: unknown] {
  if (!q.includes('/')) return [`${source.request} = ?`, q];
  return [source.kind === 'change' ? 'event.process_id = ?' : 'event.subject = ?', q];
}
