import type { CappedTotal } from '../../contracts/page';
import type { RosterFilter, RosterItem, RosterSort } from '../../contracts/roster';
import { cappedTotal, countToCap } from '../count-to-cap';
import { decodeCursor, encodeCursor } from '../cursor';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { narrowToScope } from '../staff-scope';
import { narrow, since } from './narrow';
import { entries, itemColumns, type ItemRow, toItem } from './roster-rows';

/** One page of a roster, with the total that follows the filter (R-I6). */
export async function searchRoster(
  services: Services,
  { body, session: { role } }: HandlerInput<'POST /roster/search'>,
): Promise<CappedTotal & { items: RosterItem[]; nextCursor?: string }> {
  const { database, encryption, blindIndex } = services;
  const { filter, sort = 'newest', cursor, limit = 25 } = body;
  const after = cursor ? decodeCursor(cursor, 2) : undefined;
  const order = orderOf(filter, sort);
  const filtered = () =>
    entries(database, role.institutionId)
      .modify((list) => narrowToScope(list, 'entry.institution_id', role.institutionId, filter))
      .modify((list) => narrow(list, blindIndex, filter));
  const listed = filtered()
    .modify((list) => {
      if (after)
        void list.whereRaw(
          `(${order.by}, entry.id) ${order.direction === 'asc' ? '>' : '<'} (?::${order.type}, ?::uuid)`,
          after,
        );
    })
    .orderByRaw(`${order.by} ${order.direction}, entry.id ${order.direction}`)
    .limit(limit + 1)
    .select<(ItemRow & { cursor_at: string })[]>([
      ...itemColumns(database),
      database.raw(`${order.by}::text as cursor_at`),
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

/** A sort as SQL: the column, its direction, and the type that a cursor's text is read as. */
export function orderOf(
  { place }: Pick<RosterFilter, 'place'>,
  sort: RosterSort,
): { by: string; direction: 'asc' | 'desc'; type: 'text' | 'timestamptz' } {
  if (sort === 'name' || sort === 'name-descending')
    return { by: 'entry.name_normalised', direction: sort === 'name' ? 'asc' : 'desc', type: 'text' };
  return { by: since(place), direction: sort === 'oldest' ? 'asc' : 'desc', type: 'timestamptz' };
}
