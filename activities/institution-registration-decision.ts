import type { Knex } from 'knex';
import type { RegistrableKind } from '../contracts/institution-registration-states';
import type { RegistrationOpinion } from '../domain/institution-registration-message';
import { registrationIdOf, type RegistrationProcess } from '../domain/institution-registration-process';
import type { Encryption } from '../runtime/encryption';
import { addInstitution } from './institution-admission';
import { freeClaims } from './institution-claims';
import { deleteContent, findContent, messageOf } from './message-content';
import { refusal } from './refusal';
import type { RecordedEvent } from './transitions';
import { wordsIdOf } from './words-id';

interface Row {
  id: string;
  person_id: string;
  name: string;
  name_normalised: string;
  address: string;
  kind: RegistrableKind;
  credit_code: string | null;
  licence_number: string | null;
  supervisor_id: string;
  submitted_at: Date;
}

type DecidedEvent = RecordedEvent<RegistrationProcess, 'registration.admitted' | 'registration.refused'>;

/** The application becomes an institution: its claims are handed over, its place is free (R-D4). */
export async function admit(
  trx: Knex.Transaction,
  encryption: Encryption,
  event: DecidedEvent,
): Promise<Row & { code: string }> {
  const row = await holdForDecision(trx, event);
  await takeOpinion(trx, encryption, event);
  await freeClaims(trx, row.id);
  const { id: institutionId, code } = await addInstitution(trx, row);
  await end(trx, row.id, { state: 'admitted', institution_id: institutionId });
  return { ...row, code };
}

/** Refused with 意见: name, credit code and place are free (R-D3). */
export async function refuse(
  trx: Knex.Transaction,
  encryption: Encryption,
  event: DecidedEvent,
): Promise<Row> {
  const row = await holdForDecision(trx, event);
  if (!(await takeOpinion(trx, encryption, event)))
    throw refusal('remark-missing', { sentence: '拒绝须写明意见，申请人会看到。' });
  await freeClaims(trx, row.id);
  await end(trx, row.id, { state: 'refused' });
  return row;
}

/** Nobody reviews their own, also after two accounts were joined. */
async function holdForDecision(trx: Knex.Transaction, event: DecidedEvent): Promise<Row> {
  const row = await trx('institution_registration')
    .where({ id: registrationIdOf(event.processId), state: 'awaiting-review' })
    .forUpdate()
    .first<Row | undefined>();
  if (!row) throw new Error('unreachable: a registration under review has its row');
  if (row.person_id === messageOf(event).actor.personId)
    throw refusal('no-permission', { sentence: '不能审核本人提交的申请。' });
  return row;
}

const end = async (
  trx: Knex.Transaction,
  id: string,
  how: { state: 'admitted'; institution_id: string } | { state: 'refused' },
): Promise<void> => {
  await trx('institution_registration')
    .where({ id })
    .update({ ...how, decided_at: trx.fn.now(), open_place: null });
};

/** What the reviewer wrote, under the event's number; whether there was anything. */
async function takeOpinion(
  trx: Knex.Transaction,
  encryption: Encryption,
  event: DecidedEvent,
): Promise<boolean> {
  const updateId = wordsIdOf(messageOf(event));
  const content = await findContent<RegistrationOpinion>(trx, encryption, event.processId, updateId);
  if (!content) return false;
  await trx('institution_registration_opinion').insert({
    registration_id: registrationIdOf(event.processId),
    sequence: event.sequence,
    opinion_enc: encryption.encryptText(content.opinion),
  });
  await deleteContent(trx, event.processId, updateId);
  return true;
}
