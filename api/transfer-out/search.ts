import type { Knex } from 'knex';
import type { CappedTotal } from '../../contracts/page';
import type { TransferFilter, TransferItem, TransferSort } from '../../contracts/transfer-out';
import { cappedTotal, countToCap } from '../count-to-cap';
import { decodeCursor, encodeCursor } from '../cursor';
import { narrowToPerson, personUnder } from '../person-filter';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { narrowToScope } from '../staff-scope';
import { type ItemRow, itemColumns, toItem, transfers } from './transfer-rows';

/** What was asked of the unit and its village clinics; without a wish what waits, the longest first. */
export async function searchTransfers(
  services: Services,
  { body, session: { role } }: Pick<HandlerInput<'POST /transfer-requests/search'>, 'body' | 'session'>,
): Promise<CappedTotal & { items: TransferItem[]; nextCursor?: string }> {
  const { database, encryption } = services;
  const { filter, sort = 'oldest', cursor, limit = 25 } = body;
  const counted = filtered(services, role.institutionId, filter).select(database.raw('1')).toSQL();
  const [rows, count] = await Promise.all([
    pageOfTransfers(services, role.institutionId, {
      ...{ filter, sort, limit: limit + 1 },
      after: cursor ? decodeCursor(cursor, 2) : undefined,
    }),
    countToCap(database, { sql: counted.sql, values: counted.bindings }),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => toItem(row, encryption)),
    ...cappedTotal(count),
    ...(last && { nextCursor: encodeCursor([last.place, last.id]) }),
  };
}

interface Asked {
  readonly filter: TransferFilter;
  readonly sort: TransferSort;
  /** A place in this order. */
  readonly after?: readonly string[];
  readonly limit: number;
}

/** So many requests of what the filter leaves, behind a place of the order. */
export async function pageOfTransfers(
  services: Services,
  institutionId: string,
  { filter, sort, after, limit }: Asked,
): Promise<(ItemRow & { place: string })[]> {
  const direction = sort === 'oldest' ? 'asc' : 'desc';
  return await filtered(services, institutionId, filter)
    .modify((list) => {
      if (after)
        void list.whereRaw(
          `(r.submitted_at, r.membership_id) ${sort === 'oldest' ? '>' : '<'} (?::timestamptz, ?::uuid)`,
          [...after],
        );
    })
    .orderBy([
      { column: 'r.submitted_at', order: direction },
      { column: 'r.membership_id', order: direction },
    ])
    .limit(limit)
    .select<(ItemRow & { place: string })[]>([
      ...itemColumns,
      services.database.raw('r.submitted_at::text as place'),
    ]);
}

function filtered(
  { database, blindIndex }: Services,
  unitId: string,
  { state, scope, institutionId, ...person }: TransferFilter,
): Knex.QueryBuilder {
  const isByPerson = Boolean(person.name ?? person.documentNumber);
  const wanted = state ?? (isByPerson ? undefined : 'awaiting-review');
  return transfers(database, unitId).modify((list) => {
    if (scope) narrowToScope(list, 'r.institution_id', unitId, { scope });
    if (institutionId) void list.where('r.institution_id', institutionId);
    if (wanted) void list.where('r.state', wanted);
    narrowToPerson(list, personUnder('entry.name_normalised'), blindIndex, person);
  });
}
