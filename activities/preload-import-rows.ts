import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import type { PreloadImportState } from '../contracts/preload-import-states';
import type { Roster } from '../contracts/roster-states';

/** An import as its activities know it. */
export interface ImportRow {
  readonly id: string;
  readonly institutionId: string;
  readonly roster: Roster;
  readonly uploadId: string;
  readonly createdBy: string;
}

const columns = `id, institution_id as "institutionId", roster, upload_id as "uploadId", created_by as "createdBy"`;

export async function getImport(db: Knex, id: string): Promise<ImportRow> {
  const row = await db('preload_import').where({ id }).first<ImportRow | undefined>(db.raw(columns));
  if (!row) throw ApplicationFailure.nonRetryable('No such import', 'internal-error');
  return row;
}

/**
 * The rows have gone on without this: it was cancelled, or another attempt has ended it. Whoever reports to the workflow
 * now reports to nobody, or is told by the next recording.
 */
export class ImportOver extends Error {
  override readonly name = 'ImportOver';
}

/**
 * Until the commit nobody else works on it, and it isn't cancelled: of two attempts that are both alive each has its turn.
 * @throws ImportOver
 */
export async function holdImport(
  trx: Knex.Transaction,
  id: string,
  state: Extract<PreloadImportState, 'checking' | 'committing'>,
): Promise<void> {
  const held = await trx('preload_import').where({ id, state }).forUpdate().first<object | undefined>('id');
  if (!held) throw new ImportOver();
}
