import type { Knex } from 'knex';
import { unitAccountProcessId, type UnitAccountPosition } from '../domain/unit-account-process';
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
     on conflict (person_id, role, institution_id, coalesce(business_code, '')) where ended_at is null
       do update set granted_by = role_holding.granted_by -- nothing, but held: who ends it meanwhile sees this account afterwards`,
    { personId, institutionId: unitOf(position), by, codes: [...(position.businessCodes ?? [])] },
  );
}

/**
 * Ends at this instant what the sub-account gave, and says whose it was. A business that another sub-account of theirs lists, they
 * keep by that.
 */
export async function endAssistants(
  trx: Knex.Transaction,
  by: string,
  but: readonly string[] = [],
): Promise<string[]> {
  const rows = await trx('role_holding')
    .where({ granted_by: by, role: 'assistant', ended_at: null })
    .whereNotIn('business_code', [...but])
    .update({ ended_at: trx.fn.now() })
    .returning<EndedRight[]>(['person_id', 'institution_id', 'business_code']);
  for (const right of rows) await giveByOtherAccount(trx, right);
  return [...new Set(rows.map(({ person_id: personId }) => personId))];
}

/** An assistant's right that has ended. */
interface EndedRight {
  readonly person_id: string;
  readonly institution_id: string;
  readonly business_code: string;
}

/**
 * Whose right has ended has it again, where a sub-account of theirs at the unit lists the business. The account is held until the
 * commit: its end, or its other businesses, come before or after.
 */
export async function giveByOtherAccount(trx: Knex.Transaction, ended: EndedRight): Promise<void> {
  const account = await trx('unit_account')
    .where({ kind: 'sub', institution_id: ended.institution_id, administrator_id: ended.person_id })
    .whereNot({ state: 'revoked' })
    .whereRaw('? = any(business_codes)', [ended.business_code])
    .orderBy('number')
    .forShare()
    .first<{ id: string } | undefined>('id');
  if (!account) return;
  const { person_id, institution_id, business_code } = ended;
  await trx('role_holding').insert({
    ...{ person_id, role: 'assistant', institution_id, business_code },
    granted_by: unitAccountProcessId(account.id),
  });
}
