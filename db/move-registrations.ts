import type { Knex } from 'knex';
import { nextRegistrationState } from '../domain/institution-registration';
import {
  initialRegistration,
  registrationFace,
  registrationProcessId,
  type RegistrationProcess,
} from '../domain/institution-registration-process';
import { recordBeside } from './record-beside';

/**
 * The absorbed account's applications for institutions are the survivor's from now on (R-A2, R-B7). More than three may be open
 * then; no other can be sent until they are fewer. Both accounts are held, and these applications before them
 * (`holdWhatMoves`). Returns the processes that were moved.
 */
export async function moveRegistrations(
  trx: Knex.Transaction,
  survivorId: string,
  absorbedId: string,
): Promise<string[]> {
  const waiting = await trx('institution_registration')
    .where({ person_id: absorbedId, state: 'awaiting-review' })
    .orderBy('id')
    .pluck<string[]>('id');
  await trx.raw(
    `update institution_registration set person_id = :survivorId, open_place = open_place + (
       select coalesce(max(open_place), 0) from institution_registration where person_id = :survivorId)
      where person_id = :absorbedId`,
    { survivorId, absorbedId },
  );
  await trx('process')
    .where({ person_id: absorbedId, kind: 'institution-registration' })
    .update({ person_id: survivorId });
  for (const id of waiting) await bring(trx, survivorId, id);
  return waiting.map(registrationProcessId);
}

/** Its process knows whose it is, too: nobody reviews their own, and what it records next is recorded of them. */
async function bring(trx: Knex.Transaction, applicantId: string, id: string): Promise<void> {
  await recordBeside<RegistrationProcess, 'registration.moved'>(trx, {
    ...{ processId: registrationProcessId(id), kind: 'institution-registration', type: 'registration.moved' },
    ...{ detail: {}, face: registrationFace, initial: initialRegistration, keepsWaiting: true },
    next: (position) =>
      position.state === 'awaiting-review'
        ? { ...position, applicantId, state: nextRegistrationState('moved') }
        : undefined,
  });
}
