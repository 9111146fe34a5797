import type { Knex } from 'knex';
import type { ChangedPreloadedPerson, PreloadedRow } from '../../contracts/preloaded-list';
import {
  preloadedColumns,
  preloadedColumnWords,
  preloadedListWords,
  type TypedPreloadedPerson,
} from '../../contracts/preloaded-list-choices';
import type { Roster } from '../../contracts/roster-states';
import { isUniqueViolation } from '../../db/database-error';
import { findKnownOfNumbers } from '../../db/known-of-numbers';
import { listsTurn } from '../../db/preloaded-match';
import { addPreloadedRows, toPersonRow, type PreloadedPersonRow } from '../../db/preloaded-rows';
import { matchWaiting } from '../../db/roster-admission';
import { fieldProblemsOf } from '../../domain/field-faults';
import { normalisePreloadedPerson, preloadedPersonFaults } from '../../domain/preloaded-person';
import { standingOf } from '../../domain/preloaded-standing';
import { recordAccess } from '../access-event';
import { callProcesses } from '../call-processes';
import { holdRole } from '../session/hold-role';
import { once } from '../once';
import { notFound, ProblemError } from '../problems';
import { refuseFaults } from '../refuse-faults';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { rowColumns, toPreloadedRow, type StoredRow } from './row-view';

type Addition = HandlerInput<'POST /preloaded-lists/:roster/rows'>;
type Change = HandlerInput<'PUT /preloaded-rows/:id'>;

/** 单个新增名单: asked for again under the same key, it is the same row. */
export async function addRow(services: Services, input: Addition): Promise<PreloadedRow> {
  const { session, context, message, params, body } = input;
  const { institutionId } = session.role;
  const person = checked(body.values);
  const row = toPersonRow(services, person);
  const turn = listsTurn(institutionId);
  const change = { messageId: message.idFor(turn), requestHash: message.requestHash, turn };
  let moved: readonly string[] = [];
  const id = await once(services.database, change, async (trx) => {
    await holdRole(trx, session);
    await refuseKnown(trx, { institutionId, roster: params.roster }, row);
    const rows = await addPreloadedRows(trx, institutionId, [
      { ...row, roster: params.roster, created_by: session.personId },
    ]);
    const [added] = rows.ids;
    if (!added) throw alreadyListed(params.roster);
    moved = rows.moved;
    await recordAccess(trx, session, context, {
      action: 'preloaded-row.added',
      subject: `preloaded-row/${added}`,
      detail: { roster: params.roster },
    });
    return added;
  });
  callProcesses(services, moved);
  return await readRow(services, id);
}

/** Edits an unused row; number and phone stay where they aren't told. Who has saved meanwhile is not overwritten. */
export async function changeRow(services: Services, input: Change): Promise<PreloadedRow> {
  const { session, context, message, params, body } = input;
  const { institutionId } = session.role;
  const turn = listsTurn(institutionId);
  const change = { messageId: message.idFor(turn), requestHash: message.requestHash, turn };
  let moved: readonly string[] = [];
  await once(services.database, change, async (trx) => {
    await holdRole(trx, session);
    const before = await holdRow(trx, params.id, institutionId);
    refuseUnchangeable(before, body.version);
    const person = checked(withUntold(services, before, body.values), body.values);
    const row = toPersonRow(services, person);
    if (!row.document_number_index.equals(before.index))
      await refuseKnown(trx, { institutionId, roster: before.roster }, row);
    await write(trx, params.id, before.roster, { ...row, version: body.version + 1 });
    moved = await matchWaiting(trx, institutionId, [params.id]);
    await recordAccess(trx, session, context, {
      action: 'preloaded-row.changed',
      subject: `preloaded-row/${params.id}`,
      detail: { changed: changedColumns(services, before, person).join(' ') },
    });
    return params.id;
  });
  callProcesses(services, moved);
  return await readRow(services, params.id);
}

interface HeldRow extends StoredRow {
  readonly roster: Roster;
  readonly index: Buffer;
}

