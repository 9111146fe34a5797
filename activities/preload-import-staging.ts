import type { Knex } from 'knex';
import type { RowOutcome } from '../contracts/preload-import-states';
import type { PreloadedColumn } from '../contracts/preloaded-list-choices';
import { findKnownOfNumbers } from '../db/known-of-numbers';
import { encryptStaged, type StagedContent } from '../db/preload-import-content';
import { normaliseInstitutionName } from '../domain/institution-name';
import { comparablePersonName } from '../domain/person-name';
import { readSheetRow, type ReadRow, type RowRemark, type SheetCells } from '../domain/preloaded-sheet-row';
import { standingOf, type KnownOfNumber } from '../domain/preloaded-standing';
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

/** A row that is read; what is known of its person, the tables say. */
export interface RowToStage extends ListRow {
  readonly read: ReadRow;
  /** Nothing where type or number can't be read. */
  readonly index: Buffer | undefined;
}

interface Judged {
  readonly line: number;
  readonly outcome: RowOutcome;
  readonly index: Buffer | null;
  readonly content: StagedContent | undefined;
}

export function readRow(blindIndex: BlindIndex, row: ListRow): RowToStage {
  const read = readSheetRow(row.cells);
  const document = read.person ?? read.document;
  const index =
    document && blindIndex('document', documentIndexValue(document.documentType, document.documentNumber));
  return { ...row, read, index };
}

/** Judges rows and stages them, in one transaction; those that an earlier attempt has staged stay as they are. */
export async function stageRows(
  db: Knex,
  { encryption }: StagingTools,
  staged: StagedImport,
  rows: readonly RowToStage[],
): Promise<void> {
  const indexes = rows.flatMap(({ index }) => index ?? []);
  await db.transaction(async (trx) => {
    await holdImport(trx, staged.id, 'checking');
    const knownOf = await findKnownOfNumbers(trx, staged.institutionId, indexes);
    const earlier = await findEarlierLines(trx, staged.id, indexes);
    const judged = rows.map((row): Judged => {
      const { line, index, read } = row;
      if (!index) return { line, index: null, ...judge(staged, row, {}) };
      const key = index.toString('hex');
      const earlierLine = earlier.get(key) ?? line;
      earlier.set(key, earlierLine);
      const known = {
        ...knownOf(index, read.person && comparablePersonName(read.person.name)),
        ...(earlierLine !== line && { earlierLine }),
      };
      return { line, index, ...judge(staged, row, known) };
    });
    await store(trx, encryption, staged.id, judged);
  });
}

/** The first row of the file that has each number. */
async function findEarlierLines(
  trx: Knex.Transaction,
  importId: string,
  indexes: readonly Buffer[],
): Promise<Map<string, number>> {
  const { rows } = await trx.raw<{ rows: { index: string; line: number }[] }>(
    // By the index on the number, whatever PostgreSQL thinks that an import has of rows: nothing is drawn out of the inner select.
    `select encode(asked.index, 'hex') as index, earlier.line
       from unnest(cast(:indexes as bytea[])) as asked (index)
      cross join lateral (
        select min(line) as line
          from (select line from preload_import_row
                 where import_id = :importId and document_number_index = asked.index offset 0) staged) earlier
      where earlier.line is not null`,
    { importId, indexes: [...indexes] },
  );
  return new Map(rows.map(({ index, line }) => [index, line]));
}

/** What is wrong with the row itself is told first, all of it; then what is known of the person. */
function judge(
  { roster, departments }: StagedImport,
  { cells, read }: RowToStage,
  known: KnownOfNumber,
): Pick<Judged, 'outcome' | 'content'> {
  const { outcome, remark } = standingOf(roster, known);
  if (!read.person) {
    const remarks = [...read.faults, ...(outcome === 'faulty' ? said(remark) : [])];
    return { outcome: 'faulty', content: { cells: textsOf(cells), remarks } };
  }
  const { person } = read;
  if (outcome !== 'ready')
    return { outcome, content: remark && { cells: textsOf(cells), remarks: [remark] } };
  const department = departmentRemark(departments, person.internalDepartment);
  return department
    ? { outcome: 'warned', content: { cells: textsOf(cells), remarks: [department], person } }
    : { outcome, content: { person } };
}

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
  const { rows: stored } = await trx.raw<{ rows: { outcome: RowOutcome }[] }>(
    `insert into preload_import_row (import_id, line, outcome, document_number_index, content_enc)
     select :importId, * from unnest(cast(:lines as integer[]), cast(:outcomes as text[]), cast(:indexes as bytea[]),
                                     cast(:contents as bytea[]))
         on conflict (import_id, line) do nothing
     returning outcome`,
    {
      importId,
      lines: judged.map(({ line }) => line),
      outcomes: judged.map(({ outcome }) => outcome),
      indexes: judged.map(({ index }) => index),
      contents: judged.map(({ line, content }) =>
        content ? encryptStaged(encryption, importId, line, content) : null,
      ),
    },
  );
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
