import type { Knex } from 'knex';
import type { ReadCard } from '../domain/card-verdict';
import type { Storage } from '../providers/storage';
import { ProviderError } from '../providers/provider-error';
import type { CardReader } from '../providers/tencent-cloud/ocr';
import type { Encryption } from '../runtime/encryption';
import type { Logger } from '../runtime/logger';
import { readUpload } from './upload-bytes';

export interface CardReadingDependencies {
  readonly db: Knex;
  readonly encryption: Encryption;
  readonly storage: Storage;
  readonly cardReader: CardReader;
  readonly log: Logger;
}

/** The two sides of an identity card, as its owner sent them. */
export interface CardPictures {
  readonly personId: string;
  readonly frontUploadId: string;
  readonly backUploadId: string;
}

/**
 * What both sides say, read at once: the person waits. `undefined`: no answer that can be had by asking again soon. What
 * may pass by itself is thrown, to be tried again.
 */
export async function readCard(
  dependencies: CardReadingDependencies,
  { personId, frontUploadId, backUploadId }: CardPictures,
): Promise<ReadCard | undefined> {
  const { cardReader } = dependencies;
  const [front, back] = await Promise.all([
    readUpload(dependencies, personId, frontUploadId),
    readUpload(dependencies, personId, backUploadId),
  ]);
  try {
    const [frontRead, backRead] = await Promise.all([
      unlessUnreadable(cardReader.readFront(front)),
      unlessUnreadable(cardReader.readBack(back)),
    ]);
    return {
      name: frontRead?.name,
      number: frontRead?.idNumber,
      validFrom: backRead?.validFrom,
      validUntil: backRead?.validUntil,
      warnings: [...(frontRead?.warnings ?? []), ...(backRead?.warnings ?? [])],
    };
  } catch (error) {
    giveUpUnlessPassing(dependencies.log, error);
    return undefined;
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
export function giveUpUnlessPassing(log: Logger, error: unknown): void {
  if (!(error instanceof ProviderError) || error.retryable) throw error;
  if (error.kind === 'alert')
    log.error(
      { alert: true, provider: error.provider, providerCode: error.code },
      'provider needs an operator',
    );
}
