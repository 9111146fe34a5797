import type { Knex } from 'knex';
import { nextAuthorizationState } from '../domain/authorization';
import {
  authorizationFace,
  authorizationProcessId,
  grantIdOf,
  grantIdSource,
  initialAuthorization,
  type AuthorizationPosition,
  type AuthorizationProcess,
} from '../domain/authorization-process';
import { derivedId } from '../runtime/derived-id';
import { offeredTo } from './authorization-offer';
import { checkedBy, endRight, holderOf, noCheck, ofPlace, rightOver } from './authorization-right';
import { getNames, issuerOf, noOffer, noOfficeContact } from './authorization-rows';
import { recordBeside } from '../db/record-beside';
import { refusal } from './refusal';
import type { RightChanged } from './right-changed';
import { noticeOf } from '../db/notices';

interface Place {
  readonly institutionId: string;
  readonly businessCode: string;
}

interface Activated {
  readonly personId: string;
  /** The account's process. */
  readonly by: string;
  /** The account had an administrator before: whoever has the right gives way. */
  readonly succeeds: boolean;
}

/**
 * The activation of a business account makes its person the business administrator (R-E3): one row a unit and business,
 * whichever way came first. A code that waits there is void, and who gave it is told; a right that came another way stays, and
 * the activation is refused.
 */
export async function activateByAccount(
  trx: Knex.Transaction,
  place: Place,
  { personId, by, succeeds }: Activated,
): Promise<RightChanged> {
  const { processId, position } = await move(trx, place, {
    type: 'authorization.account-activated',
    by,
    next: (now) =>
      now.isSuspended || (now.state === 'active' && !succeeds)
        ? undefined
        : { ...place, state: nextAuthorizationState(now.state, 'account-activated'), holderId: personId },
  });
  if (!position)
    throw refusal('not-allowed-now', {
      sentence: '该业务已由他人激活，或已停用，本次激活不能完成。请联系本单位人事管理主体账号。',
    });
  const [issuer, offered] = [await issuerOf(trx, processId), await offeredTo(trx, processId)];
  const stopped = offered.length > 0 ? [] : await checkedBy(trx, processId);
  const columns = {
    ...{ state: position.state, code_enc: null, ...noOffer, ...noCheck },
    // Where they are reached is asked with the account.
    ...{ ...noOfficeContact, person_id: personId, activated_at: trx.fn.now() },
  };
  await trx('authorization_grant')
    .insert({
      id: grantIdOf(processId),
      institution_id: place.institutionId,
      business_code: place.businessCode,
      ...columns,
    })
    .onConflict('id')
    .merge(columns);
  const names = await getNames(trx, position);
  const { former, ...ended } = await endRight(trx, { position, by, names });
  await trx('role_holding').insert({ ...ofPlace({ position }), person_id: personId, granted_by: processId });
  const notices = [
    ...(issuer ? [issuer] : []).map(noticeOf('authorization.code-voided', names)),
    ...offered.map(noticeOf('authorization.offer-withdrawn', names)),
    ...stopped.filter((id) => id !== personId).map(noticeOf('authorization.check-stopped', names)),
    ...former.filter((id) => id !== personId).map(noticeOf('authorization.revoked', names, 'sms')),
    ...[personId].map(noticeOf('authorization.activated', names)),
    ...ended.notices,
  ];
  return { moved: [processId, ...ended.moved], notices };
}

/** The revocation of a business account ends the right that came by it, and the row is back at 未生成. */
export async function revokeByAccount(
  trx: Knex.Transaction,
  { by, ...place }: Place & { readonly by: string },
): Promise<RightChanged> {
  const { processId, position } = await move(trx, place, {
    type: 'authorization.account-revoked',
    by,
    next: (now) =>
      now.state === 'active'
        ? { ...place, state: nextAuthorizationState(now.state, 'account-revoked') }
        : undefined,
  });
  if (!position) return { moved: [], notices: [] };
  const holder = await holderOf(trx, processId);
  const names = await getNames(trx, position);
  const ended = await endRight(trx, { position, by, names });
  await trx('authorization_grant')
    .where({ id: grantIdOf(processId) })
    .update({ state: position.state, ...rightOver });
  const told = holder.map(noticeOf('authorization.revoked', names, 'sms'));
  return { moved: [processId, ...ended.moved], notices: [...told, ...ended.notices] };
}

/** Who has the business now: one person, or nobody. */
export const holderAt = (trx: Knex.Transaction, place: Place): Promise<string[]> =>
  holderOf(trx, processOf(place));

const processOf = ({ institutionId, businessCode }: Place): string =>
  authorizationProcessId(derivedId(grantIdSource(institutionId, businessCode)));

interface Move {
  readonly type: 'authorization.account-activated' | 'authorization.account-revoked';
  readonly by: string;
  readonly next: (now: AuthorizationPosition) => AuthorizationPosition | undefined;
}

/** Records it of the authorization, and says where that stands then; nowhere, if it couldn't happen. */
async function move(trx: Knex.Transaction, place: Place, { type, by, next }: Move) {
  const processId = processOf(place);
  let position: AuthorizationPosition | undefined;
  await recordBeside<AuthorizationProcess, Move['type']>(trx, {
    processId,
    kind: 'authorization',
    type,
    detail: { by },
    face: authorizationFace,
    initial: initialAuthorization,
    next: (now) => (position = next(now)),
  });
  return { processId, position };
}
