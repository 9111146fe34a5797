import type { Knex } from 'knex';
import type { DocumentType, IdentityState } from '../contracts/identity-states';
import { findRenewalDue } from '../db/verification-renewal';
import { normaliseDocumentNumber } from '../domain/document';
import { documentFacts, type DocumentFacts } from '../domain/document-facts';
import type { IdentityMessageBodies } from '../domain/identity-message';
import type { IdentityProcess } from '../domain/identity-process';
import { normalisePersonName } from '../domain/person-name';
import type { BlindIndex } from '../runtime/blind-index';
import type { Encryption } from '../runtime/encryption';
import { documentIndexOf } from './identity-owner';
import type { EndedReview } from './identity.types';
import { contentOfEvery, messageOf } from './message-content';
import { refusal } from './refusal';
import { refuseIfJoined } from './refuse-if-joined';
import type { RecordedEvent } from './transitions';

export interface TransitionTools {
  readonly encryption: Encryption;
  readonly blindIndex: BlindIndex;
}

interface Proven {
  readonly name: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  /** What the reviewer read off a document whose number doesn't say it. */
  readonly facts?: DocumentFacts | undefined;
}

/** Moves the account's state on, from these states alone; with `otherwise`, refuses where it stands elsewhere. */
export async function setState(
  trx: Knex.Transaction,
  personId: string,
  state: IdentityState,
  from: readonly IdentityState[],
  otherwise?: string,
): Promise<void> {
  const changed = await trx('person')
    .where({ id: personId })
    .whereIn('identity_state', from)
    .update({ identity_state: state });
  if (changed === 0 && otherwise) throw refusal('not-allowed-now', { sentence: otherwise });
}

/** What was typed is proven: it becomes the account's. */
export async function proveByScan(
  trx: Knex.Transaction,
  tools: TransitionTools,
  event: RecordedEvent<IdentityProcess, 'identity.verified'>,
): Promise<void> {
  const typed = contentOfEvery<IdentityMessageBodies['scan']>(tools.encryption, event);
  const proven = { ...typed, documentType: 'id-card' } as const;
  const { personId } = messageOf(event).actor;
  await refuseIfJoined(trx, personId, 'alone');
  await prove(trx, tools, personId, ['unverified', 'failed', 'their own anew'], proven);
}

export async function proveByReview(
  trx: Knex.Transaction,
  tools: TransitionTools,
  review: EndedReview,
  facts: DocumentFacts | undefined,
): Promise<void> {
  await prove(trx, tools, review.personId, ['pending'], { ...review, facts });
}

/** Of an account that was verified before sex and birth were read off such documents. */
export async function addFacts(
  trx: Knex.Transaction,
  personId: string,
  facts: DocumentFacts | undefined,
): Promise<void> {
  if (facts)
    await trx('person').where({ id: personId, sex: null }).update({ sex: facts.sex, born_on: facts.bornOn });
}

async function prove(
  trx: Knex.Transaction,
  { encryption, blindIndex }: TransitionTools,
  personId: string,
  from: readonly (IdentityState | 'their own anew')[],
  { name, documentType, documentNumber, facts }: Proven,
): Promise<void> {
  const number = normaliseDocumentNumber(documentNumber);
  const { sex, bornOn } = documentFacts(documentType, number) ?? facts ?? {};
  const documentIndex = documentIndexOf(blindIndex, documentType, number);
  const isRenewal = from.includes('their own anew') && (await findRenewalDue(trx, personId)) !== undefined;
  const changed = await trx('person')
    .where({ id: personId })
    .where((open) => {
      void open.whereIn('identity_state', from);
      if (isRenewal) void open.orWhere({ identity_state: 'verified', document_number_index: documentIndex });
    })
    .update({
      name: normalisePersonName(name),
      document_type: documentType,
      document_number_enc: encryption.encryptText(number),
      document_number_index: documentIndex,
      sex: sex ?? null,
      born_on: bornOn ?? null,
      identity_state: 'verified',
      verified_at: trx.fn.now(),
    });
  if (changed === 0)
    throw refusal('not-allowed-now', { sentence: '该账号的实名认证状态已改变，请刷新后查看。' });
}
