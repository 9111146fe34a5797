import type { Knex } from 'knex';
import type { DocumentType } from '../contracts/identity-states';
import type { Storage } from '../providers/storage';
import type { IdentityCheck } from '../providers/tencent-cloud/identity-check';
import type { CardReader } from '../providers/tencent-cloud/ocr';
import type { BlindIndex } from '../runtime/blind-index';
import type { Encryption } from '../runtime/encryption';
import type { Logger } from '../runtime/logger';

/** What the parts of the verification pass each other. */

export interface IdentityDependencies {
  readonly db: Knex;
  readonly encryption: Encryption;
  readonly blindIndex: BlindIndex;
  readonly storage: Storage;
  readonly cardReader: CardReader;
  readonly identityCheck: IdentityCheck;
  readonly log: Logger;
}

/** One scan, by ids: name and number wait under the id of its update. */
export interface TryRequest {
  readonly processId: string;
  readonly messageId: string;
  readonly updateId: string;
  readonly personId: string;
  readonly frontUploadId: string;
  readonly backUploadId: string;
}

export interface Reservation {
  /** The day in Shanghai whose tries it counts among. */
  readonly day: string;
  /** The account that has proven the document already. */
  readonly ownerId?: string;
}

/** A manual review that has just ended. */
export interface EndedReview {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
}
