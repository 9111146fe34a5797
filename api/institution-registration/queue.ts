import type { Knex } from 'knex';
import type { institutionRegistrationRoutes } from '../../contracts/institution-registration';
import type { ResponseOf } from '../../contracts/route';
import { normaliseInstitutionName } from '../../domain/institution-name';
import { registrationReminderWorkingDays } from '../../domain/institution-registration';
import { endOfShanghaiDay, shanghaiDay } from '../../domain/shanghai-day';
import { workingDaysBefore, workingDaysSince } from '../../domain/working-days';
import { cappedTotal, countToCap } from '../count-to-cap';
import { decodeCursor, encodeCursor } from '../cursor';
import { literally } from '../like';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { registrations, type SummaryRow, summaryColumns, toSummary } from './registration-rows';

type Query = HandlerInput<'GET /institution-registrations'>['query'];
type QueueRow = SummaryRow & { cursor_at: string; decided_at: Date | null };

/**
 * A department's own applications, the longest waiting first. The platform administrator has those of all departments, but what
 * is under review only from 7 working days on, unless it is looked for by name (R-D4).
 */
export async function listQueue(
  { database, encryption }: Services,
  session: RoleSession,
  query: Query,
): Promise<ResponseOf<(typeof institutionRegistrationRoutes)['GET /institution-registrations']>> {
  const { cursor, limit = 25 } = query;
  const after = cursor ? decodeCursor(cursor, 2) : undefined;
  const filtered = () => registrations(database).modify((list) => narrow(list, session, query));
  const counted = filtered().select(database.raw('1')).toSQL();
  const [rows, count] = await Promise.all([
    filtered()
      .modify((list) => {
        if (after) void list.whereRaw('(r.submitted_at, r.id) > (?::timestamptz, ?::uuid)', after);
      })
      .orderBy(['r.submitted_at', 'r.id'])
      .limit(limit + 1)
      .select<QueueRow[]>([
        ...summaryColumns,
        'r.decided_at',
        database.raw('r.submitted_at::text as cursor_at'),
      ]),
    countToCap(database, { sql: counted.sql, values: counted.bindings }),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => ({
      ...toSummary(row, encryption),
      workingDays: workingDaysSince(row.submitted_at, row.decided_at ?? new Date()),
    })),
    ...cappedTotal(count),
    ...(last && { nextCursor: encodeCursor([last.cursor_at, last.id]) }),
  };
}

function narrow(list: Knex.QueryBuilder, { role }: RoleSession, { state, q }: Query): void {
  const name = q && normaliseInstitutionName(q);
  // Without a wish, what must be done.
  const wanted = state ?? (name ? undefined : 'awaiting-review');
  if (wanted) void list.where('r.state', wanted);
  if (name) void list.whereLike('r.name_normalised', `%${literally(name)}%`);
  if (role.role !== 'platform-administrator') void list.where('r.department_id', role.institutionId);
  else if (!name && wanted === 'awaiting-review') void list.where('r.submitted_at', '<=', escalatedBefore());
}

function escalatedBefore(): Date {
  const [, platformDays] = registrationReminderWorkingDays;
  return endOfShanghaiDay(workingDaysBefore(shanghaiDay(new Date()), platformDays));
}
