import type { Knex } from 'knex';
import { matchMinutes } from '../domain/authorization';
import {
  authorizationChangeIdOf,
  termsOf,
  type AuthorizationChangeProcess,
} from '../domain/authorization-change-process';
import { demandPossible } from './authorization-change-rows';
import { insertFaceCheck } from './face-check-rows';
import { refusal } from './refusal';
import type { RecordedEvent } from './transitions';

/** Begins it for whom this very administrator has found by name and number, and asks them for a face check (R-H5). */
export async function beginChange(
  trx: Knex.Transaction,
  event: RecordedEvent<AuthorizationChangeProcess, 'authorization-change.started'>,
): Promise<void> {
  const { check } = event.position;
  const terms = termsOf(event.position);
  if (!check) throw new Error('unreachable: it is begun with a face check');
  const { initiatorId, holdingId, targetId } = terms;
  const match = await trx('authorization_match')
    .where({ id: event.detail.matchId, holding_id: holdingId, person_id: targetId, asked_by: initiatorId })
    .whereRaw('at > now() - make_interval(mins => ?)', [matchMinutes])
    .first<object | undefined>('id');
  if (!match)
    throw refusal('not-allowed-now', { sentence: '核对结果已失效，请重新填写姓名和证件编号核对。' });
  await demandPossible(trx, event);
  await trx('authorization_change').insert({
    ...{ id: authorizationChangeIdOf(event.processId), kind: terms.kind, state: event.position.state },
    ...{ institution_id: terms.institutionId, business_code: terms.businessCode },
    ...{ initiator_id: initiatorId, holding_id: holdingId, target_id: targetId, check_id: check.id },
  });
  await insertFaceCheck(trx, {
    id: check.id,
    personId: initiatorId,
    purpose: terms.kind === 'transfer' ? 'transfer-authorization' : 'add-assistant',
    askedBy: event.processId,
    nowMs: check.askedAtMs,
  });
}
