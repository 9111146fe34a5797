import type { Knex } from 'knex';
import { nextAdmissionState, occurrencesOf, type AdmissionOccurrence } from '../domain/roster-admission';
import {
  admissionFace,
  admissionProcessId,
  admissionWorkflow,
  initialAdmission,
  type AdmissionProcess,
} from '../domain/roster-admission-process';
import type { Actor } from '../contracts/message';
import type { InstitutionKind } from '../contracts/institution-kinds';
import { rosterWordOf, type Roster } from '../contracts/roster-states';
import { enterRoster, type Bound } from './enter-roster';
import { tellOccasions } from './notices';
import { findRow, changeLists, isTheirs, type PreloadedRow, useRow } from './preloaded-match';
import { plannedByValues } from './prepared-statements';
import { callProcess } from './process-call';
import { recordBeside, type Recordable } from './record-beside';
import { findKeeper } from './staff-keeper';

/**
 * Begins the admission of who has just bound, in the transaction of the binding: a row of the unit's lists that matches lets
 * them into its roster at once; otherwise the unit reviews it, flagged where the document is in the list under another name (R-I2,
 * R-I3). Its process is called: whoever commits this calls it at once (`api/call-processes.ts`).
 */
export async function beginAdmission(trx: Knex.Transaction, bound: Bound): Promise<AdmissionBegun> {
  const { membershipId, personId, institutionId } = bound;
  await changeLists(trx, institutionId);
  const person = await trx('person')
    .where({ id: personId })
    .first<{ name: string; documentIndex: Buffer }>('name', 'document_number_index as documentIndex');
  const row = await findRow(trx, institutionId, person.documentIndex);
  const admission = { membership_id: membershipId, person_id: personId, institution_id: institutionId };
  if (row && isTheirs(row, person)) {
    const now = trx.fn.now();
    await trx('roster_admission').insert({
      ...admission,
      ...{ state: 'admitted', submitted_at: now, decided_at: now },
    });
    const admitted = await admitByRow(trx, bound, person.name, row);
    await tellAdmitted(trx, institutionId, admitted ? [admitted] : []);
    return 'admitted';
  }
  await trx('roster_admission').insert({
    ...{ ...admission, state: 'awaiting-review', preloaded_row_id: row?.id ?? null },
    submitted_at: trx('membership').where({ id: membershipId }).select('bound_at'),
  });
  await occur(trx, bound, 'began', { isFlagged: row !== undefined });
  return 'awaiting-review';
}

export type AdmissionBegun = 'admitted' | 'awaiting-review';

interface WaitingRow extends Bound {
  personName: string;
  row: PreloadedRow;
}

/**
 * The rows that were added to a unit's lists, or changed, are compared with those who wait there: whom one matches is in the
 * roster, whom one has under another name is flagged, and who was flagged for another number than it has now is so no more (R-I2).
 * To be called in the transaction that adds them, which holds the lists. Returns the processes that were moved, to be called once it
 * is committed; what isn't, the schedule calls.
 */
export async function matchWaiting(
  trx: Knex.Transaction,
  institutionId: string,
  preloadedRowIds: readonly string[],
): Promise<string[]> {
  await forgetFlags(trx, preloadedRowIds);
  const { rows } = await trx.raw<{ rows: WaitingRow[] }>(waitingWithRows, {
    institutionId,
    ids: preloadedRowIds,
  });
  const admitted: Admitted[] = [];
  for (const { row, personName, ...bound } of rows) {
    if (isTheirs(row, { name: personName })) {
      const one = await admitByRow(trx, bound, personName, row);
      if (one) admitted.push(one);
    } else
      await trx('roster_admission')
        .where({ membership_id: bound.membershipId, state: 'awaiting-review' })
        .update({ preloaded_row_id: row.id });
  }
  await spendOfMembers(trx, institutionId, preloadedRowIds);
  await tellAdmitted(trx, institutionId, admitted);
  return admitted.map(({ processId }) => processId);
}

/**
 * Whom the unit has let in by itself meanwhile: a decision leaves the row that is changed at that moment (`spend`), and one that
 * comes first leaves the row that was to match. Unused, it would let them in again after they have left, without review.
 */
async function spendOfMembers(
  trx: Knex.Transaction,
  institutionId: string,
  preloadedRowIds: readonly string[],
): Promise<void> {
  await trx.raw(
    `/* ${plannedByValues} */
     update preloaded_row listed set used_by_membership_id = entry.membership_id, used_at = now()
       from person
       join roster_entry entry on entry.person_id = person.id
      where listed.id = any (:ids) and listed.used_at is null
        and person.document_number_index = listed.document_number_index
        and entry.institution_id = :institutionId and entry.left_at is null`,
    { ids: preloadedRowIds, institutionId },
  );
}

/** Who waits flagged for a row that has another's number now. Whom the row is for still is left, and held by their process first. */
async function forgetFlags(trx: Knex.Transaction, preloadedRowIds: readonly string[]): Promise<void> {
  await trx.raw(
    `/* ${plannedByValues} */
     update roster_admission admission set preloaded_row_id = null
       from preloaded_row listed, person
      where listed.id = any (:ids) and admission.preloaded_row_id = listed.id and admission.state = 'awaiting-review'
        and person.id = admission.person_id
        and person.document_number_index is distinct from listed.document_number_index`,
    { ids: preloadedRowIds },
  );
}

