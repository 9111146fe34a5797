import type { Knex } from 'knex';
import { isUniqueViolation } from '../../db/database-error';
import { findTakenClaims } from '../../db/institution-claims';
import { takenByAnotherSentence, type Claim } from '../../domain/institution-claim';
import { ProblemError } from '../problems';

/** The keys that decide between two at once: of the claims, and of the names that take them. */
const decidingKeys = [
  'institution_claim_pkey',
  'institution_name_normalised_key',
  'institution_other_name_name_normalised_key',
];

/** A claim, and where in the request's body it was typed. */
export interface TypedClaim extends Claim {
  readonly path: string;
}

/** Refuses, at its field, each name or code that another institution has or applies for (R-D3). */
export async function refuseTaken(database: Knex, claims: readonly TypedClaim[]): Promise<void> {
  const taken = await findTakenClaims(database, claims);
  const fields = claims.flatMap(({ what, value, path }) => {
    const found = taken.find(({ claim }) => claim.what === what && claim.value === value);
    return found ? [{ path, message: takenByAnotherSentence(found.claim, found.holder) }] : [];
  });
  const [first] = fields;
  if (first) throw new ProblemError('already-exists', first.message, { fields });
}

/**
 * Does the work, whose rows' triggers take the claims. The second of two at once is refused like one that came later.
 * @param claims what the work claims beside what the institution has
 */
export async function claiming(
  database: Knex,
  claims: readonly TypedClaim[],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isUniqueViolation(error, decidingKeys)) throw error;
    await refuseTaken(database, claims);
    throw error; // given up again by the other meanwhile: asked once more, it goes through
  }
}
