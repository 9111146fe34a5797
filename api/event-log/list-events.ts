import type { Knex } from 'knex';
import type { EventLogKind } from '../../contracts/event-log';
import type { RoleName } from '../../contracts/login';
import type { CappedTotal } from '../../contracts/page';
import { cappedTotal, countToCap } from '../count-to-cap';
import { decodeCursor, encodeCursor } from '../cursor';
import { conditionsOf, sources, type EventLogFilter } from './event-log-sources';

export interface EventRow {
  id: string;
  at: Date;
  kind: EventLogKind;
  action: string;
  detail: object;
  processId: string | null;
  requestId: string | null;
  actorPersonId: string | null;
  actorName: string | null;
  role: RoleName | null;
  actorInstitution: string | null;
  institutionId: string | null;
  institutionName: string | null;
}

interface EventPage extends CappedTotal {
  rows: EventRow[];
  nextCursor?: string;
}

/**
 * The newest entries of both tables in one order. Each table is asked for one page, so however long the log is, a page
 * costs two short walks along an index; nor is it counted further than the cap.
 */
export async function listEvents(
  database: Knex,
  reach: string,
  filter: EventLogFilter,
  { cursor, limit = 25 }: { cursor?: string; limit?: number },
): Promise<EventPage> {
  const after = cursor ? decodeCursor(cursor, 2) : undefined;
  const [found, count] = await Promise.all([
    pageOfEvents(database, reach, filter, after, limit + 1),
    countEvents(database, reach, filter),
  ]);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, ...cappedTotal(count), ...(last && { nextCursor: encodeCursor([last.cursorAt, last.id]) }) };
}

async function pageOfEvents(
  database: Knex,
  reach: string,
  filter: EventLogFilter,
  after: string[] | undefined,
  limit: number,
): Promise<(EventRow & { cursorAt: string })[]> {
  const parts = sources.flatMap((source) => {
    const conditions = conditionsOf(source, reach, filter);
    if (!conditions) return [];
    const keyset = after
      ? `and ${source.at} <= ?::timestamptz and (${source.at}, ${source.id}) < (?::timestamptz, ?)`
      : '';
    const sql = `(select ${source.id} as id, ${source.at} as at, '${source.kind}' as kind, ${source.action} as action,
        ${source.process} as "processId", ${source.request} as "requestId", ${source.person} as "actorPersonId",
        ${source.institution} as "institutionId", ${source.columns}
       from ${source.from} where ${conditions.sql} ${keyset}
      order by ${source.at} desc, ${source.id} desc limit ?)`;
    return [{ sql, values: [...conditions.values, ...(after ? [after[0], ...after] : []), limit] }];
  });
  if (parts.length === 0) return [];
  const { rows } = await database.raw<{ rows: (EventRow & { cursorAt: string })[] }>(
    `select event.*, event.at::text as "cursorAt", person.name as "actorName",
            own.name as "actorInstitution", institution.name as "institutionName"
       from (${parts.map(({ sql }) => sql).join(' union all ')}) event
       left join person on person.id = event."actorPersonId"
       left join institution own on own.id = event."actorInstitutionId"
       left join institution on institution.id = event."institutionId"
      order by event.at desc, event.id desc limit ?`,
    [...parts.flatMap(({ values }) => values), limit] as Knex.Value[],
  );
  return rows;
}

async function countEvents(database: Knex, reach: string, filter: EventLogFilter): Promise<number> {
  const counts = sources.map(async (source) => {
    const conditions = conditionsOf(source, reach, filter);
    if (!conditions) return 0;
    const { sql, values } = conditions;
    return await countToCap(database, { sql: `select from ${source.from} where ${sql}`, values });
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
