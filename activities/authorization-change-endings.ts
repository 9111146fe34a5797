import type { Knex } from 'knex';
import { isOpenChange, nextAuthorizationChangeState } from '../domain/authorization-change';
import {
  authorizationChangeFace,
  authorizationChangeProcessId,
  initialAuthorizationChange,
  type AuthorizationChangeProcess,
  type AuthorizationChangeTerms,
} from '../domain/authorization-change-process';
import type { Names } from './authorization-rows';
import { noticeOf, type Notice } from '../db/notices';
import { recordBeside } from '../db/record-beside';

/** Whose business it was, and the process whose transition ends the administrator's right. */
interface AdministratorLost extends Pick<AuthorizationChangeTerms, 'institutionId' | 'businessCode'> {
  readonly by: string;
  readonly names: Names;
}

interface OpenChangeRow {
  readonly id: string;
  readonly state: string;
  readonly targetId: string;
}

/**
 * The administrator's right has ended: what they had begun comes to nothing, and whoever was asked to accept is told (R-H5).
 * Returns the processes that were moved.
 */
export async function voidChanges(
  trx: Knex.Transaction,
  { institutionId, businessCode, by, names }: AdministratorLost,
): Promise<{ moved: string[]; notices: Notice[] }> {
  const open = await trx('authorization_change')
    .where({ institution_id: institutionId, business_code: businessCode })
    .whereIn('state', ['checking', 'offered'])
    .orderBy('id')
    .select<OpenChangeRow[]>('id', 'state', 'target_id as targetId');
  const moved: string[] = [];
  const notices: Notice[] = [];
  for (const { id, state: before, targetId } of open) {
    const processId = authorizationChangeProcessId(id);
    if (processId === by) continue;
    const state = nextAuthorizationChangeState('voided');
    const sequence = await recordBeside<AuthorizationChangeProcess, 'authorization-change.voided'>(trx, {
      processId,
      kind: 'authorization-change',
      type: 'authorization-change.voided',
      detail: { by },
      face: authorizationChangeFace,
      initial: initialAuthorizationChange,
      next: (position) => (isOpenChange(position.state) ? { state, terms: position.terms } : undefined),
    });
    // Ended by itself, while this waited for it.
    if (sequence === undefined) continue;
    await trx('authorization_change')
      .where({ id })
      .update({ state, check_id: null, changed_at: trx.fn.now() });
    moved.push(processId);
    if (before === 'offered') notices.push(noticeOf('authorization-change.voided', names)(targetId));
  }
  return { moved, notices };
}
