import type { Knex } from 'knex';
import { issuableRows } from '../db/authorization-issuer';
import {
  authorizationFace,
  authorizationProcessId,
  type AuthorizationProcess,
} from '../domain/authorization-process';
import {
  authorizationChangeIdOf,
  termsOf,
  type AuthorizationChangeTerms,
} from '../domain/authorization-change-process';
import { rightsAt, updateChange, type ChangeEvent } from './authorization-change-rows';
import { noOfficeContact } from './authorization-rows';
import { giveByOtherAccount } from './assistant-right';
import { messageOf } from './message-content';
import { recordBeside } from '../db/record-beside';
import { refusal } from './refusal';

/** The former administrator is out at the next request, the new one in; assistants stay. Returns the processes that were moved. */
export async function handOver(trx: Knex.Transaction, event: ChangeEvent): Promise<string[]> {
  const terms = termsOf(event.position);
  // Who was an assistant has the greater right from now on.
  await rightsAt(trx, terms)
    .where((either) => {
      void either.where({ id: terms.holdingId }).orWhere({ person_id: terms.targetId, role: 'assistant' });
    })
    .update({ ended_at: trx.fn.now() });
  await give(trx, event, 'business-administrator');
  return await moveGrant(trx, event.processId, terms);
}

/** The other person may do from now on what the administrator does, but for handing it on. */
export const addAssistant = (trx: Knex.Transaction, event: ChangeEvent): Promise<void> =>
  give(trx, event, 'assistant');

async function give(
  trx: Knex.Transaction,
  event: ChangeEvent,
  role: 'business-administrator' | 'assistant',
): Promise<void> {
  const { institutionId, businessCode, targetId } = termsOf(event.position);
  const [given] = await trx('role_holding')
    .insert({
      ...{ person_id: targetId, role, institution_id: institutionId, business_code: businessCode },
      granted_by: event.processId,
    })
    .returning<{ id: string }[]>('id');
  await updateChange(trx, event, { given_id: given?.id });
}

/** The row of the authorization table shows who has the business now, and nothing of who had it. */
async function moveGrant(
  trx: Knex.Transaction,
  by: string,
  { institutionId, businessCode, initiatorId, targetId }: AuthorizationChangeTerms,
): Promise<string[]> {
  const grant = await trx('authorization_grant')
    .where({ institution_id: institutionId, business_code: businessCode, person_id: initiatorId })
    .first<{ id: string } | undefined>('id');
  if (!grant) return [];
  const processId = authorizationProcessId(grant.id);
  const place = { institutionId, businessCode };
  const sequence = await recordBeside<AuthorizationProcess, 'authorization.transferred'>(trx, {
    processId,
    kind: 'authorization',
    type: 'authorization.transferred',
    detail: { by },
    face: authorizationFace,
    // Given by a seed, it is active without an event.
    initial: { state: 'active', ...place, holderId: initiatorId },
    next: (position) => (position.holderId === initiatorId ? { ...position, holderId: targetId } : undefined),
  });
  // Revoked while this waited for it: then the initiator's right is gone, and this is undone as a whole.
  if (sequence === undefined) throw refusal('not-allowed-now');
  await trx('authorization_grant')
    .where({ id: grant.id })
    .update({ person_id: targetId, ...noOfficeContact });
  return [processId];
}

/**
 * Ends an assistant's right: for the business administrator, and for whoever gives rights at the unit. What a sub-account of theirs
 * gives as well, the unit's HR account takes back with that. Returns who it was.
 */
export async function endAssistance(trx: Knex.Transaction, event: ChangeEvent): Promise<string> {
  const terms = termsOf(event.position);
  if (!(await mayRemove(trx, event, terms)))
    throw refusal('no-permission', {
      sentence: '只有该业务的业务管理人、该单位人事管理主体账号及其主管部门可以移除辅助管理员。',
    });
  const { given_id: givenId } = await trx('authorization_change')
    .where({ id: authorizationChangeIdOf(event.processId) })
    .first<{ given_id: string }>('given_id');
  const ended = await trx('role_holding')
    .where({ id: givenId, ended_at: null })
    .update({ ended_at: trx.fn.now() });
  // By now they are the administrator.
  if (ended === 0)
    throw refusal('not-allowed-now', { sentence: '该人员已不是辅助管理员，无需移除，请刷新后查看。' });
  const { targetId: personId, institutionId, businessCode } = terms;
  await giveByOtherAccount(trx, {
    ...{ person_id: personId, institution_id: institutionId, business_code: businessCode },
  });
  await updateChange(trx, event);
  return personId;
}

async function mayRemove(
  trx: Knex.Transaction,
  event: ChangeEvent,
  terms: AuthorizationChangeTerms,
): Promise<boolean> {
  const { holding } = messageOf(event).actor;
  if (!holding) return false;
  const { role, institutionId, businessCode } = holding;
  const isOfIt = institutionId === terms.institutionId && businessCode === terms.businessCode;
  if (role === 'business-administrator' && isOfIt) return true;
  const row = await issuableRows(trx, holding)
    .where({ 'unit.id': terms.institutionId, 'business.code': terms.businessCode })
    .first<object | undefined>('unit.id');
  return row !== undefined;
}
