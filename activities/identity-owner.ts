import type { Knex } from 'knex';
import { normaliseDocumentNumber } from '../domain/document';
import { type BlindIndex, documentIndexValue } from '../runtime/blind-index';

/** By what a document is found among the accounts, however it was typed. */
export const documentIndexOf = (blindIndex: BlindIndex, type: string, number: string): Buffer =>
  blindIndex('document', documentIndexValue(type, normaliseDocumentNumber(number)));

/** The account that has proven a document (R-B7). */
export async function findOwner(
  db: Knex,
  blindIndex: BlindIndex,
  type: string,
  number: string,
): Promise<string | undefined> {
  const owner = await db('person')
    .where({ document_number_index: documentIndexOf(blindIndex, type, number) })
    .first<{ id: string } | undefined>('id');
  return owner?.id;
}
