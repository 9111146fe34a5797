import type { Knex } from 'knex';
import type { UnitAccountPosition } from '../domain/unit-account-process';
import { unitOf } from './unit-account-rows';

/**
 * Makes the person 辅助管理员 of each business chosen for a sub-account (R-E4). Of a business where they are one already they
 * stay what they are, whatever becomes of the account.
 * @param by the account's process
 */
export async function giveAssistants(
  trx: Knex.Transaction,
  position: UnitAccountPosition,
  { personId, by }: { personId: string; by: string },
): Promise<void> {
  await trx.raw(
    `insert into role_holding (person_id, role, institution_id, business_code, granted_by)
     select :personId, 'assistant', :institutionId, code, :by from unnest(:codes::text[]) code
     on conflict (person_id, role, institution_id, coalesce(business_code, '')) where ended_at is null do nothing`,
    { personId, institutionId: unitOf(position), by, codes: [...(position.businessCodes ?? [])] },
  );
}

/** Ends at this instant what the sub-account gave, and says whose it was. */
export async function endAssistants(
  trx: Knex.Transaction,
  by: string,
  but: readonly string[] = [],
): Promise<string[]> {
  const rows = await trx('role_holding')
    .where({ granted_by: by, role: 'assistant', ended_at: null })
    .whereNotIn('business_code', [...but])
    .update({ ended_at: trx.fn.now() })
    .returning<{ person_id: string }[]>('person_id');
  return [...new Set(rows.map(({ person_id: personId }) => personId))];
}
