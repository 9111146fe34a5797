import { type AuthorityAnswer, type CardVerdict, judgeCard } from '../domain/card-verdict';
import { normaliseDocumentNumber } from '../domain/document';
import type { IdentityMessageBodies } from '../domain/identity-message';
import { normalisePersonName } from '../domain/person-name';
import { shanghaiDay } from '../domain/shanghai-day';
import { giveUpUnlessPassing, readCard } from './card-reading';
import type { IdentityDependencies, TryRequest } from './identity.types';
import { getContent } from './message-content';

/** Compares the card with what was typed. What it says stays here; only the verdict leaves. */
export async function compareCard(
  dependencies: IdentityDependencies,
  { processId, updateId, ...pictures }: TryRequest,
): Promise<CardVerdict> {
  const { db, encryption } = dependencies;
  const typed = await getContent<IdentityMessageBodies['scan']>(db, encryption, processId, updateId);
  const card = await readCard(dependencies, pictures);
  if (!card) return { kind: 'not-counted', reason: 'provider-unavailable' };
  return judgeCard({ name: typed.name, number: typed.documentNumber }, card, shanghaiDay(new Date()));
}

/** The verdict on name and number, as they are written on the card. */
export async function askAuthority(
  dependencies: IdentityDependencies,
  processId: string,
  updateId: string,
): Promise<AuthorityAnswer> {
  const { db, encryption, identityCheck } = dependencies;
  const { name, documentNumber } = await getContent<IdentityMessageBodies['scan']>(
    db,
    encryption,
    processId,
    updateId,
  );
  try {
    const verdict = await identityCheck.check(
      normalisePersonName(name),
      normaliseDocumentNumber(documentNumber),
    );
    if (verdict.agrees) return 'agrees';
    return verdict.reason === 'name-differs' ? 'disagrees' : 'unknown-number';
  } catch (error) {
    giveUpUnlessPassing(dependencies.log, error);
    return 'unavailable';
  }
}
