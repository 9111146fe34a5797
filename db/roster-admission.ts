import type { Knex } from 'knex';
import { nextAdmissionState, occurrencesOf, type AdmissionOccurrence } from '../domain/roster-admission';
import {
  admissionFace,
  admissionProcessId,
  admissionWorkflow,
  initialAdmission,
  type AdmissionProcess,
} from '../domain/roster-admission-process';
import { rosterWords } from '../contracts/roster-states';
import { enterRoster, type Bound } from './enter-roster';
import { addNotices } from './notices';
import {
  bindBesideLists,
  changeLists,
  findRow,
  isTheirs,
  type PreloadedRow,
  useRow,
} from './preloaded-match';
import { callProcess } from './process-call';
import { recordBeside, type Recordable } from './record-beside';

/**
 * Begins the admission of who has just bound, in the transaction of the binding: a row of the unit's lists that matches lets
 * them into its roster at once; otherwise the unit reviews it, flagged where the document is in the list under another name (R-I2,
 * R-I3). Its process is called: whoever commits this calls it at once (`api/call-processes.ts`).
 */
export async function beginAdmission(trx: Knex.Transaction, bound: Bound): Promise<void> {
  const { membershipId, personId, institutionId } = bound;
  await bindBesideLists(trx, institutionId);
  const person = await trx('person')
    .where({ id: personId })
    .first<{ name: string; documentIndex: Buffer }>('name', 'document_number_index as documentIndex');
  const row = await findRow(trx, institutionId, person.documentIndex);
  const ids = { membership_id: membershipId, person_id: personId, institution_id: institutionId };
  const admission = { ...ids, submitted_at: trx.fn.now() };
  if (row && isTheirs(row, person)) {
    await trx('roster_admission').insert({ ...admission, state: 'admitted', decided_at: trx.fn.now() });
    await admitByRow(trx, bound, person.name, row);
    return;
  }
  await trx('roster_admission').insert({
    ...admission,
    state: 'awaiting-review',
    preloaded_row_id: row?.id ?? null,
  });
  await occur(trx, bound, 'began', { isFlagged: row !== undefined });
}

interface WaitingRow extends Bound {
  personName: string;
  row: PreloadedRow;
}

/**
 * The rows that were added to a unit's lists, or changed, are compared with those who wait there: whom one matches is in the
 * roster, whom one has under another name is flagged (R-I2). To be called in the transaction that adds them. Returns the processes
 * that were moved, to be called once it is committed; what isn't, the schedule calls.
 */
export async function matchWaiting(
  trx: Knex.Transaction,
  institutionId: string,
  preloadedRowIds: readonly string[],
): Promise<{ moved: string[] }> {
  await changeLists(trx, institutionId);
  const { rows } = await trx.raw<{ rows: WaitingRow[] }>(waitingWithRows, {
    institutionId,
    ids: preloadedRowIds,
  });
  const moved: string[] = [];
  for (const { row, personName, ...bound } of rows) {
    if (isTheirs(row, { name: personName })) {
      if (await admitByRow(trx, bound, personName, row)) moved.push(admissionProcessId(bound.membershipId));
    } else
      await trx('roster_admission')
        .where({ membership_id: bound.membershipId, state: 'awaiting-review' })
        .update({ preloaded_row_id: row.id });
  }
  return { moved };
}

/** From those who wait, who are few, to the rows, which may be a hundred thousand: never the other way round. */
const waitingWithRows = `
  with waiting as materialized (
    select admission.membership_id, admission.person_id, admission.institution_id, person.name, person.document_number_index
      from roster_admission admission
      join person on person.id = admission.person_id
     where admission.institution_id = :institutionId and admission.state = 'awaiting-review')
  select waiting.membership_id as "membershipId", waiting.person_id as "personId",
         waiting.institution_id as "institutionId", waiting.name as "personName",
         jsonb_build_object('id', listed.id, 'name', listed.name, 'roster', listed.roster,
                            'internalDepartment', listed.internal_department, 'post', listed.post) as row
    from waiting
    join preloaded_row listed on listed.institution_id = waiting.institution_id
                             and listed.document_number_index = waiting.document_number_index
   where listed.id = any (:ids) and listed.used_at is null
   order by waiting.membership_id`;

/** Into the roster that the row is for. Nothing happens where the unit or the person was faster. */
async function admitByRow(
  trx: Knex.Transaction,
  bound: Bound,
  personName: string,
  row: PreloadedRow,
): Promise<boolean> {
  const sequence = await occur(trx, bound, 'matched', { rowId: row.id, roster: row.roster });
  if (sequence === undefined) return false;
  await trx('roster_admission')
    .where({ membership_id: bound.membershipId, state: 'awaiting-review' })
    .update({ state: 'admitted', decided_at: trx.fn.now(), preloaded_row_id: null });
  await useRow(trx, row, bound);
  await enterRoster(trx, {
    ...bound,
    roster: row.roster,
    post: row.post,
    name: personName,
    way: 'preloaded-list',
  });
  const { name: institution } = await trx('institution')
    .where({ id: bound.institutionId })
    .first<{ name: string }>('name');
  const processId = admissionProcessId(bound.membershipId);
  await addNotices(
    trx,
    [
      {
        personId: bound.personId,
        template: 'roster.entered',
        params: { institution, roster: rosterWords[row.roster] },
      },
    ],
    { key: `${processId}/${sequence}`, processId },
  );
  return true;
}

/** The person unbinds before the unit has decided; says whether there was anything to end (R-C2). */
export async function withdrawAdmission(trx: Knex.Transaction, bound: Bound): Promise<boolean> {
  const open = await trx('roster_admission')
    .where({ membership_id: bound.membershipId, state: 'awaiting-review' })
    .first<object | undefined>('membership_id');
  if (!open || (await occur(trx, bound, 'withdrawn', {})) === undefined) return false;
  await trx('roster_admission')
    .where({ membership_id: bound.membershipId })
    .update({ state: 'withdrawn', decided_at: trx.fn.now() });
  return true;
}

/** Records what has happened to an admission, and calls its process. The event's number; nothing where it can't happen any more. */
async function occur<T extends AdmissionOccurrence>(
  trx: Knex.Transaction,
  { membershipId, personId, institutionId }: Bound,
  what: T,
  detail: Recordable[`admission.${T}`],
): Promise<number | undefined> {
  const processId = admissionProcessId(membershipId);
  const sequence = await recordBeside<AdmissionProcess, `admission.${T}`>(trx, {
    processId,
    kind: 'roster-admission',
    type: `admission.${what}`,
    detail,
    // A row of a list that comes later is the unit's doing.
    ...(what !== 'matched' && { by: { personId } }),
    face: admissionFace,
    initial: initialAdmission,
    next: ({ state }) =>
      occurrencesOf(state).some((one) => one === what)
        ? { state: nextAdmissionState(what), personId, institutionId }
        : undefined,
  });
  if (sequence !== undefined) await callProcess(trx, { processId, ...admissionWorkflow });
  return sequence;
}
