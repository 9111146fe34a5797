import type { Roster } from '../../contracts/roster-states';
import type { Counted, CountedField } from '../../domain/staff-statistics';

/**
 * The columns and rows of the figures as SQL, over the entries of a roster (`entry`) with their `person`, `details` and `unit`, and
 * `:day`. Of our own constants alone: nothing that was typed comes here.
 */

const columns: Readonly<Record<CountedField, string>> = {
  establishment: 'details.establishment',
  isHonouredRetirement: 'entry.is_honoured_retirement::text',
  sex: 'person.sex',
  ethnicity: 'details.ethnicity',
  politicalStatus: 'details.political_status',
  nationality: 'details.nationality',
  degree: 'details.degree',
  education: 'details.education',
  title: 'details.title',
};

/** Whom a column counts. */
export function whoIs(counted: Counted): string {
  if ('who' in counted) return 'true';
  if ('among' in counted) return `${columns[counted.field]} in (${counted.among.map(quoted).join(', ')})`;
  if ('butNot' in counted) return `${columns[counted.field]} <> ${quoted(counted.butNot)}`;
  const { from, to } = counted;
  return [
    from !== undefined && `person.born_on <= ${lastBirthday(from)}`,
    to !== undefined && `person.born_on > ${lastBirthday(to + 1)}`,
  ]
    .filter(Boolean)
    .join(' and ');
}

/**
 * Who is so old on the day was born then or before, as `ageOn` has it: a day is compared, and nobody's age is computed. There is
 * no 29 February in most years; who was born on it is a year older on 1 March.
 */
const lastBirthday = (years: number): string => `(:day::date - interval '${years} years')::date`;

const quoted = (constant: string): string => `'${constant}'`;

/** 岗位; of the retired the one before. */
export const postOf: Readonly<Record<Roster, string>> = {
  'in-service': 'details.post',
  retired: 'entry.post_before_retirement',
};
