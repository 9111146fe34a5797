import type { Knex } from 'knex';
import { matchMinutes } from '../domain/authorization';
import { grantIdOf, type AuthorizationProcess } from '../domain/authorization-process';
import { updateGrant } from './authorization-rows';
import { messageOf } from './message-content';
import { refusal } from './refusal';
import type { RecordedEvent } from './transitions';

/**
 * Gives the business directly to whom this very issuer has found by name and number (R-H3). Whoever offers it answers for the offer,
 * whoever gave the code: it is good as long as their right is, and they are told what becomes of it. Returns who it is.
 */
export async function offerToMatched(
  trx: Knex.Transaction,
  event: RecordedEvent<AuthorizationProcess, 'authorization.offered'>,
): Promise<string> {
  const { offeredToId } = event.position;
  if (!offeredToId) throw new Error('unreachable: an offer is to somebody');
  const { personId: offererId } = messageOf(event).actor;
  const match = await trx('authorization_match')
    .where({ id: event.detail.matchId, grant_id: grantIdOf(event.processId), person_id: offeredToId })
    .where({ asked_by: offererId })
    .whereRaw('at > now() - make_interval(mins => ?)', [matchMinutes])
    .first<object | undefined>('id');
  if (!match)
    throw refusal('not-allowed-now', { sentence: '核对结果已失效，请重新填写姓名和证件号码核对。' });
  const right = await trx('role_holding')
    .where({ person_id: offeredToId, role: 'business-administrator', ended_at: null })
    .where({ institution_id: event.position.institutionId, business_code: event.position.businessCode })
    .first<object | undefined>('id');
  if (right) throw refusal('already-exists', { sentence: '该人员已是该单位此项业务的业务管理人。' });
  await updateGrant(trx, event, { offered_to: offeredToId, offered_by: offererId });
  return offeredToId;
}

/** To whom it is offered, as long as they haven't answered. */
export async function offeredTo(trx: Knex.Transaction, processId: string): Promise<string[]> {
  return await trx('authorization_grant')
    .where({ id: grantIdOf(processId) })
    .whereNotNull('offered_to')
    .pluck<string[]>('offered_to');
}
