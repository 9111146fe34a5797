import type { Knex } from 'knex';
import type { CappedTotal } from '../../contracts/page';
import { reviewReminderWorkingDays } from '../../domain/department-review';
import { normaliseInstitutionName } from '../../domain/institution-name';
import { endOfShanghaiDay, shanghaiDay } from '../../domain/shanghai-day';
import { workingDaysBefore, workingDaysSince } from '../../domain/working-days';
import { cappedTotal, countToCap } from '../count-to-cap';
import { decodeCursor, encodeCursor } from '../cursor';
import { literally } from '../like';
import type { RoleSession } from '../session/current-session';

export interface QueueQuery {
  readonly cursor?: string;
  readonly limit?: number;
  readonly state?: string;
  readonly q?: string;
}

interface CommonRow {
  id: string;
  submitted_at: Date;
  decided_at: Date | null;
  cursor_at: string;
}

/** The applications of one kind that departments decide; each row is `r`. */
export interface Queue<Row, Item> {
  readonly rows: () => Knex.QueryBuilder;
  readonly columns: readonly string[];
  /** The column with the normalised name that is looked for. */
  readonly nameColumn: string;
  readonly toItem: (row: Row) => Item;
}

/**
 * A department's own applications, the longest waiting first. The platform administrator has those of all departments, but what
 * is under review only from 7 working days on, unless it is looked for by name (R-D4, R-E2).
 */
export async function pageOfQueue<Row, Item>(
  database: Knex,
  queue: Queue<Row, Item>,
  session: RoleSession,
  query: QueueQuery,
): Promise<CappedTotal & { items: (Item & { workingDays: number })[]; nextCursor?: string }> {
  const { cursor, limit = 25 } = query;
  const after = cursor ? decodeCursor(cursor, 2) : undefined;
  const filtered = () => queue.rows().modify((list) => narrow(list, queue.nameColumn, session, query));
  const counted = filtered().select(database.raw('1')).toSQL();
  const listed = filtered()
    .modify((list) => {
      if (after) void list.whereRaw('(r.submitted_at, r.id) > (?::timestamptz, ?::uuid)', after);
    })
    .orderBy(['r.submitted_at', 'r.id'])
    .limit(limit + 1)
    .select([...queue.columns, 'r.decided_at', database.raw('r.submitted_at::text as cursor_at')])
    .toSQL();
  const [{ rows }, count] = await Promise.all([
    database.raw<{ rows: (Row & CommonRow)[] }>(listed.sql, listed.bindings),
    countToCap(database, { sql: counted.sql, values: counted.bindings }),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => ({
      ...queue.toItem(row),
      workingDays: workingDaysSince(row.submitted_at, row.decided_at ?? new Date()),
    })),
    ...cappedTotal(count),
    ...(last && { nextCursor: encodeCursor([last.cursor_at, last.id]) }),
  };
}

function narrow(
  list: Knex.QueryBuilder,
  nameColumn: string,
  { role }: RoleSession,
  { state, q }: QueueQuery,
): void {
  const name = q && normaliseInstitutionName(q);
  // Without a wish, what must be done.
  const wanted = state ?? (name ? undefined : 'awaiting-review');
  if (wanted) void list.where('r.state', wanted);
  if (name) void list.whereLike(nameColumn, `%${literally(name)}%`);
  if (role.role !== 'platform-administrator') void list.where('r.department_id', role.institutionId);
  else if (!name && wanted === 'awaiting-review') void list.where('r.submitted_at', '<=', escalatedBefore());
}

function escalatedBefore(): Date {
  const [, platformDays] = reviewReminderWorkingDays;
  return endOfShanghaiDay(workingDaysBefore(shanghaiDay(new Date()), platformDays));
}
