import type { RosterFilter, RosterSort } from '@contracts/roster';
import { rosterEntryWayWords, rosterLeavingWords } from '@contracts/roster-states';
import type { Filters } from '../list/filters';

/** The filter that the API takes. What an address holds beside it, or wrongly, is left out. */
export const rosterFilterOf = (
  { place, scope }: Pick<RosterFilter, 'place' | 'scope'>,
  values: Filters,
): RosterFilter => ({
  place,
  scope,
  institutionId: values.institutionId,
  name: values.name,
  documentNumber: values.documentNumber,
  internalDepartmentId: values.internalDepartmentId,
  enteredBy: wordOf(rosterEntryWayWords, values.enteredBy),
  mayQuery: values.mayQuery === 'true' ? true : values.mayQuery === 'false' ? false : undefined,
  leftHow: wordOf(rosterLeavingWords, values.leftHow),
  from: dayOf(values.from),
  until: dayOf(values.until),
});

/** The columns that sort are the name, and since when somebody is there. */
export function rosterSortOf(sort: { field: string; order: 'ASC' | 'DESC' } | undefined): RosterSort {
  if (sort?.field === 'name') return sort.order === 'ASC' ? 'name' : 'name-descending';
  return sort?.field === 'since' && sort.order === 'ASC' ? 'oldest' : 'newest';
}

function wordOf<Word extends string>(words: Record<Word, unknown>, value: string | undefined) {
  return value !== undefined && isWord(words, value) ? value : undefined;
}

const isWord = <Word extends string>(words: Record<Word, unknown>, value: string): value is Word =>
  Object.hasOwn(words, value);

/** A day that is still being typed is no filter yet. */
const dayOf = (value: string | undefined) =>
  value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
