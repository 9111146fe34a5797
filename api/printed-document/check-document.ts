import type { Knex } from 'knex';
import type { DocumentCheck } from '../../contracts/printed-document';
import { maskName } from '../../domain/mask';
import { findPrintedDocument } from './find-printed-document';

/** What anyone may learn by a check code: no more than this (R-M6). */
export async function checkDocument(database: Knex, code: string): Promise<DocumentCheck | undefined> {
  const found = await findPrintedDocument(database, code);
  return (
    found && {
      standing: found.isValid ? 'valid' : 'void',
      kind: found.kind,
      version: found.round,
      projectName: found.projectName,
      personNameMasked: maskName(found.personName),
    }
  );
}
