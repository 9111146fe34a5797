import type { Knex } from 'knex';
import type { RowOutcome } from '../contracts/preload-import-states';
import type { PreloadedColumn } from '../contracts/preloaded-list-choices';
import { findKnownOfNumbers, type KnownOfIndex } from '../db/known-of-numbers';
import { encryptStaged, type StagedContent } from '../db/preload-import-content';
import { normaliseInstitutionName } from '../domain/institution-name';
import { readSheetRow, type ReadRow, type RowRemark, type SheetCells } from '../domain/preloaded-sheet-row';
import { standingOf } from '../domain/preloaded-standing';
import { documentIndexValue, type BlindIndex } from '../runtime/blind-index';
import type { Encryption } from '../runtime/encryption';
import { holdImport, type ImportRow } from './preload-import-rows';
import type { ListRow } from './preload-sheet';

export interface StagingTools {
  readonly encryption: Encryption;
  readonly blindIndex: BlindIndex;
}

/** What the rows of one import are judged by. */
export interface StagedImport extends ImportRow {
  /** The unit's internal departments in use, normalised; empty where it has none to choose from. */
  readonly departments: ReadonlySet<string>;
}

interface Judged {
  readonly line: number;
  readonly outcome: RowOutcome;
  readonly index: Buffer | null;
  readonly content: StagedContent | undefined;
}

/** Judges rows and stages them, in one transaction; those that an earlier attempt has staged stay as they are. */
export async function stageRows(
  db: Knex,
  tools: StagingTools,
  staged: StagedImport,
  rows: readonly ListRow[],
): Promise<void> {
  const read = rows.map((row) => ({ ...row, read: readSheetRow(row.cells) }));
  const indexed = read.map((row) => ({ ...row, index: indexOf(tools.blindIndex, row.read) }));
  const indexes = indexed.flatMap(({ index }) => index ?? []);
  await db.transaction(async (trx) => {
    await holdImport(trx, staged.id, 'checking');
    const [known, earlier] = [
      await findKnownOfNumbers(trx, staged.institutionId, indexes),
      await findEarlierLines(trx, staged.id, indexes),
    ];
    const judged = indexed.map((row): Judged => {
      const key = row.index?.toString('hex') ?? '';
      const earlierLine = earlier.get(key);
      if (row.index && earlierLine === undefined) earlier.set(key, row.line);
      return {
        line: row.line,
        index: row.index ?? null,
        ...judge(staged, row.cells, row.read, {
          known: known.get(key),
          earlierLine: earlierLine === row.line ? undefined : earlierLine,
        }),
      };
    });
    await store(trx, tools.encryption, staged.id, judged);
  });
}

function indexOf(blindIndex: BlindIndex, read: ReadRow): Buffer | undefined {
  const document = read.person ?? read.document;
  return (
    document && blindIndex('document', documentIndexValue(document.documentType, document.documentNumber))
  );
}

/** The first row of the file that has each number. */
async function findEarlierLines(
  trx: Knex.Transaction,
  importId: string,
  indexes: readonly Buffer[],
): Promise<Map<string, number>> {
  const { rows } = await trx.raw<{ rows: { index: string; line: number }[] }>(
    `select encode(document_number_index, 'hex') as index, min(line) as line from preload_import_row
      where import_id = ? and document_number_index = any (?) group by document_number_index`,
    [importId, [...indexes]],
  );
  return new Map(rows.map(({ index, line }) => [index, line]));
}

/** What is wrong with the row itself is told first, all of it; then what is known of the person. */
function judge(
  { roster, departments }: StagedImport,
  cells: SheetCells,
  read: ReadRow,
  { known, earlierLine }: { known: KnownOfIndex | undefined; earlierLine: number | undefined },
): Pick<Judged, 'outcome' | 'content'> {
  const standing = standingOf(roster, {
    ...(earlierLine !== undefined && { earlierLine }),
    ...(known?.listedRoster && {
      listed: {
        roster: known.listedRoster,
        sameName: read.person === undefined || known.listedName === read.person.name.toUpperCase(),
      },
    }),
    ...(known?.entryRoster && { entry: { roster: known.entryRoster, isOwn: known.entryIsOwn ?? false } }),
  });
  const own = textsOf(cells);
  if (!read.person) {
    const remarks = [...read.faults, ...(standing.outcome === 'faulty' ? said(standing.remark) : [])];
    return { outcome: 'faulty', content: { cells: own, remarks } };
  }
  const { person } = read;
  const department = departmentRemark(departments, person.internalDepartment);
  const remarks = [...said(standing.remark), ...(isGood(standing.outcome) ? said(department) : [])];
  if (isGood(standing.outcome))
    return remarks.length > 0
      ? { outcome: 'warned', content: { cells: own, remarks, person } }
      : { outcome: 'ready', content: { person } };
  return {
    outcome: standing.outcome,
    content: remarks.length > 0 ? { cells: own, remarks } : undefined,
  };
}

const isGood = (outcome: RowOutcome): boolean => outcome === 'ready' || outcome === 'warned';
const said = (remark: RowRemark | undefined): RowRemark[] => (remark ? [remark] : []);

function departmentRemark(departments: ReadonlySet<string>, name: string | null): RowRemark | undefined {
  if (name === null || departments.size === 0 || departments.has(normaliseInstitutionName(name)))
    return undefined;
  return { column: 'internalDepartment', reason: '本单位的内设机构中没有这个名称，请核对。' };
}

const textsOf = (cells: SheetCells): Partial<Record<PreloadedColumn, string>> =>
  Object.fromEntries(Object.entries(cells).map(([column, { text }]) => [column, text]));

async function store(
  trx: Knex.Transaction,
  encryption: Encryption,
  importId: string,
  judged: readonly Judged[],
): Promise<void> {
  const stored = await trx('preload_import_row')
    .insert(
      judged.map(({ line, outcome, index, content }) => ({
        ...{ import_id: importId, line, outcome, document_number_index: index },
        content_enc: content ? encryptStaged(encryption, importId, line, content) : null,
      })),
    )
    .onConflict(['import_id', 'line'])
    .ignore()
    .returning<{ outcome: RowOutcome }[]>('outcome');
  const of = (wanted: RowOutcome): number => stored.filter(({ outcome }) => outcome === wanted).length;
  await trx('preload_import')
    .where({ id: importId })
    .update({
      checked_rows: trx.raw('checked_rows + ?', [stored.length]),
      ready_rows: trx.raw('ready_rows + ?', [of('ready')]),
      warned_rows: trx.raw('warned_rows + ?', [of('warned')]),
      listed_rows: trx.raw('listed_rows + ?', [of('listed')]),
      faulty_rows: trx.raw('faulty_rows + ?', [of('faulty')]),
    });
}
