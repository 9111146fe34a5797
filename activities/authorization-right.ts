import type { Knex } from 'knex';
import { givesRightsStill } from '../db/authorization-issuer';
import { grantIdOf, placeOf, type AuthorizationProcess } from '../domain/authorization-process';
import { voidChanges } from './authorization-change-endings';
import {
  getNames,
  issuerOf,
  noOffer,
  noOfficeContact,
  updateGrant,
  type AuthorizationEvent,
  type Names,
} from './authorization-rows';
import { insertFaceCheck } from './face-check-rows';
import { noticeOf, type Notice } from '../db/notices';
import { refusal } from './refusal';
import type { RightChanged } from './right-changed';
import type { RecordedEvent } from './transitions';
import { isVerified } from './verified-person';

/** A row of which nobody's face check runs. */
export const noCheck = { check_id: null, check_person_id: null };

/** The code is this person's from now on, and they are asked for a face check (R-H3). */
export async function beginCheck(
  trx: Knex.Transaction,
  event: RecordedEvent<AuthorizationProcess, 'authorization.check-begun'>,
): Promise<void> {
  const { check, code } = event.position;
  if (!check || !code) throw new Error('unreachable: a check is of a code that waits');
  const grant = await trx('authorization_grant')
    .where({ id: grantIdOf(event.processId), state: event.position.state, code_id: code.id, check_id: null })
    .whereRaw('code_expires_at > now()')
    .forUpdate()
    .first<object | undefined>('id');
  if (!grant)
    throw refusal('not-allowed-now', { sentence: '该授权码已失效，请联系发放授权码的单位重新生成。' });
  await demandIssuer(trx, event);
  if (await hasRight(trx, event, check.personId))
    throw refusal('already-exists', { sentence: '您已是该单位此项业务的业务管理人，无需再次添加。' });
  await insertFaceCheck(trx, {
    id: check.id,
    personId: check.personId,
    purpose: event.position.offeredToId ? 'accept-authorization' : 'activate-authorization',
    askedBy: event.processId,
    nowMs: check.askedAtMs,
  });
  await updateGrant(trx, event, { check_id: check.id, check_person_id: check.personId });
}

/** A row of an authorization whose right is over: nothing of who had it stays. */
export const rightOver = { person_id: null, activated_at: null, suspended_at: null, ...noOfficeContact };

/** The right of whoever has the business at the unit. */
export const ofPlace = ({ position }: Pick<AuthorizationEvent, 'position'>) => {
  const { institutionId, businessCode } = placeOf(position);
  return {
    role: 'business-administrator',
    institution_id: institutionId,
    business_code: businessCode,
    ended_at: null,
  };
};

async function hasRight(trx: Knex.Transaction, event: AuthorizationEvent, personId: string) {
  const row = await trx('role_holding')
    .where({ ...ofPlace(event), person_id: personId })
    .first<object | undefined>('id');
  return row !== undefined;
}

/** A code gives no more than its issuer may give: nothing, once that right has ended (R-H3, R-H6). */
async function demandIssuer(trx: Knex.Transaction, event: AuthorizationEvent): Promise<void> {
  if (await hasIssuer(trx, event)) return;
  throw refusal('not-allowed-now', {
    sentence:
      '发放此授权的人员已不再负责该单位的业务授权，授权码随之失效。请联系该单位人事或其主管部门重新生成授权码。',
  });
}

async function hasIssuer(trx: Knex.Transaction, event: AuthorizationEvent): Promise<boolean> {
  const issuer = await issuerOf(trx, event.processId);
  return issuer !== undefined && (await givesRightsStill(trx, issuer, placeOf(event.position)));
}

/** Makes whoever passed their face check the business administrator, and spends the code. Returns who it is. */
export async function grantRight(trx: Knex.Transaction, event: AuthorizationEvent): Promise<string> {
  const { holderId } = event.position;
  if (!holderId) throw new Error('unreachable: whoever activates holds the right');
  if (!(await isVerified(trx, holderId))) throw refusal('not-verified');
  await demandIssuer(trx, event);
  await trx('role_holding').insert({
    ...ofPlace(event),
    person_id: holderId,
    granted_by: event.processId,
  });
  await updateGrant(trx, event, {
    ...noCheck,
    ...noOffer,
    code_enc: null,
    person_id: holderId,
    activated_at: trx.fn.now(),
  });
  return holderId;
}

/** Gives the code back after a face check that gave no right; who passed it is told why it didn't (R-B8). */
export async function endCheck(
  trx: Knex.Transaction,
  event: RecordedEvent<AuthorizationProcess, 'authorization.check-failed'>,
): Promise<Notice[]> {
  const checked = await checkedBy(trx, event.processId);
  await updateGrant(trx, event, noCheck);
  if (event.detail.outcome !== 'refused') return [];
  const names = await getNames(trx, event.position);
  const notices: Notice[] = [];
  for (const personId of checked) {
    if (!(await isVerified(trx, personId)))
      notices.push(noticeOf('authorization.identity-changed', names)(personId));
    else if (!(await hasIssuer(trx, event)))
      notices.push(noticeOf('authorization.issuer-left', names)(personId));
  }
  return notices;
}

/** Whose face check runs: one person, or nobody. */
export const checkedBy = (trx: Knex.Transaction, processId: string): Promise<string[]> =>
  trx('authorization_grant')
    .where({ id: grantIdOf(processId) })
    .whereNotNull('check_person_id')
    .pluck<string[]>('check_person_id');

interface RightEnding extends Pick<AuthorizationEvent, 'position'> {
  /** The process whose transition ends it. */
  readonly by: string;
  readonly names: Names;
}

/**
 * Ends the right at this instant, and says whose it was: whoever had it is out at the next request (R-H4), and what they had
 * begun to hand on comes to nothing (R-H5).
 */
export async function endRight(
  trx: Knex.Transaction,
  { position, by, names }: RightEnding,
): Promise<RightChanged & { readonly former: readonly string[] }> {
  const rows = await trx('role_holding')
    .where(ofPlace({ position }))
    .update({ ended_at: trx.fn.now() })
    .returning<{ person_id: string }[]>('person_id');
  const changes = await voidChanges(trx, { ...placeOf(position), by, names });
  return { former: rows.map(({ person_id: personId }) => personId), ...changes };
}

/** Who has the right by the row, also while it is suspended. */
export async function holderOf(trx: Knex.Transaction, processId: string): Promise<string[]> {
  return await trx('authorization_grant')
    .where({ id: grantIdOf(processId) })
    .whereNotNull('person_id')
    .pluck<string[]>('person_id');
}
