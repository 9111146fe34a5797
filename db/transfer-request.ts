import type { Knex } from 'knex';
import { nextTransferState } from '../domain/transfer-out';
import {
  initialTransfer,
  transferFace,
  transferProcessId,
  transferWorkflow,
  type TransferOutProcess,
} from '../domain/transfer-out-process';
import type { Bound } from './enter-roster';
import { callProcess } from './process-call';
import { recordBeside } from './record-beside';

/**
 * The unit lets somebody go by itself, or removes them, while they wait for its answer: what they have asked for is settled by
 * that. Returns the processes that were moved, to be called once it is committed.
 */
export async function settleTransferRequest(
  trx: Knex.Transaction,
  { membershipId }: Pick<Bound, 'membershipId'>,
): Promise<string[]> {
  const open = await trx('transfer_request')
    .where({ membership_id: membershipId, state: 'awaiting-review' })
    .first<object | undefined>('membership_id');
  if (!open) return [];
  const processId = transferProcessId(membershipId);
  const sequence = await recordBeside<TransferOutProcess, 'transfer-out.left'>(trx, {
    ...{ processId, kind: 'transfer-out', type: 'transfer-out.left', detail: {} },
    face: transferFace,
    initial: initialTransfer,
    next: (position) =>
      position.state === 'awaiting-review' ? { ...position, state: nextTransferState('left') } : undefined,
  });
  // Decided or withdrawn, while this waited for it.
  if (sequence === undefined) return [];
  await trx('transfer_request')
    .where({ membership_id: membershipId })
    .update({ state: 'left', decided_at: trx.fn.now() });
  await callProcess(trx, { processId, ...transferWorkflow });
  return [processId];
}
