import type { Knex } from 'knex';
import { documentTypes } from '../../contracts/identity-states';
import type { Page } from '../../contracts/page';
import type { PreloadedFilter, PreloadedRow } from '../../contracts/preloaded-list';
import type { Roster } from '../../contracts/roster-states';
import { normaliseDocumentNumber } from '../../domain/document';
import { normalisePersonName } from '../../domain/person-name';
import { documentIndexValue } from '../../runtime/blind-index';
import { cappedTotal, countToCap } from '../count-to-cap';
import { decodeCursor, encodeCursor } from '../cursor';
import { literally } from '../like';
import type { Services } from '../services';
import { rowColumns, toPreloadedRow, type StoredRow } from './row-view';

/** One of the unit's two lists. */
export interface WhichList {
  readonly institutionId: string;
  readonly roster: Roster;
}

interface Asked {
  readonly filter: PreloadedFilter;
  readonly cursor?: string;
  readonly limit?: number;
}

/** A page of a list, the newest first (R-I6). */
export async function searchRows(
  services: Services,
  list: WhichList,
  { filter, cursor, limit = 25 }: Asked,
): Promise<Page<PreloadedRow> & { nextCursor?: string }> {
  const { database } = services;
  const counted = filtered(services, list, filter).select('id').toSQL();
  const [rows, count] = await Promise.all([
    pageOfRows(services, list, {
      filter,
      after: cursor ? decodeCursor(cursor, 2) : undefined,
      limit: limit + 1,
    }),
    countToCap(database, { sql: counted.sql, values: counted.bindings }),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ place: _place, ...row }) => toPreloadedRow(services, row)),
    ...cappedTotal(count),
    ...(last && { nextCursor: encodeCursor([last.place, last.id]) }),
  };
}

/** So many rows of what the filter leaves, behind a place. */
export async function pageOfRows(
  services: Services,
  list: WhichList,
  { filter, after, limit }: { filter: PreloadedFilter; after: readonly string[] | undefined; limit: number },
): Promise<(StoredRow & { place: string })[]> {
  const { database } = services;
  return await filtered(services, list, filter)
    .modify((rows) => {
      if (after) void rows.whereRaw('(created_at, id) < (?::timestamptz, ?::uuid)', [...after]);
    })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit)
    .select<(StoredRow & { place: string })[]>(database.raw(`${rowColumns}, created_at::text as place`));
}

function filtered(
  { database, blindIndex }: Services,
  { institutionId, roster }: WhichList,
  { name, documentNumber, used }: PreloadedFilter,
): Knex.QueryBuilder {
  return database('preloaded_row')
    .where({ institution_id: institutionId, roster })
    .modify((rows) => {
      if (name)
        void rows.where('name_normalised', 'like', `%${literally(normalisePersonName(name).toUpperCase())}%`);
      if (documentNumber) {
        const number = normaliseDocumentNumber(documentNumber);
        void rows.whereIn(
          'document_number_index',
          documentTypes.map((type) => blindIndex('document', documentIndexValue(type, number))),
        );
      }
      if (used !== undefined) void (used ? rows.whereNotNull('used_at') : rows.whereNull('used_at'));
    });
}
