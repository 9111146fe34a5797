import type { AuthorityAnswer, CardVerdict } from '../domain/card-verdict';
import type { IdentityMessageBodies } from '../domain/identity-message';
import { askAuthority, compareCard } from './identity-check';
import { eraseImages } from './identity-erasure';
import { findContent } from './message-content';
import { findOwner } from './identity-owner';
import { reserveTry } from './identity-tries';
import type { IdentityDependencies, Reservation, TryRequest } from './identity.types';

export interface IdentityActivities {
  /** Takes one of the day's three tries of document and account, or refuses with the sentence of the lock (R-B3). */
  reserveTry(request: TryRequest): Promise<Reservation>;
  /** The account that has proven the document of a message; `null`: nobody. */
  findDocumentOwner(processId: string, updateId: string): Promise<string | null>;
  /** Reads both pictures and compares them with what was typed. Costs two recognitions. */
  compareCard(request: TryRequest): Promise<CardVerdict>;
  /** Asks the authority's register. Costs one verdict. */
  askAuthority(processId: string, updateId: string): Promise<AuthorityAnswer>;
  /** Erases the pictures of whatever has ended; returns how many it concerns, however often it runs (R-B6). */
  eraseImages(processId: string): Promise<number>;
}

export function identityActivities(dependencies: IdentityDependencies): IdentityActivities {
  const { db, encryption } = dependencies;
  return {
    reserveTry: (request) => reserveTry(dependencies, request),
    async findDocumentOwner(processId, updateId) {
      const message = await findContent<IdentityMessageBodies['request-manual-review']>(
        db,
        encryption,
        processId,
        updateId,
      );
      // Gone with the recording that a crash kept the workflow from knowing: to record it again tells.
      if (!message) return null;
      const { documentType, documentNumber } = message;
      return (await findOwner(db, dependencies.blindIndex, documentType, documentNumber)) ?? null;
    },
    compareCard: (request) => compareCard(dependencies, request),
    askAuthority: (processId, updateId) => askAuthority(dependencies, processId, updateId),
    eraseImages: (processId) => eraseImages(dependencies, processId),
  };
}
