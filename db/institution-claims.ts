import type { Knex } from 'knex';
import type { Claim, ClaimHolder } from '../domain/institution-claim';

/** Which of these names and codes are taken, in the order of asking, and by what (R-D3). */
export async function findTakenClaims(
  db: Knex,
  claims: readonly Claim[],
): Promise<{ claim: Claim; holder: ClaimHolder }[]> {
  const rows = await db('institution_claim')
    .whereIn(
      ['what', 'value'],
      claims.map(({ what, value }) => [what, value]),
    )
    .select<(Claim & { institution_id: string | null })[]>('what', 'value', 'institution_id');
  return claims.flatMap((claim) => {
    const taken = rows.find(({ what, value }) => what === claim.what && value === claim.value);
    return taken ? [{ claim, holder: taken.institution_id ? 'library' : 'application' } as const] : [];
  });
}
