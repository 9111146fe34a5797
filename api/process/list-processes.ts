import type { Knex } from 'knex';
import type { processRoutes } from '../../contracts/process';
import type { RequestOf } from '../../contracts/route';
import type { CappedTotal } from '../../contracts/page';
import { cappedTotal, countToCap } from '../count-to-cap';
import { decodeCursor, encodeCursor } from '../cursor';
import { refundTrouble } from '../../db/refund-trouble';
import { reachPattern, withinReach } from '../subtree';
import { processColumns, processTables, type ProcessRow } from './process-rows';

type Query = RequestOf<(typeof processRoutes)['GET /processes']>['query'];

interface ProcessPage extends CappedTotal {
  rows: ProcessRow[];
  nextCursor?: string;
}

/** The processes within reach, the latest change first. */
export async function listProcesses(
  database: Knex,
  reach: string,
  { cursor, limit = 25, ...filter }: Query,
): Promise<ProcessPage> {
  const filtered = (tables: string): Knex.QueryBuilder =>
    database.from(database.raw(tables)).modify((list) => restrict(list, reach, filter));
  const after = cursor ? decodeCursor(cursor, 2) : undefined;
  const counted = filtered('process').select('process.id').toSQL();
  const [found, count] = await Promise.all([
    filtered(processTables)
      .modify((list) => {
        if (after) void list.whereRaw('(process.changed_at, process.id) < (?::timestamptz, ?)', after);
      })
      .orderBy([
        { column: 'process.changed_at', order: 'desc' },
        { column: 'process.id', order: 'desc' },
      ])
      .limit(limit + 1)
      .select<(ProcessRow & { cursorAt: string })[]>(
        database.raw(`${processColumns}, process.changed_at::text as "cursorAt"`),
      ),
    countToCap(database, { sql: counted.sql, values: counted.bindings }),
  ]);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, ...cappedTotal(count), ...(last && { nextCursor: encodeCursor([last.cursorAt, last.id]) }) };
}

/** The payments whose money doesn't go back, for this reason (R-P3). */
const troubledRefunds = `select 'payment/' || r.order_id from payment_refund r join payment_order o on o.id = r.order_id
  where ${refundTrouble} = ?`;

function restrict(
  list: Knex.QueryBuilder,
  reach: string,
  {
    kind,
    state,
    open,
    institutionId,
    businessCode,
    personId,
    refundTrouble: trouble,
  }: Omit<Query, 'cursor' | 'limit'>,
): void {
  if (reach) void list.whereRaw(withinReach('process.institution_id'), [reachPattern(reach)]);
  if (kind) void list.where('process.kind', kind);
  if (state) void list.where('process.state', state);
  if (open === true) void list.whereNull('process.closed_at');
  if (open === false) void list.whereNotNull('process.closed_at');
  if (institutionId) void list.where('process.institution_id', institutionId);
  if (businessCode) void list.where('process.business_code', businessCode);
  if (personId) void list.where('process.person_id', personId);
  if (trouble) void list.whereRaw(`process.id in (${troubledRefunds})`, [trouble]);
}
