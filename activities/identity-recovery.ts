import type { Knex } from 'knex';
import { endSessions } from '../db/end-sessions';
import { moveAccount } from '../db/move-account';
import { tellLoginChange } from '../db/tell-login-change';
import type { IdentityMessageBodies } from '../domain/identity-message';
import type { IdentityProcess } from '../domain/identity-process';
import { findOwner } from './identity-owner';
import type { TransitionTools } from './identity-person';
import { contentOf, messageOf } from './message-content';
import { refusal } from './refusal';
import type { RecordedEvent } from './transitions';

interface Recovery {
  /** Who had proven the document. */
  readonly ownerId: string;
  /** Who has proven it again, with another login. */
  readonly applicantId: string;
  /** Unique for this recovery. */
  readonly occasion: string;
}

interface Phone {
  id: string;
  phone_enc: Buffer | null;
  phone_index: Buffer | null;
}

/**
 * The applicant's login leads to the first account from now on; everybody is logged out, and the phone that was there
 * before is told (R-B7). A new phone takes the old one's place. Refused where the first account has its identity no more. The
 * applicant's requests and applications are held before any person (`holdWhatMoves`). Returns the processes that were moved.
 */
export async function attachToOwner(
  trx: Knex.Transaction,
  { ownerId, applicantId, occasion }: Recovery,
): Promise<string[]> {
  const accounts = await trx('person')
    .whereIn('id', [ownerId, applicantId])
    .orderBy('id')
    .forUpdate()
    .select<Phone[]>('id', 'phone_enc', 'phone_index');
  await demandOwner(trx, ownerId);
  const before = accounts.find(({ id }) => id === ownerId);
  const applicant = accounts.find(({ id }) => id === applicantId);
  const moved = await moveAccount(trx, ownerId, applicantId);
  await trx('person').where({ id: applicantId }).update({ identity_state: 'unverified' });
  await endSessions(trx, { personId: ownerId, because: 'account-recovered' });
  if (applicant?.phone_enc)
    await trx('person').where({ id: ownerId }).update({
      phone_enc: applicant.phone_enc,
      phone_index: applicant.phone_index,
      // The identity has been proven with this phone in hand, which counts from now on (R-B8).
      verified_at: trx.fn.now(),
    });
  await tellLoginChange(trx, {
    personId: ownerId,
    phone: before?.phone_enc ?? null,
    template: 'identity.phone-replaced',
    occasion,
  });
  return moved;
}

/** The first account still has its identity: it is not closed (R-V2), for one. Held until the commit. */
export async function demandOwner(trx: Knex.Transaction, ownerId: string): Promise<void> {
  const owner = await trx('person')
    .where({ id: ownerId, identity_state: 'verified', joined_into: null })
    .forUpdate()
    .first<object | undefined>('id');
  if (!owner)
    throw refusal('not-allowed-now', { sentence: '原账号的实名认证已改变，不能找回，请刷新后重新办理。' });
}

/** Keeps with a try whose the document is that it proved, so that a recovery by face check can follow (R-B7). */
export async function noteOwner(
  trx: Knex.Transaction,
  { encryption, blindIndex }: TransitionTools,
  event: RecordedEvent<IdentityProcess, 'identity.proven-by-another'>,
): Promise<void> {
  const typed = contentOf<IdentityMessageBodies['scan']>(encryption, event);
  if (!typed) return;
  const ownerId = await findOwner(trx, blindIndex, 'id-card', typed.documentNumber);
  await trx('identity_attempt')
    .where({ process_id: event.processId, message_id: messageOf(event).id })
    .update({ owner_id: ownerId ?? null });
}