/** Held until the commit: it isn't used meanwhile. */
export async function holdRow(trx: Knex.Transaction, id: string, institutionId: string): Promise<HeldRow> {
  const row = await trx('preloaded_row')
    .where({ id, institution_id: institutionId })
    .forUpdate()
    .first<HeldRow | undefined>(trx.raw(`${rowColumns}, roster, document_number_index as index`));
  if (!row) throw notFound('这条记录');
  return row;
}

/** Part of how somebody came into the roster. */
export function refuseUsed({ usedAt }: Pick<StoredRow, 'usedAt'>): void {
  if (usedAt)
    throw new ProblemError('not-allowed-now', '本人已绑定并进入名册，这一行不能再编辑或删除。', {
      allowed: [],
    });
}

function refuseUnchangeable(row: StoredRow, version: number): void {
  refuseUsed(row);
  if (row.version !== version)
    throw new ProblemError(
      'changed-elsewhere',
      '这一行刚刚已由他人修改，您填写的内容尚未保存。请关闭后重新打开，对照最新内容再保存。',
    );
}

/** In the form that is stored, or refused field by field. */
function checked(
  typed: TypedPreloadedPerson,
  told: Partial<TypedPreloadedPerson> = typed,
): TypedPreloadedPerson {
  const faults = preloadedPersonFaults(typed);
  // A number that stays doesn't suit a type that was changed: told where it is to be filled in.
  const at =
    told.documentNumber === undefined && faults.documentNumber
      ? '（证件类型已更改，请填写新的证件号码）'
      : '';
  refuseFaults(
    fieldProblemsOf(
      { ...faults, ...(faults.documentNumber && { documentNumber: faults.documentNumber + at }) },
      '/values',
    ),
  );
  return normalisePreloadedPerson(typed);
}

const withUntold = (
  { encryption }: Services,
  { numberEnc, phoneEnc }: StoredRow,
  { documentNumber, phone, ...values }: ChangedPreloadedPerson,
): TypedPreloadedPerson => ({
  ...values,
  documentNumber: documentNumber ?? (numberEnc ? encryption.decryptText(numberEnc) : ''),
  phone: phone === undefined ? phoneEnc && encryption.decryptText(phoneEnc) : phone,
});

/** Somebody who stands in a list or in the unit's own roster already. */
async function refuseKnown(
  trx: Knex.Transaction,
  { institutionId, roster }: { institutionId: string; roster: Roster },
  row: PreloadedPersonRow,
): Promise<void> {
  const known = await findKnownOfNumbers(trx, institutionId, [row.document_number_index]);
  const { outcome, remark } = standingOf(roster, known(row.document_number_index, row.name_normalised));
  if (outcome !== 'ready') throw alreadyListed(roster, remark?.reason);
}

function alreadyListed(
  roster: Roster,
  sentence = `已在${preloadedListWords[roster]}中，无需重复录入。`,
): ProblemError {
  return new ProblemError('already-exists', sentence, {
    fields: [{ path: '/values/documentNumber', message: sentence }],
  });
}

async function write(
  trx: Knex.Transaction,
  id: string,
  roster: Roster,
  row: PreloadedPersonRow & { version: number },
): Promise<void> {
  try {
    await trx('preloaded_row').where({ id }).update(row);
  } catch (error) {
    throw isUniqueViolation(error, ['preloaded_row_one_unused']) ? alreadyListed(roster) : error;
  }
}

async function readRow(services: Services, id: string): Promise<PreloadedRow> {
  const row = await services
    .database('preloaded_row')
    .where({ id })
    .first<StoredRow | undefined>(services.database.raw(rowColumns));
  if (!row) throw notFound('这条记录');
  return toPreloadedRow(services, row);
}

/** By the columns' names, for the log. */
function changedColumns(services: Services, before: StoredRow, after: TypedPreloadedPerson): string[] {
  const was: TypedPreloadedPerson = withUntold(services, before, before);
  return preloadedColumns
    .filter((column) => was[column] !== after[column])
    .map((column) => preloadedColumnWords[column]);
}
