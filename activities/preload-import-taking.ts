import type { Knex } from 'knex';
import type { RowOutcome } from '../contracts/preload-import-states';
import type { Roster } from '../contracts/roster-states';
import { findKnownOfNumbers, type KnownOf } from '../db/known-of-numbers';
import { decryptStaged, encryptStaged, type StagedContent } from '../db/preload-import-content';
import { changeLists } from '../db/preloaded-match';
import { addPreloadedRows, toPersonRow, type NewPreloadedRow } from '../db/preloaded-rows';
import { plannedByValues } from '../db/prepared-statements';
import type { TypedPreloadedPerson } from '../contracts/preloaded-list-choices';
import { sheetTextsOf, type RowRemark } from '../domain/preloaded-sheet-row';
import { standingOf } from '../domain/preloaded-standing';
import { holdImport, type ImportRow } from './preload-import-rows';
import type { StagingTools } from './preload-import-staging';

/** Rows of one transaction: it is over in a moment. */
const batchSize = 1_000;

interface StagedRow {
  readonly line: number;
  readonly outcome: Extract<RowOutcome, 'ready' | 'warned'>;
  readonly index: Buffer;
  readonly contentEnc: Buffer;
}

/** A row that the check found good, as it would stand in the list. */
export interface RowToTake extends StagedRow {
  readonly content: StagedContent & { readonly person: TypedPreloadedPerson };
  readonly listed: NewPreloadedRow;
}

interface JudgedRow extends RowToTake {
  /** Why it stays out by now. */
  readonly late?: { readonly outcome: 'listed' | 'faulty'; readonly content: StagedContent };
}

/**
 * Reads and encrypts the next rows, while the ones before go in. What a staged row holds doesn't change; whether it is still there is
 * seen when it is taken.
 * @param after the last line that this attempt has looked at: what it has deleted is not walked over again
 */
export async function prepareNext(
  db: Knex,
  tools: StagingTools,
  { id, roster, createdBy }: ImportRow,
  after: number,
): Promise<readonly RowToTake[]> {
  const staged = await nextRows(db, id, after);
  return staged.map((row) => {
    const { person, ...content } = decryptStaged(tools.encryption, id, row);
    if (!person) throw new Error('unreachable: a good row names its person');
    const listed = { ...toPersonRow(tools, person), roster, created_by: createdBy };
    return { ...row, content: { ...content, person }, listed };
  });
}

/**
 * Rows leave the stage and stand in the list with one commit, so whatever dies, each goes in once. Days may lie behind the check:
 * while nobody else changes the unit's lists each is judged again, and who is known by now keeps their row and its reason.
 */
export async function takeRows(
  trx: Knex.Transaction,
  tools: StagingTools,
  { id, institutionId, roster }: ImportRow,
  prepared: readonly RowToTake[],
): Promise<void> {
  await holdImport(trx, id, 'committing');
  const staged = await stillStaged(trx, id, prepared);
  if (staged.length === 0) return;
  await changeLists(trx, institutionId);
  const known = await findKnownOfNumbers(
    trx,
    institutionId,
    staged.map(({ index }) => index),
  );
  const judged = staged.map((row) => judgeAgain(roster, row, known));
  const good = judged.filter(({ late }) => !late);
  const { ids: added } = await addPreloadedRows(
    trx,
    institutionId,
    good.map(({ listed }) => listed),
  );
  if (added.length < good.length) throw new Error('The lists have changed beside their turn');
  await keepReasons(trx, tools, id, judged);
  await leaveStage(trx, id, good);
  await count(trx, id, judged);
}

/** What is to go in and hasn't yet. From line to line: of single ones PostgreSQL may look for each in an index of the numbers, and read all of it. */
const toTake = (db: Knex, importId: string): Knex.QueryBuilder =>
  db('preload_import_row')
    .where({ import_id: importId, taken: false })
    .whereIn('outcome', ['ready', 'warned'])
    .comment(plannedByValues);

