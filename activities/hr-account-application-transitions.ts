import type { Knex } from 'knex';
import type { HrApplicationProcess } from '../domain/hr-account-application-process';
import { admit, type HrDecisionTools, refuse, withdraw } from './hr-account-application-decision';
import { endWaitingApplications } from './hr-account-application-endings';
import { submit } from './hr-account-application-submission';
import type { Effects, ProcessTransitions } from './transitions';
import { getUnitName } from './unit-account-rows';
import { noticeOf } from '../db/notices';

const refusals = {
  hr_account_application_one_open: {
    code: 'already-exists',
    sentence: '您已有一份待审核的单位人事账号申请，请等待审核结果，或撤回后再申请。',
  },
  unit_account_one_of_unit: {
    code: 'not-allowed-now',
    sentence: '该单位的账号刚刚有变动，请刷新后再审核。',
  },
  role_holding_one_hr_of_unit: {
    code: 'not-allowed-now',
    sentence: '该单位的管理员刚刚有变动，请刷新后再审核。',
  },
} as const;

/** What an application for a unit's HR account changes beside its events: its row, the account, and who has the right. */
export function createHrApplicationTransitions(
  tools: HrDecisionTools,
): ProcessTransitions<HrApplicationProcess> {
  const sent = async (trx: Knex.Transaction, event: Parameters<typeof submit>[2]): Promise<Effects> => {
    const { id, personId, institutionId } = await submit(trx, tools.encryption, event);
    const institution = await getUnitName(trx, institutionId);
    return {
      answer: { applicationId: id },
      notices: [{ personId, template: 'hr-application.submitted', params: { institution } }],
    };
  };
  return {
    kind: 'hr-account-application',
    meetsOthers: true,
    refusals,
    apply: {
      'hr-application.submitted': sent,
      'hr-application.corrected': sent,
      'hr-application.withdrawn': async (trx, event) => ({
        answer: { applicationId: await withdraw(trx, tools, event) },
      }),
      'hr-application.refused': async (trx, event) => {
        const { id, person_id: personId, institution_id: unit } = await refuse(trx, tools, event);
        const institution = await getUnitName(trx, unit);
        return {
          answer: { applicationId: id },
          notices: [noticeOf('hr-application.refused', { institution }, 'sms')(personId)],
        };
      },
      'hr-application.admitted': async (trx, event) => {
        const { row, takeover } = await admit(trx, tools, event);
        const { id, person_id: personId, institution_id: institutionId } = row;
        const institution = await getUnitName(trx, institutionId);
        const others = await endWaitingApplications(trx, tools, 'superseded', {
          institutionId,
          institution,
          by: event.processId,
        });
        return {
          answer: { applicationId: id, moved: [takeover.processId, ...others.moved] },
          notices: [
            noticeOf('hr-application.admitted', { institution }, 'sms')(personId),
            ...takeover.former.map(noticeOf('account.replaced', { institution }, 'sms')),
            ...takeover.activating.map(noticeOf('account.activation-voided', { institution })),
            ...others.notices,
          ],
        };
      },
    },
  };
}
