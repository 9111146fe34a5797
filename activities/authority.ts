import type { Knex } from 'knex';
import type { Actor } from '../contracts/message';
import { refusal } from './refusal';

/**
 * Reads the actor's right again inside the transition. The session only claimed it; the workflow judged whether the
 * claim suits the process; here the claim must be an active row. The row stays locked until the commit, so a revoke
 * that meets a decision comes either before it or after it.
 */
export async function confirmAuthority(trx: Knex.Transaction, { personId, holding }: Actor): Promise<void> {
  if (!holding) return;
  const active = await trx('role_holding')
    .where({ id: holding.id, person_id: personId, role: holding.role, institution_id: holding.institutionId })
    .whereRaw('business_code is not distinct from ?', [holding.businessCode])
    .whereNull('ended_at')
    .forShare()
    .first<{ id: string } | undefined>('id');
  if (!active) throw refusal('no-permission', { sentence: '您的这项权限已被收回。' });
}