const nextRows = (db: Knex, importId: string, after: number): Promise<StagedRow[]> =>
  toTake(db, importId)
    .where('line', '>', after)
    .orderBy('line')
    .limit(batchSize)
    .select<StagedRow[]>('line', 'outcome', 'document_number_index as index', 'content_enc as contentEnc');

/** Another attempt may have been faster. */
async function stillStaged(
  trx: Knex.Transaction,
  importId: string,
  prepared: readonly RowToTake[],
): Promise<readonly RowToTake[]> {
  const lines = new Set(
    await toTake(trx, importId).whereBetween('line', ends(prepared)).pluck<number[]>('line'),
  );
  return prepared.filter(({ line }) => lines.has(line));
}

const ends = (rows: readonly StagedRow[]): [number, number] => [rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0];

const meanwhile: RowRemark = { column: 'documentNumber', reason: '核对之后已录入名单，保持不变。' };

function judgeAgain(roster: Roster, row: RowToTake, known: KnownOf): JudgedRow {
  const { person, cells, remarks = [] } = row.content;
  const { outcome, remark } = standingOf(roster, known(row.index, row.listed.name_normalised));
  if (outcome === 'ready') return row;
  const content = { cells: cells ?? sheetTextsOf(person), remarks: [remark ?? meanwhile, ...remarks] };
  return { ...row, late: { outcome, content } };
}

/** Whose reason was kept is no longer good; of the others, those with something to know stay for it. */
async function leaveStage(
  trx: Knex.Transaction,
  importId: string,
  good: readonly JudgedRow[],
): Promise<void> {
  const [from, until] = ends(good);
  const taken = `where import_id = :importId and not taken and line between :from and :until`;
  await trx.raw(`/* ${plannedByValues} */ delete from preload_import_row ${taken} and outcome = 'ready'`, {
    importId,
    from,
    until,
  });
  if (good.some(({ outcome }) => outcome === 'warned'))
    await trx.raw(
      `/* ${plannedByValues} */ update preload_import_row set taken = true ${taken} and outcome = 'warned'`,
      { importId, from, until },
    );
}

async function keepReasons(
  trx: Knex.Transaction,
  { encryption }: StagingTools,
  importId: string,
  judged: readonly JudgedRow[],
): Promise<void> {
  const late = judged.flatMap(({ line, late }) => (late ? [{ line, ...late }] : []));
  if (late.length === 0) return;
  await trx.raw(
    `/* ${plannedByValues} */
     update preload_import_row staged set outcome = late.outcome, content_enc = late.content_enc
       from unnest(cast(:lines as integer[]), cast(:outcomes as text[]), cast(:contents as bytea[]))
            as late (line, outcome, content_enc)
      where staged.import_id = :importId and staged.line = late.line`,
    {
      importId,
      lines: late.map(({ line }) => line),
      outcomes: late.map(({ outcome }) => outcome),
      contents: late.map(({ line, content }) => encryptStaged(encryption, importId, line, content)),
    },
  );
}

/** As many as were checked they remain, whatever becomes of each. */
async function count(trx: Knex.Transaction, importId: string, judged: readonly JudgedRow[]): Promise<void> {
  const late = judged.filter(({ late }) => late);
  const was = (outcome: RowOutcome) => late.filter((row) => row.outcome === outcome).length;
  const is = (outcome: RowOutcome) => late.filter((row) => row.late?.outcome === outcome).length;
  await trx('preload_import')
    .where({ id: importId })
    .update({
      added_rows: trx.raw('added_rows + ?', [judged.length - late.length]),
      ready_rows: trx.raw('ready_rows - ?', [was('ready')]),
      warned_rows: trx.raw('warned_rows - ?', [was('warned')]),
      listed_rows: trx.raw('listed_rows + ?', [is('listed')]),
      faulty_rows: trx.raw('faulty_rows + ?', [is('faulty')]),
    });
}
