import type { Knex } from 'knex';
import { documentTypes } from '../contracts/identity-states';
import { normaliseDocumentNumber } from '../domain/document';
import { comparablePersonName } from '../domain/person-name';
import { documentIndexValue, type BlindIndex } from '../runtime/blind-index';
import { literally } from './like';

/** What names a person in a search: sent in the body, never in an address. */
export interface PersonFilter {
  readonly name?: string;
  readonly documentNumber?: string;
}

/** A filter as the log has it: what was typed is somebody's name or number, so that it was typed is all that is written down (R-S3). */
export const withoutPerson = <Filter extends PersonFilter>({ name, documentNumber, ...named }: Filter) => ({
  ...named,
  ...(name && { isByName: true }),
  ...(documentNumber && { isByNumber: true }),
});

/** SQL of what is compared: the normalised name, and the blind index of the number. */
interface PersonColumns {
  readonly name: string;
  readonly number: string;
}

/** Of a person that is joined, under the name that a list has. */
export const personUnder = (name: string): PersonColumns => ({
  name,
  number: 'person.document_number_index',
});

/**
 * Leaves those whose name has the text anywhere in it, in whatever width and case, and whose document has this number, whatever
 * its type.
 */
export function narrowToPerson(
  list: Knex.QueryBuilder,
  { name: nameColumn, number: numberColumn }: PersonColumns,
  blindIndex: BlindIndex,
  { name, documentNumber }: PersonFilter,
): void {
  const wanted = name && comparablePersonName(name);
  if (wanted) void list.whereRaw(`${nameColumn} like ?`, [`%${literally(wanted)}%`]);
  if (!documentNumber) return;
  const number = normaliseDocumentNumber(documentNumber);
  const indexes = documentTypes.map((type) => blindIndex('document', documentIndexValue(type, number)));
  void list.whereIn(numberColumn, indexes);
}
