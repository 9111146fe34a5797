import type { Knex } from 'knex';
import { correctionKindWords, type CorrectionKind } from '../contracts/data-correction-states';
import { nextCorrectionState } from '../domain/data-correction';
import {
  correctionFace,
  correctionProcessId,
  initialCorrection,
  type CorrectionProcess,
} from '../domain/data-correction-process';
import { letUploadsGo } from './let-uploads-go';
import { addNotices } from './notices';
import { recordBeside } from './record-beside';

interface Open {
  readonly id: string;
  readonly kind: CorrectionKind;
}

const openOf = (trx: Knex.Transaction, personId: string): Promise<Open[]> =>
  trx('data_correction')
    .where({ person_id: personId, state: 'awaiting-answer' })
    .orderBy('id')
    .select<Open[]>('id', 'kind');

/**
 * What the absorbed account has asked to have put right is asked by the survivor from now on (R-B7). Of what both have asked for,
 * the survivor's own is answered and the other is taken back: one of a kind is open. The person is told, and the proofs go. Both
 * accounts are held, and these requests before them (`holdWhatMoves`). Returns the processes that were moved.
 */
export async function moveCorrections(
  trx: Knex.Transaction,
  survivorId: string,
  absorbedId: string,
): Promise<string[]> {
  const asked = new Set((await openOf(trx, survivorId)).map(({ kind }) => kind));
  const moved: string[] = [];
  for (const one of await openOf(trx, absorbedId)) {
    const isMoved = await (asked.has(one.kind) ? takeBack : bring)(trx, survivorId, one);
    if (isMoved) moved.push(correctionProcessId(one.id));
  }
  await trx('data_correction').where({ person_id: absorbedId }).update({ person_id: survivorId });
  await trx('process')
    .where({ person_id: absorbedId, kind: 'data-correction' })
    .update({ person_id: survivorId });
  return moved;
}

const besides = { kind: 'data-correction', detail: {}, face: correctionFace, initial: initialCorrection };

/** Its process knows whose it is, too: nobody answers their own. */
async function bring(trx: Knex.Transaction, personId: string, { id }: Open): Promise<boolean> {
  const sequence = await recordBeside<CorrectionProcess, 'correction.moved'>(trx, {
    ...{ ...besides, processId: correctionProcessId(id), type: 'correction.moved', keepsWaiting: true },
    next: (position) =>
      position.state === 'awaiting-answer'
        ? { ...position, personId, state: nextCorrectionState('moved') }
        : undefined,
  });
  return sequence !== undefined;
}

async function takeBack(trx: Knex.Transaction, personId: string, { id, kind }: Open): Promise<boolean> {
  const processId = correctionProcessId(id);
  const sequence = await recordBeside<CorrectionProcess, 'correction.superseded'>(trx, {
    ...{ ...besides, processId, type: 'correction.superseded' },
    next: ({ remindAtMs: _due, ...position }) =>
      position.state === 'awaiting-answer'
        ? { ...position, personId, state: nextCorrectionState('superseded') }
        : undefined,
  });
  if (sequence === undefined) return false;
  await trx('data_correction').where({ id }).update({ state: 'withdrawn', ended_at: trx.fn.now() });
  await letUploadsGo(trx, processId, 0);
  const params = { kind: correctionKindWords[kind] };
  await addNotices(trx, [{ personId, template: 'correction.superseded', params }], {
    ...{ key: `${processId}/${sequence}`, processId },
  });
  return true;
}
