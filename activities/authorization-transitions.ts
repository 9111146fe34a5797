import { grantIdOf, placeOf, type AuthorizationProcess } from '../domain/authorization-process';
import {
  getIssuable,
  getNames,
  issuerOf,
  newCode,
  noOffer,
  updateGrant,
  type AuthorizationEvent,
  type AuthorizationTools,
  type Names,
} from './authorization-rows';
import { offerToMatched, offeredTo } from './authorization-offer';
import {
  beginCheck,
  checkedBy,
  endCheck,
  endRight,
  grantRight,
  holderOf,
  noCheck,
  rightOver,
} from './authorization-right';
import { resumeRight, suspendRight } from './authorization-suspension';
import { messageOf } from './message-content';
import type { ProcessTransitions } from './transitions';
import { voidBusinessAccount } from './unit-account-voided';
import { noticeOf } from '../db/notices';

const refusals = {
  role_holding_active: {
    code: 'already-exists',
    sentence: '该人员已是该单位此项业务的业务管理人。',
  },
  role_holding_suspended: {
    code: 'not-allowed-now',
    sentence: '该业务已停用。请先由本单位人事管理主体账号恢复使用。',
  },
  authorization_grant_one: {
    code: 'already-exists',
    sentence: '该机构的这项业务已在办理授权，请刷新后查看。',
  },
} as const;

/** What happens to an authorization beside its events: the code, and who has the right (R-H2 to R-H4). */
export function createAuthorizationTransitions(
  tools: AuthorizationTools,
): ProcessTransitions<AuthorizationProcess> {
  return {
    kind: 'authorization',
    meetsOthers: true,
    refusals,
    apply: {
      'authorization.issued': async (trx, event) => {
        const { actor } = messageOf(event);
        const names = await getIssuable(trx, event.position, actor);
        const former = await issuerOf(trx, event.processId);
        const { institutionId, businessCode } = placeOf(event.position);
        const code = { state: event.position.state, ...newCode(tools, event.position, actor.personId) };
        await trx('authorization_grant')
          .insert({
            id: grantIdOf(event.processId),
            institution_id: institutionId,
            business_code: businessCode,
            ...code,
            code_issued_at: trx.fn.now(),
          })
          .onConflict('id')
          .merge({ ...code, code_issued_at: trx.fn.now() });
        return { ...answered(event), notices: voided(names, former, actor.personId) };
      },
      'authorization.reset': async (trx, event) => {
        const { actor } = messageOf(event);
        const names = await getIssuable(trx, event.position, actor);
        const former = await issuerOf(trx, event.processId);
        const offered = await offeredTo(trx, event.processId);
        const stopped = await checkedBy(trx, event.processId);
        await updateGrant(trx, event, { code_enc: null, ...noOffer, ...noCheck });
        const notices = [
          ...voided(names, former, actor.personId),
          ...offered.map(noticeOf('authorization.offer-withdrawn', names)),
          ...(offered.length > 0 ? [] : stopped).map(noticeOf('authorization.check-stopped', names)),
        ];
        return { ...answered(event), notices };
      },
      'authorization.offered': async (trx, event) => {
        const names = await getIssuable(trx, event.position, messageOf(event).actor);
        const personId = await offerToMatched(trx, event);
        return {
          ...answered(event),
          notices: [personId].map(noticeOf('authorization.offered', names, 'sms')),
        };
      },
      'authorization.declined': async (trx, event) => {
        const names = await getNames(trx, event.position);
        const issuer = await issuerOf(trx, event.processId);
        await updateGrant(trx, event, noOffer);
        const told = issuer ? [issuer] : [];
        return { ...answered(event), notices: told.map(noticeOf('authorization.declined', names)) };
      },
      'authorization.check-begun': async (trx, event) => {
        await beginCheck(trx, event);
        return answered(event);
      },
      'authorization.check-failed': async (trx, event) => {
        const notices = await endCheck(trx, event);
        return { ...answered(event), notices };
      },
      'authorization.activated': async (trx, event) => {
        const issuer = await issuerOf(trx, event.processId);
        const holderId = await grantRight(trx, event);
        const account = await voidBusinessAccount(trx, placeOf(event.position), event.processId);
        const names = await getNames(trx, event.position);
        const below = issuer && issuer !== holderId ? [issuer] : [];
        const notices = [
          ...[holderId].map(noticeOf('authorization.activated', names)),
          ...below.map(noticeOf('authorization.activated-below', names)),
          ...account.notices,
        ];
        return { ...moving(event, account), notices };
      },
      'authorization.revoked': async (trx, event) => {
        const names = await getIssuable(trx, event.position, messageOf(event).actor);
        const former = await holderOf(trx, event.processId);
        const ended = await endRight(trx, { ...event, by: event.processId, names });
        await updateGrant(trx, event, rightOver);
        const account = await voidBusinessAccount(trx, placeOf(event.position), event.processId);
        const told = former.map(noticeOf('authorization.revoked', names, 'sms'));
        return {
          ...moving(event, { moved: [...account.moved, ...ended.moved] }),
          notices: [...told, ...account.notices, ...ended.notices],
        };
      },
      'authorization.suspended': async (trx, event) => {
        const names = await getIssuable(trx, event.position, messageOf(event).actor);
        const ended = await suspendRight(trx, event, names);
        return { ...moving(event, ended), notices: ended.notices };
      },
      'authorization.resumed': async (trx, event) => {
        const names = await getIssuable(trx, event.position, messageOf(event).actor);
        const holder = await resumeRight(trx, event);
        return { ...answered(event), notices: holder.map(noticeOf('authorization.resumed', names)) };
      },
      'authorization.code-expired': async (trx, event) => {
        const names = await getNames(trx, event.position);
        const issuer = await issuerOf(trx, event.processId);
        const offered = await offeredTo(trx, event.processId);
        await updateGrant(trx, event, { code_enc: null, ...noOffer });
        const told = issuer ? [issuer] : [];
        const notices = [
          ...told.map(noticeOf('authorization.code-expired', names)),
          ...offered.map(noticeOf('authorization.offer-expired', names)),
        ];
        return { ...answered(event), notices };
      },
    },
  };
}

const answered = (event: AuthorizationEvent) => ({ answer: { state: event.position.state } });

/** The same, with the process of the business account that went with it. */
const moving = (event: AuthorizationEvent, { moved }: { readonly moved: readonly string[] }) => ({
  answer: { state: event.position.state, ...(moved.length > 0 && { moved }) },
});

/** The first issuer is told that another has voided their code. */
const voided = (names: Names, former: string | undefined, actorId: string) =>
  (former && former !== actorId ? [former] : []).map(noticeOf('authorization.code-voided', names));
