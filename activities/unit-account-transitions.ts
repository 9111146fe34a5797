import type { Knex } from 'knex';
import { accountIdOf, type UnitAccountProcess } from '../domain/unit-account-process';
import { endWaitingApplications, type HrApplicationTools } from './hr-account-application-endings';
import type { ProcessTransitions, RecordedEvent } from './transitions';
import { completeActivation } from './unit-account-activation';
import {
  departmentHr,
  endHrHoldings,
  getSupervisedUnit,
  getUnitName,
  newCode,
  unitOf,
  voidActivations,
  type UnitAccountTools,
} from './unit-account-rows';
import { unitNotice as notice } from './unit-notice';

const refusals = {
  unit_account_one_of_unit: {
    code: 'already-exists',
    sentence: '该机构已有人事管理主体账号。更换管理员或激活码失效的，请重新发放激活码。',
  },
} as const;

type Event = RecordedEvent<UnitAccountProcess, keyof UnitAccountProcess['events']>;

/** What happens to a unit's HR account beside its events: the code, the activations begun with it, and who has the right. */
export function createUnitAccountTransitions(
  tools: UnitAccountTools & HrApplicationTools,
): ProcessTransitions<UnitAccountProcess> {
  return {
    kind: 'unit-account',
    refusals,
    apply: {
      'account.issued': async (trx, event) => {
        const { actor } = messageOf(event);
        await getSupervisedUnit(trx, unitOf(event.position), actor);
        await trx('unit_account').insert({
          id: accountIdOf(event.processId),
          institution_id: unitOf(event.position),
          state: event.position.state,
          ...newCode(tools, event.position, actor.personId),
        });
        return answered(event);
      },
      'account.reissued': async (trx, event) => {
        const { actor } = messageOf(event);
        const institution = await getSupervisedUnit(trx, unitOf(event.position), actor);
        await update(trx, event, {
          ...newCode(tools, event.position, actor.personId),
          code_issued_at: trx.fn.now(),
          code_spent_at: null,
        });
        await trx('activation_wrong_try')
          .where({ unit_account_id: accountIdOf(event.processId) })
          .delete();
        await voidActivations(trx, event.processId);
        const { administratorId } = event.position;
        const told = administratorId ? [administratorId] : [];
        return { ...answered(event), notices: told.map(notice('account.code-issued', institution, 'sms')) };
      },
      'account.activated': async (trx, event) => {
        const { personId, former } = await completeActivation(trx, event);
        const institutionId = unitOf(event.position);
        const institution = await getUnitName(trx, institutionId);
        const department = await departmentHr(trx, institutionId);
        const applications = await endWaitingApplications(trx, tools, 'voided', {
          institutionId,
          institution,
          by: event.processId,
        });
        const notices = [
          ...[personId].map(notice('account.activated', institution)),
          ...former.map(notice('account.replaced', institution, 'sms')),
          ...department.map(notice('account.activated-below', institution)),
          ...applications.notices,
        ];
        return { answer: { state: event.position.state, moved: applications.moved }, notices };
      },
      'account.code-expired': async (trx, event) => {
        await update(trx, event, { code_enc: null });
        await voidActivations(trx, event.processId);
        const institution = await getUnitName(trx, unitOf(event.position));
        const department = await departmentHr(trx, unitOf(event.position));
        return {
          ...answered(event),
          notices: department.map(notice('account.code-expired', institution)),
        };
      },
      'account.revoked': async (trx, event) => {
        const institution = await getSupervisedUnit(trx, unitOf(event.position), messageOf(event).actor);
        await update(trx, event, {
          code_enc: null,
          revoked_at: trx.fn.now(),
          contact_phone_enc: null,
          contact_department: null,
          contact_office_phone: null,
        });
        await voidActivations(trx, event.processId);
        const former = await endHrHoldings(trx, unitOf(event.position));
        return { ...answered(event), notices: former.map(notice('account.revoked', institution, 'sms')) };
      },
    },
  };
}

function messageOf({ message }: Event): NonNullable<Event['message']> {
  if (!message) throw new Error('unreachable: only time acts without a message');
  return message;
}

const update = (trx: Knex.Transaction, event: Event, columns: object) =>
  trx('unit_account')
    .where({ id: accountIdOf(event.processId) })
    .update({ state: event.position.state, ...columns });

const answered = (event: Event) => ({ answer: { state: event.position.state } });
