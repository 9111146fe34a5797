import type { Knex } from 'knex';
import type { CappedTotal } from '../../contracts/page';
import type { TransferFilter, TransferItem, TransferSort } from '../../contracts/transfer-out';
import { keysetPage } from '../keyset-page';
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
  const { filter, sort = 'oldest' } = body;
  return await keysetPage(database, body, {
    filtered: filtered(services, role.institutionId, filter),
    read: (page) => pageOfTransfers(services, role.institutionId, { filter, sort, ...page }),
    toItem: (row) => toItem(row, encryption),
  });
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
