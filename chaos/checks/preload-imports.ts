import { createBlindIndex, documentIndexValue } from '../../runtime/blind-index';
import { createEncryption } from '../../runtime/encryption';
import { decryptStaged } from '../../db/preload-import-content';
import type { PreloadImportState } from '../../contracts/preload-import-states';
import type { ReachableStack } from '../../test/stack';
import type { UploadedList } from '../ledger';
import type { Check } from './observed';

interface ImportRow {
  readonly state: PreloadImportState;
  readonly checked: number;
  readonly good: number;
  readonly stayed: number;
  readonly added: number;
}

/** No row of a file is lost or in the list twice, and whoever stayed out has a reason (R-I1). */
export const importsLoseNothing: Check = async ({ stack, ledger }) => {
  const findings = await Promise.all(ledger.imports.map((one) => findingsOf(stack, one)));
  return findings.flatMap((found, index) =>
    found.map((what) => `preload-import/${ledger.imports[index]?.id}: ${what}`),
  );
};

async function findingsOf(stack: ReachableStack, { id, importer }: UploadedList): Promise<string[]> {
  const { knex } = stack.database;
  const row = await knex('preload_import')
    .where({ id })
    .first<ImportRow | undefined>(
      knex.raw(`state, checked_rows as checked, ready_rows + warned_rows as good, listed_rows + faulty_rows as stayed,
        added_rows as added`),
    );
  if (!row) return ['answered, and not there'];
  const { state, checked, good, stayed, added } = row;
  if (state !== 'checked' && state !== 'done' && state !== 'cancelled') return [`is ${state}`];
  const findings = [];
  if (checked !== importer.lines) findings.push(`${checked} of ${importer.lines} lines were checked`);
  if (good + stayed !== checked) findings.push(`${checked} lines came to ${good} good and ${stayed} others`);
  if (state === 'done' && added !== good) findings.push(`${added} of ${good} good rows are in`);
  const listed = await listedOf(stack, importer);
  if (new Set(listed).size !== listed.length) findings.push('somebody is in the list twice');
  if (state === 'done' && listed.length !== importer.good.length)
    findings.push(`${listed.length} of ${importer.good.length} people are in the lists`);
  const reasons = await reasonsOf(stack, id);
  if (reasons !== stayed) findings.push(`${reasons} of ${stayed} rows that stayed out have a reason`);
  return findings;
}

/** The people of the file who are in one of the unit's lists, by the file or by hand. */
async function listedOf(
  { database: { knex }, config }: ReachableStack,
  { unitId, good }: UploadedList['importer'],
): Promise<string[]> {
  const blindIndex = createBlindIndex(config.keys.blindIndex);
  const indexes = good.map((number) => blindIndex('document', documentIndexValue('id-card', number)));
  const found = await knex('preloaded_row')
    .where({ institution_id: unitId })
    .whereRaw('document_number_index = any (?)', [indexes])
    .pluck<Buffer[]>('document_number_index');
  return found.map((index) => index.toString('hex'));
}

async function reasonsOf({ database: { knex }, config }: ReachableStack, importId: string): Promise<number> {
  const encryption = createEncryption(config.keys.encryption);
  const staged = await knex('preload_import_row')
    .where({ import_id: importId })
    .whereIn('outcome', ['listed', 'faulty'])
    .select<StagedRow[]>('line', 'outcome', 'content_enc as contentEnc');
  return staged.filter(({ line, outcome, contentEnc }) =>
    contentEnc
      ? (decryptStaged(encryption, importId, { line, contentEnc }).remarks ?? []).length > 0
      : outcome === 'listed',
  ).length;
}

/** Whoever was in the list as they are when it was checked has nothing said of them. */
interface StagedRow {
  readonly line: number;
  readonly outcome: string;
  readonly contentEnc: Buffer | null;
}
