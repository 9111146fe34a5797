import type { Knex } from 'knex';
import type { CappedTotal } from '../../contracts/page';
import type { RosterFilter, RosterItem, RosterSort } from '../../contracts/roster';
import { keysetPage } from '../keyset-page';
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
  const { filter, sort = 'newest' } = body;
  const { institutionId } = role;
  return await keysetPage(services.database, body, {
    filtered: filteredEntries(services, institutionId, filter),
    read: (page) => pageOfEntries(services, institutionId, { filter, sort, ...page }),
    toItem: (row) => toItem(row, services.encryption, institutionId),
  });
}

type RowSource = Pick<Services, 'database' | 'blindIndex'>;
type PlacedRow = ItemRow & { place: string };

interface Asked {
  readonly filter: RosterFilter;
  readonly sort: RosterSort;
  /** A place in this order. */
  readonly after?: readonly string[];
  readonly limit: number;
}

/** So many entries of what the filter leaves, behind a place of the order. */
export async function pageOfEntries(
  services: RowSource,
  institutionId: string,
  { filter, sort, after, limit }: Asked,
): Promise<PlacedRow[]> {
  const { database } = services;
  const { by, direction, type } = orderOf(filter, sort);
  return await filteredEntries(services, institutionId, filter)
    .modify((list) => {
      if (after)
        void list.whereRaw(`(${by}, entry.id) ${direction === 'asc' ? '>' : '<'} (?::${type}, ?::uuid)`, [
          ...after,
        ]);
    })
    .orderByRaw(`${by} ${direction}, entry.id ${direction}`)
    .limit(limit)
    .select<PlacedRow[]>([...itemColumns(database), database.raw(`${by}::text as place`)]);
}

/** What the filter leaves, in no order. */
export const filteredEntries = (
  { database, blindIndex }: RowSource,
  institutionId: string,
  filter: RosterFilter,
): Knex.QueryBuilder =>
  entries(database, institutionId)
    .modify((list) => narrowToScope(list, 'entry.institution_id', institutionId, filter))
    .modify((list) => narrow(list, blindIndex, filter));

/** A sort as SQL: the column, its direction, and the type that a cursor's text is read as. */
function orderOf(
  { place }: Pick<RosterFilter, 'place'>,
  sort: RosterSort,
): { by: string; direction: 'asc' | 'desc'; type: 'text' | 'timestamptz' } {
  if (sort === 'name' || sort === 'name-descending')
    return { by: 'entry.name_normalised', direction: sort === 'name' ? 'asc' : 'desc', type: 'text' };
  return { by: since(place), direction: sort === 'oldest' ? 'asc' : 'desc', type: 'timestamptz' };
}
