import type { Knex } from 'knex';
import type { Page } from '../../contracts/page';
import type { PreloadedFilter, PreloadedRow, PreloadedSort } from '../../contracts/preloaded-list';
import type { Roster } from '../../contracts/roster-states';
import { keysetPage } from '../keyset-page';
import { narrowToPerson } from '../person-filter';
import type { Services } from '../services';
import { rowColumns, toPreloadedRow, type StoredRow } from './row-view';

/** One of the unit's two lists. */
export interface WhichList {
  readonly institutionId: string;
  readonly roster: Roster;
}

interface Asked {
  readonly filter: PreloadedFilter;
  readonly sort?: PreloadedSort;
  readonly cursor?: string;
  readonly limit?: number;
}

/** A page of a list, the newest first unless sorted otherwise (R-I6). */
export async function searchRows(
  services: Services,
  list: WhichList,
  { filter, sort, ...page }: Asked,
): Promise<Page<PreloadedRow> & { nextCursor?: string }> {
  return await keysetPage(services.database, page, {
    filtered: filtered(services, list, filter),
    read: (asked) => pageOfRows(services, list, { filter, sort, ...asked }),
    toItem: ({ place: _place, ...row }) => toPreloadedRow(services, row),
  });
}

/** How many of a list were used, and how many weren't: each counted in an index of its own. */
export async function countRows(
  database: Knex,
  { institutionId, roster }: WhichList,
): Promise<{ unused: number; used: number }> {
  const { rows } = await database.raw<{ rows: [{ unused: number; used: number }] }>(
    `select (select count(*)::int from preloaded_row
              where institution_id = :institutionId and roster = :roster and used_at is null) as unused,
            (select count(*)::int from preloaded_row
              where institution_id = :institutionId and roster = :roster and used_at is not null) as used`,
    { institutionId, roster },
  );
  return rows[0];
}

/** So many rows of what the filter leaves, behind a place. */
export async function pageOfRows(
  services: Services,
  list: WhichList,
  { filter, sort = 'newest', after, limit }: PageAsked,
): Promise<(StoredRow & { place: string })[]> {
  const { database } = services;
  const { by, type, direction } = orders[sort];
  return await filtered(services, list, filter)
    .modify((rows) => {
      if (after)
        void rows.whereRaw(`(${by}, id) ${direction === 'asc' ? '>' : '<'} (?::${type}, ?::uuid)`, [
          ...after,
        ]);
    })
    .orderBy([
      { column: by, order: direction },
      { column: 'id', order: direction },
    ])
    .limit(limit)
    .select<(StoredRow & { place: string })[]>(database.raw(`${rowColumns}, ${by}::text as place`));
}

interface PageAsked extends Pick<Asked, 'filter' | 'sort'> {
  readonly after?: readonly string[];
  readonly limit: number;
}

/** Each has its index, with the row's id behind it. */
const orders = {
  newest: { by: 'created_at', type: 'timestamptz', direction: 'desc' },
  oldest: { by: 'created_at', type: 'timestamptz', direction: 'asc' },
  name: { by: 'name_normalised', type: 'text', direction: 'asc' },
  'name-descending': { by: 'name_normalised', type: 'text', direction: 'desc' },
} as const satisfies Record<PreloadedSort, object>;

function filtered(
  { database, blindIndex }: Services,
  { institutionId, roster }: WhichList,
  { used, ...person }: PreloadedFilter,
): Knex.QueryBuilder {
  return database('preloaded_row')
    .where({ institution_id: institutionId, roster })
    .modify((rows) => {
      narrowToPerson(rows, { name: 'name_normalised', number: 'document_number_index' }, blindIndex, person);
      if (used !== undefined) void (used ? rows.whereNotNull('used_at') : rows.whereNull('used_at'));
    });
}
