import type { Knex } from 'knex';
import type { FailedReason, NotCountedReason, ScanOutcome } from '../contracts/identity-states';
import type { Actor } from '../contracts/message';
import { triesADay } from '../domain/identity-tries';
import { shanghaiDay } from '../domain/shanghai-day';
import type { ScanAnswer } from '../workflows/identity-verification.messages';
import { messageOf } from './message-content';

interface ScanEvent {
  readonly processId: string;
  readonly message?: { readonly id: string; readonly requestHash: string; readonly actor: Actor };
}

/**
 * Ends a try, and returns the answer to whoever waits for it. A failure keeps its places of the day, anything else gives
 * them back. The pictures now belong to the process, which erases them; after a provider's fault they stay the person's,
 * who may send them again, until the sweep takes them.
 */
export async function endTry(
  trx: Knex.Transaction,
  event: ScanEvent,
  outcome: ScanOutcome,
  found: { reason?: FailedReason | NotCountedReason; endsSoon?: boolean } = {},
): Promise<ScanAnswer> {
  const message = messageOf(event);
  const { id, actor } = message;
  const { reason = null, endsSoon = false } = found;
  const [pictures] = await trx('identity_attempt')
    .where({ process_id: event.processId, message_id: id })
    .update({
      outcome,
      reason,
      ended_at: trx.fn.now(),
      ...(outcome !== 'failed' && { document_slot: null, account_slot: null }),
    })
    .returning<{ front_upload_id: string; back_upload_id: string }[]>(['front_upload_id', 'back_upload_id']);
  if (pictures && reason !== 'provider-unavailable')
    await trx('upload')
      .whereIn('id', [pictures.front_upload_id, pictures.back_upload_id])
      .whereNull('claimed_by')
      .update({ claimed_by: event.processId });
  return { outcome, reason, endsSoon, triesLeft: await triesLeft(trx, event.processId, actor.personId) };
}

/** How many tries remain today: the fewer of the document's and the account's. */
async function triesLeft(trx: Knex.Transaction, processId: string, personId: string): Promise<number> {
  const [row] = await trx('identity_attempt')
    .where({ day: shanghaiDay(new Date()), outcome: 'failed' })
    .whereNotNull('document_slot')
    .where((either) => void either.where({ process_id: processId }).orWhere({ person_id: personId }))
    .select<{ document: string; account: string }[]>(
      trx.raw('count(*) filter (where process_id = ?) as document', [processId]),
      trx.raw('count(*) filter (where person_id = ?) as account', [personId]),
    );
  return Math.max(0, triesADay - Math.max(Number(row?.document ?? 0), Number(row?.account ?? 0)));
}
