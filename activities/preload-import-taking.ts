import type { Knex } from 'knex';
import type { RowOutcome } from '../contracts/preload-import-states';
import { findKnownOfNumbers, type KnownOf } from '../db/known-of-numbers';
import { decryptStaged, encryptStaged, type StagedContent } from '../db/preload-import-content';
import { changeLists } from '../db/preloaded-match';
import { addPreloadedRows, toPersonRow } from '../db/preloaded-rows';
import { plannedByValues } from '../db/prepared-statements';
import type { TypedPreloadedPerson } from '../contracts/preloaded-list-choices';
import { comparablePersonName } from '../domain/person-name';
import { sheetTextsOf, type RowRemark } from '../domain/preloaded-sheet-row';
import { standingOf } from '../domain/preloaded-standing';
import { holdImport, type ImportRow } from './preload-import-rows';
import type { StagingTools } from './preload-import-staging';

/** Rows of one transaction: it is over in a moment. */
const batchSize = 500;

interface StagedRow {
  readonly line: number;
  readonly outcome: Extract<RowOutcome, 'ready' | 'warned'>;
  readonly index: Buffer;
  readonly contentEnc: Buffer;
}

/** A row that the check found good, as it stands when it is to go in. */
interface JudgedRow extends StagedRow {
  readonly person: TypedPreloadedPerson;
  /** Why it stays out by now. */
  readonly late?: { readonly outcome: 'listed' | 'faulty'; readonly content: StagedContent };
}

/**
 * Rows leave the stage and stand in the list with one commit, so whatever dies, each goes in once. Days may lie behind the check:
 * while nobody else changes the unit's lists each is judged again, and who is known by now keeps their row and its reason. Returns
 * the last line that was looked at; nothing where there was none.
 * @param after the last line that this attempt has looked at: what it has deleted is not walked over again
 */
export async function takeNext(
  trx: Knex.Transaction,
  tools: StagingTools,
  found: ImportRow,
  after: number,
): Promise<number | undefined> {
  const { id, institutionId, roster, createdBy } = found;
  await holdImport(trx, id, 'committing');
  const staged = await nextRows(trx, id, after);
  if (staged.length === 0) return undefined;
  await changeLists(trx, institutionId);
  const known = await findKnownOfNumbers(
    trx,
    institutionId,
    staged.map(({ index }) => index),
  );
  const judged = staged.map((row) => judgeAgain(tools, found, row, known));
  const good = judged.filter(({ late }) => !late);
  const { ids: added } = await addPreloadedRows(
    trx,
    institutionId,
    good.map(({ person }) => ({ ...toPersonRow(tools, person), roster, created_by: createdBy })),
  );
  if (added.length < good.length) throw new Error('The lists have changed beside their turn');
  await keepReasons(trx, tools, id, judged);
  await leaveStage(trx, id, good);
  await count(trx, id, judged);
  return staged.at(-1)?.line;
}

async function nextRows(trx: Knex.Transaction, importId: string, after: number): Promise<StagedRow[]> {
  return await trx('preload_import_row')
    .where({ import_id: importId, taken: false })
    .whereIn('outcome', ['ready', 'warned'])
    .where('line', '>', after)
    .orderBy('line')
    .limit(batchSize)
    .comment(plannedByValues)
    .select<StagedRow[]>('line', 'outcome', 'document_number_index as index', 'content_enc as contentEnc');
}

const meanwhile: RowRemark = { column: 'documentNumber', reason: '核对之后已录入名单，保持不变。' };

function judgeAgain(
  { encryption }: StagingTools,
  { id, roster }: ImportRow,
  row: StagedRow,
  known: KnownOf,
): JudgedRow {
  const { person, cells, remarks = [] } = decryptStaged(encryption, id, row);
  if (!person) throw new Error('unreachable: a good row names its person');
  const { outcome, remark } = standingOf(roster, known(row.index, comparablePersonName(person.name)));
  if (outcome === 'ready') return { ...row, person };
  const content = { cells: cells ?? sheetTextsOf(person), remarks: [remark ?? meanwhile, ...remarks] };
  return { ...row, person, late: { outcome, content } };
}

/** Whose reason was kept is no longer good; of the others, those with something to know stay for it. */
async function leaveStage(
  trx: Knex.Transaction,
  importId: string,
  good: readonly JudgedRow[],
): Promise<void> {
  const lines = good.map(({ line }) => line);
  const taken = () =>
    // From line to line: of single ones PostgreSQL may look for each in an index of the numbers, and read all of it.
    trx('preload_import_row')
      .where({ import_id: importId, taken: false })
      .whereBetween('line', [lines[0] ?? 0, lines.at(-1) ?? 0])
      .comment(plannedByValues);
  await taken().where({ outcome: 'ready' }).delete();
  if (good.some(({ outcome }) => outcome === 'warned'))
    await taken().where({ outcome: 'warned' }).update({ taken: true });
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
    `update preload_import_row staged set outcome = late.outcome, content_enc = late.content_enc
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
