import type { Knex } from 'knex';
import { updateGrant, type AuthorizationEvent, type Names } from './authorization-rows';
import { endRight, holderOf, ofPlace } from './authorization-right';
import { refusal } from './refusal';
import type { RightChanged } from './right-changed';
import { getVerified } from './verified-person';
import { noticeOf } from '../db/notices';

/** 是否使用 off (R-E3): the right ends at this instant, the row keeps whose it is. They are told. */
export async function suspendRight(
  trx: Knex.Transaction,
  event: AuthorizationEvent,
  names: Names,
): Promise<RightChanged> {
  // First the row, which whoever gives a right there holds.
  await updateGrant(trx, event, { suspended_at: trx.fn.now() });
  const { moved, notices } = await endRight(trx, { ...event, by: event.processId, names });
  const holder = await holderOf(trx, event.processId);
  return { moved, notices: [...holder.map(noticeOf('authorization.suspended', names, 'sms')), ...notices] };
}

/** 是否使用 on again: the right is a new row, for that of before stays as history. */
export async function resumeRight(trx: Knex.Transaction, event: AuthorizationEvent): Promise<string[]> {
  await updateGrant(trx, event, { suspended_at: null });
  const [holder] = await holderOf(trx, event.processId);
  if (!holder) throw refusal('not-allowed-now', { sentence: '该业务目前没有业务管理人。' });
  await getVerified(trx, holder, '该业务管理人目前没有通过实名认证，不能恢复使用。');
  await trx('role_holding').insert({ ...ofPlace(event), person_id: holder, granted_by: event.processId });
  return [holder];
}