/** From those who wait, who are few, to the rows, which may be a hundred thousand: never the other way round. */
const waitingWithRows = `
  /* ${plannedByValues} */
  with waiting as materialized (
    select admission.membership_id, admission.person_id, admission.institution_id, person.name, person.document_number_index
      from roster_admission admission
      join person on person.id = admission.person_id
     where admission.institution_id = :institutionId and admission.state = 'awaiting-review')
  select waiting.membership_id as "membershipId", waiting.person_id as "personId",
         waiting.institution_id as "institutionId", waiting.name as "personName",
         jsonb_build_object('id', listed.id, 'name', listed.name, 'roster', listed.roster,
                            'internalDepartment', listed.internal_department, 'post', listed.post,
                            'createdBy', listed.created_by) as row
    from waiting
    join preloaded_row listed on listed.institution_id = waiting.institution_id
                             and listed.document_number_index = waiting.document_number_index
   where listed.id = any (:ids) and listed.used_at is null
   order by waiting.membership_id`;

/** Somebody whom a row has let in just now. */
interface Admitted {
  readonly processId: string;
  readonly sequence: number;
  readonly personId: string;
  readonly roster: Roster;
}

/** Into the roster that the row is for. Nothing happens where the unit or the person was faster. */
async function admitByRow(
  trx: Knex.Transaction,
  bound: Bound,
  personName: string,
  row: PreloadedRow,
): Promise<Admitted | undefined> {
  const { id: rowId, roster, post } = row;
  const sequence = await occur(trx, bound, 'matched', { rowId, roster });
  if (sequence === undefined) return undefined;
  await trx('roster_admission')
    .where({ membership_id: bound.membershipId, state: 'awaiting-review' })
    .update({ state: 'admitted', decided_at: trx.fn.now(), preloaded_row_id: null });
  await useRow(trx, row, bound);
  await enterRoster(trx, { ...bound, roster, post, name: personName, way: 'preloaded-list' });
  return { processId: admissionProcessId(bound.membershipId), sequence, personId: bound.personId, roster };
}

async function tellAdmitted(
  trx: Knex.Transaction,
  institutionId: string,
  admitted: readonly Admitted[],
): Promise<void> {
  if (admitted.length === 0) return;
  const { name: institution, kind } = await trx('institution')
    .where({ id: institutionId })
    .first<{ name: string; kind: InstitutionKind }>('name', 'kind');
  await tellOccasions(
    trx,
    admitted.map(({ processId, sequence, personId, roster }) => ({
      key: `${processId}/${sequence}`,
      processId,
      notices: [
        { personId, template: 'roster.entered', params: { institution, roster: rosterWordOf(roster, kind) } },
      ],
    })),
  );
}

/** Begins the admission of somebody whom a township moves to another of its clinics: they are in, and were reviewed (R-J1). */
export async function moveAdmission(
  trx: Knex.Transaction,
  bound: Bound,
  { from, by }: { readonly from: string; readonly by: Actor },
): Promise<void> {
  const { membershipId, personId, institutionId } = bound;
  const now = trx.fn.now();
  await trx('roster_admission').insert({
    ...{ membership_id: membershipId, person_id: personId, institution_id: institutionId },
    ...{ state: 'admitted', submitted_at: now, decided_at: now },
  });
  await occur(trx, bound, 'moved', { from }, by);
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

/** A reviewer removes the person from the unit before it has decided (R-N6); the reason is encrypted. Says whether there was anything to end. */
export async function endAdmissionByRemoval(
  trx: Knex.Transaction,
  bound: Bound,
  { reason, by }: { readonly reason: Buffer; readonly by: Actor },
): Promise<boolean> {
  const open = await trx('roster_admission')
    .where({ membership_id: bound.membershipId, state: 'awaiting-review' })
    .first<object | undefined>('membership_id');
  if (!open || (await occur(trx, bound, 'removed', {}, by)) === undefined) return false;
  await trx('roster_admission')
    .where({ membership_id: bound.membershipId })
    .update({ state: 'returned', decided_at: trx.fn.now(), reason_enc: reason });
  return true;
}

/** Records what has happened to an admission, and calls its process. The event's number; nothing where it can't happen any more. */
async function occur<T extends AdmissionOccurrence>(
  trx: Knex.Transaction,
  bound: Bound,
  what: T,
  detail: Recordable[`admission.${T}`],
  // A row of a list that comes later is the unit's doing.
  by: Actor | undefined = what === 'matched' ? undefined : { personId: bound.personId },
): Promise<number | undefined> {
  const { membershipId, personId, institutionId } = bound;
  const processId = admissionProcessId(membershipId);
  const unit = { institutionId, ...(await findKeeper(trx, institutionId)) };
  const sequence = await recordBeside<AdmissionProcess, `admission.${T}`>(trx, {
    processId,
    kind: 'roster-admission',
    type: `admission.${what}`,
    detail,
    by,
    face: admissionFace,
    initial: initialAdmission,
    next: ({ state }) =>
      occurrencesOf(state).some((one) => one === what)
        ? { state: nextAdmissionState(what), personId, ...unit }
        : undefined,
  });
  if (sequence !== undefined) await callProcess(trx, { processId, ...admissionWorkflow });
  return sequence;
}
