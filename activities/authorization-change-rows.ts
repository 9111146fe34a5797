import type { Knex } from 'knex';
import type { AuthorizationChangeKind } from '../contracts/authorization-change-states';
import {
  authorizationChangeIdOf,
  termsOf,
  type AuthorizationChangeProcess,
  type AuthorizationChangeTerms,
} from '../domain/authorization-change-process';
import type { EventType } from '../domain/process-shape';
import { refusal } from './refusal';
import type { RecordedEvent } from './transitions';
import { getVerified } from './verified-person';

export type ChangeEvent = RecordedEvent<AuthorizationChangeProcess, EventType<AuthorizationChangeProcess>>;

type Place = Pick<AuthorizationChangeTerms, 'institutionId' | 'businessCode'>;

/** The rights in a business of a unit that are active: of one role, or of whoever works in it. */
export const rightsAt = (trx: Knex, { institutionId, businessCode }: Place): Knex.QueryBuilder =>
  trx('role_holding').where({ institution_id: institutionId, business_code: businessCode, ended_at: null });

/**
 * Whoever began it is the business administrator still, and the other person may have the right. Both are held until the
 * commit: a revocation, or a change of identity, comes before or after.
 */
export async function demandPossible(trx: Knex.Transaction, event: ChangeEvent): Promise<void> {
  const terms = termsOf(event.position);
  const right = await rightsAt(trx, terms)
    .where({ id: terms.holdingId, person_id: terms.initiatorId, role: 'business-administrator' })
    .forShare()
    .first<object | undefined>('id');
  if (!right)
    throw refusal('not-allowed-now', {
      sentence: '发起人已不是该业务的业务管理人，本次办理已失效。如有疑问请联系该单位人事。',
    });
  await getVerified(
    trx,
    terms.targetId,
    '只有认证成功的人员可以担任业务管理人或辅助管理员，请先完成实名认证。',
  );
  const held = await rightsAt(trx, terms)
    .where({ person_id: terms.targetId })
    .whereIn('role', rolesInTheWay[terms.kind])
    .first<object | undefined>('id');
  if (held) throw refusal('already-exists', { sentence: alreadySentence });
}

/** An assistant may become the administrator, and not the other way. */
const rolesInTheWay: Readonly<Record<AuthorizationChangeKind, readonly string[]>> = {
  transfer: ['business-administrator'],
  assistant: ['business-administrator', 'assistant'],
};

export const alreadySentence = '该人员已有该单位此项业务的权限，无需再次办理。';

/** Moves the row; a face check that runs is over by it. */
export const updateChange = (trx: Knex.Transaction, event: ChangeEvent, columns: object = {}) =>
  trx('authorization_change')
    .where({ id: authorizationChangeIdOf(event.processId) })
    .update({ state: event.position.state, check_id: null, changed_at: trx.fn.now(), ...columns });
