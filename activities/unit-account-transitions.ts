import type { Knex } from 'knex';
import { accountKindOf } from '../domain/account-scope';
import { accountIdOf, type UnitAccountProcess } from '../domain/unit-account-process';
import { endAssistants, giveAssistants } from './assistant-right';
import type { HrApplicationTools } from './hr-account-application-endings';
import { messageOf } from './message-content';
import type { ProcessTransitions, RecordedEvent } from './transitions';
import { completeActivation } from './unit-account-activation';
import { accountRights, namesOf } from './unit-account-right';
import {
  getIssuableUnit,
  getUnitName,
  issuersOf,
  newCode,
  nothingLeft,
  unitOf,
  voidActivations,
  type UnitAccountTools,
} from './unit-account-rows';
import { getAccountName, scopeColumns } from './unit-account-scope';
import { noticeOf } from '../db/notices';

const refusals = {
  unit_account_one_of_unit: {
    code: 'already-exists',
    sentence: '该机构已有人事管理主体账号。更换管理员或激活码失效的，请重新发放激活码。',
  },
  unit_account_one_of_business: {
    code: 'already-exists',
    sentence: '该业务已有业务账号。更换管理人或激活码失效的，请重新发放激活码。',
  },
  unit_account_number: {
    code: 'not-allowed-now',
    sentence:
      '本单位的分账号编号已用到 999，不能再新增。请更改现有分账号的业务，或为其重新发放激活码来更换人员。',
  },
  role_holding_suspended: {
    code: 'not-allowed-now',
    sentence: '该业务已停用，不能激活。请联系本单位人事管理主体账号。',
  },
} as const;

type Event = RecordedEvent<UnitAccountProcess, keyof UnitAccountProcess['events']>;

/** What happens to a unit's account beside its events: the code, the activations begun with it, and who has the right. */
export function createUnitAccountTransitions(
  tools: UnitAccountTools & HrApplicationTools,
): ProcessTransitions<UnitAccountProcess> {
  const rights = accountRights(tools);
  return {
    kind: 'unit-account',
    meetsOthers: true,
    refusals,
    apply: {
      'account.issued': async (trx, event) => {
        const { actor } = messageOf(event);
        await getIssuableUnit(trx, event.position, actor);
        await getAccountName(trx, event.position);
        await trx('unit_account').insert({
          id: accountIdOf(event.processId),
          institution_id: unitOf(event.position),
          state: event.position.state,
          ...(await scopeColumns(trx, event.position)),
          ...newCode(tools, event.position, actor.personId),
        });
        return answered(event);
      },
      'account.reissued': async (trx, event) => {
        const { actor } = messageOf(event);
        const institution = await getIssuableUnit(trx, event.position, actor);
        await update(trx, event, {
          ...newCode(tools, event.position, actor.personId),
          code_issued_at: trx.fn.now(),
          code_spent_at: null,
        });
        await trx('activation_wrong_try')
          .where({ unit_account_id: accountIdOf(event.processId) })
          .delete();
        await voidActivations(trx, event.processId);
        const told = await rights[accountKindOf(event.position)].holders(trx, event.position);
        const tell =
          accountKindOf(event.position) === 'hr'
            ? noticeOf('account.code-issued', { institution }, 'sms')
            : noticeOf('own-account.code-issued', await namesOf(trx, event.position), 'sms');
        return { ...answered(event), notices: told.map(tell) };
      },
      'account.businesses-chosen': async (trx, event) => {
        await getIssuableUnit(trx, event.position, messageOf(event).actor);
        const { businessCodes } = event.detail;
        await update(trx, event, { business_codes: [...businessCodes] });
        const { administratorId: personId } = event.position;
        const names = await namesOf(trx, event.position);
        if (!personId) return answered(event);
        await endAssistants(trx, event.processId, businessCodes);
        await giveAssistants(trx, event.position, { personId, by: event.processId });
        return {
          ...answered(event),
          notices: [personId].map(noticeOf('own-account.businesses-chosen', names)),
        };
      },
      'account.activated': async (trx, event) => {
        const activated = await completeActivation(trx, event);
        const right = rights[accountKindOf(event.position)];
        const { moved, notices } = await right.give(trx, event, activated);
        return { answer: { state: event.position.state, moved }, notices };
      },
      'account.code-expired': async (trx, event) => {
        await update(trx, event, { code_enc: null, planned_enc: null });
        await voidActivations(trx, event.processId);
        const institution = await getUnitName(trx, unitOf(event.position));
        const issuers = await issuersOf(trx, event.position);
        const tell =
          accountKindOf(event.position) === 'hr'
            ? noticeOf('account.code-expired', { institution })
            : noticeOf('own-account.code-expired', await namesOf(trx, event.position));
        return { ...answered(event), notices: issuers.map(tell) };
      },
      'account.revoked': async (trx, event) => {
        await getIssuableUnit(trx, event.position, messageOf(event).actor);
        await update(trx, event, { revoked_at: trx.fn.now(), ...nothingLeft });
        await voidActivations(trx, event.processId);
        const right = rights[accountKindOf(event.position)];
        const { moved, notices } = await right.end(trx, event);
        return { answer: { state: event.position.state, ...(moved.length > 0 && { moved }) }, notices };
      },
    },
  };
}

const update = (trx: Knex.Transaction, event: Event, columns: object) =>
  trx('unit_account')
    .where({ id: accountIdOf(event.processId) })
    .update({ state: event.position.state, ...columns });

const answered = (event: Event) => ({ answer: { state: event.position.state } });
