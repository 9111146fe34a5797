import type { Knex } from 'knex';
import { letUploadsGo } from '../db/let-uploads-go';
import { recordBeside } from '../db/record-beside';
import { nextCorrectionState } from '../domain/data-correction';
import {
  correctionFace,
  correctionIdOf,
  correctionProcessId,
  initialCorrection,
  type CorrectionProcess,
} from '../domain/data-correction-process';

/**
 * Whoever closes their account takes back with it what they have asked to have put right (R-V2): nobody is left to tell. Returns
 * the processes that were moved.
 */
export async function withdrawCorrections(trx: Knex.Transaction, personId: string): Promise<string[]> {
  const ids = await trx('data_correction')
    .where({ person_id: personId, state: 'awaiting-answer' })
    .orderBy('id')
    .pluck<string[]>('id');
  const moved: string[] = [];
  for (const processId of ids.map(correctionProcessId)) {
    const sequence = await recordBeside<CorrectionProcess, 'correction.account-closed'>(trx, {
      ...{ processId, kind: 'data-correction', type: 'correction.account-closed', detail: {} },
      ...{ face: correctionFace, initial: initialCorrection },
      next: ({ remindAtMs: _due, ...position }) =>
        position.state === 'awaiting-answer'
          ? { ...position, state: nextCorrectionState('account-closed') }
          : undefined,
    });
    if (sequence === undefined) continue;
    await trx('data_correction')
      .where({ id: correctionIdOf(processId) })
      .update({ state: 'withdrawn', ended_at: trx.fn.now() });
    moved.push(processId);
  }
  return moved;
}

/** What was asked for, with its proofs and answers, goes with the account; that it was asked for, its process keeps. */
export async function eraseCorrections(trx: Knex.Transaction, personId: string): Promise<number> {
  const ids = await trx('data_correction').where({ person_id: personId }).pluck<string[]>('id');
  for (const id of ids) await letUploadsGo(trx, correctionProcessId(id), 0);
  return await trx('data_correction').whereIn('id', ids).delete();
}
