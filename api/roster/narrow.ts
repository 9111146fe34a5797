import type { Knex } from 'knex';
import type { RosterFilter } from '../../contracts/roster';
import { endOfShanghaiDay, startOfShanghaiDay } from '../../domain/shanghai-day';
import type { BlindIndex } from '../../runtime/blind-index';
import { narrowToPerson, personUnder } from '../person-filter';

/** Leaves the entries that a roster's filter is for. */
export function narrow(list: Knex.QueryBuilder, blindIndex: BlindIndex, filter: RosterFilter): void {
  const { place, internalDepartmentId, enteredBy, mayQuery, leftHow, from, until } = filter;
  if (place === 'left') void list.whereNotNull('entry.left_at');
  else void list.whereNull('entry.left_at').where('entry.roster', place);
  if (internalDepartmentId) void list.where('membership.internal_department_id', internalDepartmentId);
  if (enteredBy) void list.where('entry.entered_by', enteredBy);
  if (mayQuery !== undefined) void list.whereRaw('(entry.may_query_since is not null) = ?', [mayQuery]);
  if (leftHow) void list.where('entry.left_how', leftHow);
  if (from) void list.where(since(place), '>=', startOfShanghaiDay(from));
  if (until) void list.where(since(place), '<=', endOfShanghaiDay(until));
  narrowToPerson(list, personUnder('entry.name_normalised'), blindIndex, filter);
}

/** Since when somebody is where they are. */
export const since = (place: RosterFilter['place']): string =>
  place === 'left' ? 'entry.left_at' : 'entry.entered_at';
