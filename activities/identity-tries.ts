import type { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import { oneAtATime } from '../db/one-at-a-time';
import type { IdentityMessageBodies } from '../domain/identity-message';
import { busySentence, lockSentence, triesADay, type TriesOf } from '../domain/identity-tries';
import { shanghaiDay } from '../domain/shanghai-day';
import type { IdentityDependencies, Reservation, TryRequest } from './identity.types';
import { getContent } from './message-content';
import { findOwner } from './identity-owner';
import { refusal } from './refusal';

/** A try that no worker has ended by then doesn't hold its place any more; should it still end, it counts for nobody. */
const staleMinutes = 5;

interface Taken {
  process_id: string;
  document_slot: number;
  person_id: string;
  account_slot: number;
  outcome: string | null;
}

/**
 * A try has one of the three places of its document and one of its account, which two unique indexes guard; the locks
 * only make whoever comes fourth wait for a plain answer. Run again, it returns what it reserved.
 */
export async function reserveTry(
  { db, encryption, blindIndex }: IdentityDependencies,
  request: TryRequest,
): Promise<Reservation> {
  const { processId, updateId } = request;
  const { documentNumber } = await getContent<IdentityMessageBodies['scan']>(
    db,
    encryption,
    processId,
    updateId,
  );
  const ownerId = await findOwner(db, blindIndex, 'id-card', documentNumber);
  const day = await db.transaction((trx) => reserve(trx, request));
  return { day, ...(ownerId && { ownerId }) };
}

async function reserve(trx: Knex.Transaction, request: TryRequest): Promise<string> {
  const { processId, messageId, personId, frontUploadId, backUploadId } = request;
  for (const one of [processId, personId].sort()) await oneAtATime(trx, `identity-try:${one}`);
  const mine = await trx('identity_attempt')
    .where({ process_id: processId, message_id: messageId })
    .first<{ day: string } | undefined>(trx.raw('day::text as day'));
  if (mine) return mine.day;

  const now = new Date();
  const day = shanghaiDay(now);
  const taken = await placesTaken(trx, request, day);
  const ofDocument = taken.filter((one) => one.process_id === processId);
  const ofAccount = taken.filter((one) => one.person_id === personId);
  const documentSlot = freeSlot(ofDocument.map((one) => one.document_slot));
  if (!documentSlot) throw noPlaceLeft('document', ofDocument, now);
  const accountSlot = freeSlot(ofAccount.map((one) => one.account_slot));
  if (!accountSlot) throw noPlaceLeft('account', ofAccount, now);
  await trx('identity_attempt').insert({
    process_id: processId,
    message_id: messageId,
    person_id: personId,
    day,
    document_slot: documentSlot,
    account_slot: accountSlot,
    front_upload_id: frontUploadId,
    back_upload_id: backUploadId,
  });
  return day;
}

/** Whatever holds a place of the document or the account on that day. Stale tries give theirs back first. */
async function placesTaken(
  trx: Knex.Transaction,
  { processId, personId }: TryRequest,
  day: string,
): Promise<Taken[]> {
  const concerned = () =>
    trx('identity_attempt')
      .where({ day })
      .whereNotNull('document_slot')
      .where((either) => void either.where({ process_id: processId }).orWhere({ person_id: personId }));
  await concerned()
    .whereNull('outcome')
    .whereRaw('began_at < now() - make_interval(mins => ?)', [staleMinutes])
    .update({ document_slot: null, account_slot: null });
  return await concerned().select<Taken[]>(
    'process_id',
    'document_slot',
    'person_id',
    'account_slot',
    'outcome',
  );
}

function noPlaceLeft(of: TriesOf, taken: readonly Taken[], now: Date): ApplicationFailure {
  const isBusy = taken.some(({ outcome }) => outcome === null);
  return refusal('not-allowed-now', {
    allowed: ['request-manual-review'],
    sentence: isBusy ? busySentence(of) : lockSentence(now, of),
  });
}

function freeSlot(taken: readonly number[]): number | undefined {
  return Array.from({ length: triesADay }, (_, index) => index + 1).find((slot) => !taken.includes(slot));
}
