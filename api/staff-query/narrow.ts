import type { Knex } from 'knex';
import type { StaffFilter, StatisticsCell } from '../../contracts/staff-query';
import type { StatisticsScope } from '../../contracts/staff-statistics-columns';
import { comparablePersonName } from '../../domain/person-name';
import { countedBy } from '../../domain/staff-statistics';
import type { BlindIndex } from '../../runtime/blind-index';
import { literally } from '../like';
import { narrowToPerson, personUnder } from '../person-filter';
import { postOf, whoIs } from '../staff-statistics/counted-sql';

/** Whose people are looked through. */
export interface Whose {
  readonly id: string;
  readonly treePath: string;
}

/** 身份类型: the roster's word that somebody has retired is the unit's; the rest is the person's own. */
export const identityType = `case when entry.roster = 'retired' then 'retired' else details.identity_type end`;

/** Leaves the entries that the filter is for, of one unit or of all under it. */
export function narrow(
  list: Knex.QueryBuilder,
  blindIndex: BlindIndex,
  whose: Whose,
  filter: StaffFilter,
): void {
  const { scope = 'unit', cell, identityType: type, ...person } = filter;
  narrowToUnits(list, whose, scope);
  if (cell) narrowToCell(list, whose, scope, cell);
  if (type) void list.whereRaw(`${identityType} = ?`, [type]);
  if (person.name) narrowToCharacters(list, person.name);
  narrowToPerson(list, personUnder('entry.name_normalised'), blindIndex, person);
}

/** Who has each character of the text in their name: found by an index, of a whole province. */
function narrowToCharacters(list: Knex.QueryBuilder, name: string): void {
  void list.whereRaw('string_to_array(entry.name_normalised, null) @> string_to_array(?, null)', [
    comparablePersonName(name),
  ]);
}

function narrowToUnits(list: Knex.QueryBuilder, { id, treePath }: Whose, scope: StatisticsScope): void {
  if (scope === 'unit') void list.where('entry.institution_id', id);
  else void list.whereLike('unit.tree_path', `${literally(treePath)}%`);
}

/** Those whom a figure of the statistics counts. */
function narrowToCell(
  list: Knex.QueryBuilder,
  whose: Whose,
  scope: StatisticsScope,
  { roster, day, block, key, column }: StatisticsCell,
): void {
  void list.where('entry.roster', roster).whereRaw(whoIs(countedBy[column]), { day });
  if (block === 'post') void list.whereRaw(`${postOf[roster]} is not distinct from ?`, [key]);
  if (block !== 'part') return;
  if (scope === 'subtree') {
    if (key === null) void list.where('unit.id', whose.id);
    else void list.whereLike('unit.tree_path', `${literally(`${whose.treePath}${key}/`)}%`);
  } else
    void list
      .join('membership', 'membership.id', 'entry.membership_id')
      .whereRaw('membership.internal_department_id::text is not distinct from ?', [key]);
}
