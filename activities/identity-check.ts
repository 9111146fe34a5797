import { type AuthorityAnswer, type CardVerdict, type ReadCard, judgeCard } from '../domain/card-verdict';
import { normaliseDocumentNumber } from '../domain/document';
import { normalisePersonName } from '../domain/person-name';
import { shanghaiDay } from '../domain/shanghai-day';
import { ProviderError } from '../providers/provider-error';
import type { IdentityDependencies, TryRequest } from './identity.types';
import { readMessage } from './identity-message-rows';
import { readUpload } from './upload-bytes';

/** Both sides at once: the person waits. What they say stays here; only the verdict leaves. */
export async function compareCard(
  dependencies: IdentityDependencies,
  { processId, updateId, personId, frontUploadId, backUploadId }: TryRequest,
): Promise<CardVerdict> {
  const { db, encryption, cardReader } = dependencies;
  const typed = await readMessage(db, encryption, 'scan', processId, updateId);
  const [front, back] = await Promise.all([
    readUpload(dependencies, personId, frontUploadId),
    readUpload(dependencies, personId, backUploadId),
  ]);
  try {
    const [frontRead, backRead] = await Promise.all([
      unlessUnreadable(cardReader.readFront(front)),
      unlessUnreadable(cardReader.readBack(back)),
    ]);
    const card: ReadCard = {
      name: frontRead?.name,
      number: frontRead?.idNumber,
      validFrom: backRead?.validFrom,
      validUntil: backRead?.validUntil,
      warnings: [...(frontRead?.warnings ?? []), ...(backRead?.warnings ?? [])],
    };
    return judgeCard({ name: typed.name, number: typed.documentNumber }, card, shanghaiDay(new Date()));
  } catch (error) {
    giveUpUnlessPassing(dependencies, error);
    return { kind: 'not-counted', reason: 'provider-unavailable' };
  }
}

/** The verdict on name and number, as they are written on the card. */
export async function askAuthority(
  dependencies: IdentityDependencies,
  processId: string,
  updateId: string,
): Promise<AuthorityAnswer> {
  const { db, encryption, identityCheck } = dependencies;
  const { name, documentNumber } = await readMessage(db, encryption, 'scan', processId, updateId);
  try {
    const verdict = await identityCheck.check(
      normalisePersonName(name),
      normaliseDocumentNumber(documentNumber),
    );
    if (verdict.agrees) return 'agrees';
    return verdict.reason === 'name-differs' ? 'disagrees' : 'unknown-number';
  } catch (error) {
    giveUpUnlessPassing(dependencies, error);
    return 'unavailable';
  }
}

/** A picture in which the reader finds no card says nothing: that is a finding, not a fault. */
async function unlessUnreadable<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ProviderError && error.kind === 'person-can-fix') return undefined;
    throw error;
  }
}

/** What may pass by itself is thrown on, to be tried again. What only an operator can mend is told to the operator. */
function giveUpUnlessPassing({ log }: IdentityDependencies, error: unknown): void {
  if (!(error instanceof ProviderError) || error.retryable) throw error;
  if (error.kind === 'alert')
    log.error(
      { alert: true, provider: error.provider, providerCode: error.code },
      'provider needs an operator',
    );
}
