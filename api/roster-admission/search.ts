import type { Knex } from 'knex';
import type { AdmissionFilter, AdmissionItem, AdmissionSort } from '../../contracts/roster-admission';
import type { CappedTotal } from '../../contracts/page';
import { keysetPage } from '../keyset-page';
import { narrowToPerson, personUnder } from '../person-filter';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { narrowToScope } from '../staff-scope';
import { admissions, isNumberShown, itemColumns, type ItemRow, shownName, toItem } from './admission-rows';

/** Those who have bound to the unit and were not let in by its lists; without a wish those who wait, the longest first. */
export async function searchAdmissions(
  services: Services,
  { body, session: { role } }: Pick<HandlerInput<'POST /admissions/search'>, 'body' | 'session'>,
): Promise<CappedTotal & { items: AdmissionItem[]; nextCursor?: string }> {
  const { database, encryption } = services;
  const { filter, sort = 'oldest' } = body;
  return await keysetPage(database, body, {
    filtered: filtered(services, role.institutionId, filter),
    read: (page) => pageOfAdmissions(services, role.institutionId, { filter, sort, ...page }),
    toItem: (row) => toItem(row, encryption),
  });
}

interface Asked {
  readonly filter: AdmissionFilter;
  readonly sort: AdmissionSort;
  /** A place in this order. */
  readonly after?: readonly string[];
  readonly limit: number;
}

/** So many admissions of what the filter leaves, behind a place of the order. */
export async function pageOfAdmissions(
  services: Services,
  institutionId: string,
  { filter, sort, after, limit }: Asked,
): Promise<(ItemRow & { place: string })[]> {
  const { database } = services;
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
      ...itemColumns(database),
      database.raw('r.submitted_at::text as place'),
    ]);
}

const filtered = (services: Services, institutionId: string, filter: AdmissionFilter): Knex.QueryBuilder =>
  admissions(services.database, institutionId)
    .modify((list) => narrowToScope(list, 'r.institution_id', institutionId, filter))
    .modify((list) => narrow(list, services, filter));

/** Whom a list let in at the binding was never here: decided when it was submitted. */
function narrow(
  list: Knex.QueryBuilder,
  { blindIndex }: Pick<Services, 'blindIndex'>,
  { state, isFlagged, ...person }: AdmissionFilter,
): void {
  void list.whereRaw('r.decided_at is distinct from r.submitted_at');
  const isByPerson = Boolean(person.name ?? person.documentNumber);
  const wanted = state ?? (isByPerson ? undefined : 'awaiting-review');
  if (wanted) void list.where('r.state', wanted);
  if (isFlagged !== undefined) void list.whereRaw(`(r.preloaded_row_id is not null) = ?`, [isFlagged]);
  if (person.documentNumber) void list.whereRaw(isNumberShown);
  narrowToPerson(list, personUnder(`upper(${shownName})`), blindIndex, person);
}
