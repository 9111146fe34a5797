import type { Knex } from 'knex';
import type { AdmissionFilter, AdmissionItem } from '../../contracts/roster-admission';
import type { CappedTotal } from '../../contracts/page';
import { cappedTotal, countToCap } from '../count-to-cap';
import { decodeCursor, encodeCursor } from '../cursor';
import { narrowToPerson } from '../person-filter';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { narrowToScope } from '../staff-scope';
import { admissions, itemColumns, type ItemRow, toItem } from './admission-rows';

/** Those who have bound to the unit and were not let in by its lists; without a wish those who wait, the longest first. */
export async function searchAdmissions(
  services: Services,
  { body, session: { role } }: HandlerInput<'POST /admissions/search'>,
): Promise<CappedTotal & { items: AdmissionItem[]; nextCursor?: string }> {
  const { database, encryption } = services;
  const { filter, sort = 'oldest', cursor, limit = 25 } = body;
  const after = cursor ? decodeCursor(cursor, 2) : undefined;
  const direction = sort === 'oldest' ? 'asc' : 'desc';
  const filtered = () =>
    admissions(database, role.institutionId)
      .modify((list) => narrowToScope(list, 'r.institution_id', role.institutionId, filter))
      .modify((list) => narrow(list, services, filter));
  const listed = filtered()
    .modify((list) => {
      if (after)
        void list.whereRaw(
          `(r.submitted_at, r.membership_id) ${sort === 'oldest' ? '>' : '<'} (?::timestamptz, ?::uuid)`,
          after,
        );
    })
    .orderBy([
      { column: 'r.submitted_at', order: direction },
      { column: 'r.membership_id', order: direction },
    ])
    .limit(limit + 1)
    .select<(ItemRow & { cursor_at: string })[]>([
      ...itemColumns(database),
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

/** Whom a list let in at the binding was never here. */
function narrow(
  list: Knex.QueryBuilder,
  { blindIndex }: Pick<Services, 'blindIndex'>,
  { state, isFlagged, ...person }: AdmissionFilter,
): void {
  const isByPerson = Boolean(person.name ?? person.documentNumber);
  const wanted = state ?? (isByPerson ? undefined : 'awaiting-review');
  if (wanted) void list.where('r.state', wanted);
  if (isFlagged !== undefined) void list.whereRaw(`(r.preloaded_row_id is not null) = ?`, [isFlagged]);
  narrowToPerson(list, 'upper(person.name)', blindIndex, person);
}
