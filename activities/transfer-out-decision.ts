import type { Knex } from 'knex';
import { leaveRoster } from '../db/leave-roster';
import { leavingDayFault, type RosterStay } from '../domain/roster';
import type { TransferReason } from '../domain/transfer-out-message';
import { transferMembershipOf, type TransferOutProcess } from '../domain/transfer-out-process';
import type { Encryption } from '../runtime/encryption';
import { contentOf, contentOfEvery, messageOf } from './message-content';
import { refusal } from './refusal';
import type { RecordedEvent } from './transitions';

type Event<T extends keyof TransferOutProcess['events']> = RecordedEvent<TransferOutProcess, T>;

/** Somebody in a roster who has asked, or asks, to leave it. */
export interface Leaver extends RosterStay {
  readonly id: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly institutionId: string;
  readonly institution: string;
}

/** What stands under review from now on: of the person's own entry, where they are in the roster still. */
export async function ask(
  trx: Knex.Transaction,
  encryption: Encryption,
  event: Event<'transfer-out.asked'>,
): Promise<Leaver> {
  const { reason } = contentOfEvery<TransferReason>(encryption, event);
  const leaver = await findLeaver(trx, event.processId);
  if (leaver?.personId !== messageOf(event).actor.personId)
    throw refusal('not-allowed-now', { allowed: [], sentence: '您已不在该单位的花名册中，无需申请转出。' });
  const request = {
    ...{ person_id: leaver.personId, institution_id: leaver.institutionId, state: 'awaiting-review' },
    ...{ round: event.position.round, reason_enc: encryption.encryptText(reason), opinion_enc: null },
    ...{ submitted_at: trx.fn.now(), decided_at: null },
  };
  await trx('transfer_request')
    .insert({ membership_id: leaver.membershipId, ...request })
    .onConflict('membership_id')
    .merge(request);
  return leaver;
}

/** Taken back by the person. */
export async function withdraw(
  trx: Knex.Transaction,
  event: Event<'transfer-out.withdrawn'>,
): Promise<string> {
  const membershipId = transferMembershipOf(event.processId);
  const withdrawn = await trx('transfer_request')
    .where({ membership_id: membershipId, person_id: messageOf(event).actor.personId })
    .update({ state: 'withdrawn', decided_at: trx.fn.now() });
  if (withdrawn === 0) throw refusal('no-permission', { sentence: '只有本人可以撤回转出申请。' });
  return membershipId;
}

/** 同意: the entry and the binding end, for the reason that the person gave. */
export async function release(trx: Knex.Transaction, event: Event<'transfer-out.released'>): Promise<Leaver> {
  const leaver = await getLeaver(trx, event.processId);
  const fault = leavingDayFault(event.detail.leftOn, new Date(), leaver);
  if (fault) throw refusal('invalid-request', { sentence: fault });
  const [request] = await trx('transfer_request')
    .where({ membership_id: leaver.membershipId })
    .update({ state: 'released', decided_at: trx.fn.now() })
    .returning<{ reason_enc: Buffer }[]>('reason_enc');
  if (!request) throw new Error('unreachable: what is under review has its row');
  await leaveRoster(trx, leaver, {
    how: 'transferred-out',
    on: event.detail.leftOn,
    reason: request.reason_enc,
  });
  return leaver;
}

/** 不同意, with the reason that the person reads. */
export async function refuse(
  trx: Knex.Transaction,
  encryption: Encryption,
  event: Event<'transfer-out.refused'>,
): Promise<Leaver> {
  const content = contentOf<TransferReason>(encryption, event);
  if (!content) throw refusal('remark-missing', { sentence: '不同意转出须写明原因，本人会看到。' });
  const leaver = await getLeaver(trx, event.processId);
  await trx('transfer_request')
    .where({ membership_id: leaver.membershipId })
    .update({
      ...{ state: 'refused', decided_at: trx.fn.now() },
      opinion_enc: encryption.encryptText(content.reason),
    });
  return leaver;
}

async function getLeaver(trx: Knex.Transaction, processId: string): Promise<Leaver> {
  const leaver = await findLeaver(trx, processId);
  if (!leaver)
    throw refusal('not-allowed-now', { allowed: [], sentence: '该人员已不在花名册中，请刷新后查看。' });
  return leaver;
}

const findLeaver = (trx: Knex.Transaction, processId: string): Promise<Leaver | undefined> =>
  trx('roster_entry as entry')
    .join('institution', 'institution.id', 'entry.institution_id')
    .where({ 'entry.membership_id': transferMembershipOf(processId) })
    .whereNull('entry.left_at')
    .forUpdate('entry')
    .first<Leaver | undefined>(
      'entry.id',
      'entry.membership_id as membershipId',
      'entry.person_id as personId',
      'entry.institution_id as institutionId',
      'institution.name as institution',
      'entry.entered_at as enteredAt',
      trx.raw('entry.retired_on::text as "retiredOn"'),
    );
