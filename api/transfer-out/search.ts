import type { CappedTotal } from '../../contracts/page';
import type { TransferItem } from '../../contracts/transfer-out';
import { cappedTotal, countToCap } from '../count-to-cap';
import { decodeCursor, encodeCursor } from '../cursor';
import { narrowToPerson, personUnder } from '../person-filter';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { type ItemRow, itemColumns, toItem, transfers } from './transfer-rows';

/** What was asked of the unit, the longest waiting first; without a wish what waits. */
export async function searchTransfers(
  { database, encryption, blindIndex }: Services,
  { body, session: { role } }: Pick<HandlerInput<'POST /transfer-requests/search'>, 'body' | 'session'>,
): Promise<CappedTotal & { items: TransferItem[]; nextCursor?: string }> {
  const { filter, cursor, limit = 25 } = body;
  const after = cursor ? decodeCursor(cursor, 2) : undefined;
  const isByPerson = Boolean(filter.name ?? filter.documentNumber);
  const state = filter.state ?? (isByPerson ? undefined : 'awaiting-review');
  const filtered = () =>
    transfers(database, role.institutionId).modify((list) => {
      if (state) void list.where('r.state', state);
      narrowToPerson(list, personUnder('entry.name_normalised'), blindIndex, filter);
    });
  const listed = filtered()
    .modify((list) => {
      if (after) void list.whereRaw('(r.submitted_at, r.membership_id) > (?::timestamptz, ?::uuid)', after);
    })
    .orderBy(['r.submitted_at', 'r.membership_id'])
    .limit(limit + 1)
    .select<(ItemRow & { cursor_at: string })[]>([
      ...itemColumns,
      database.raw('r.submitted_at::text as cursor_at'),
    ]);
  const counted = filtered().select(database.raw('1')).toSQL();
  const [rows, count] = await Promise.all([
    listed,
    countToCap(database, { sql: counted.sql, values: counted.bindings }),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => toItem(row, encryption)),
    ...cappedTotal(count),
    ...(last && { nextCursor: encodeCursor([last.cursor_at, last.id]) }),
  };
}
