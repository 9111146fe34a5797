import type { Knex } from 'knex';
import type { RegistrationProcess } from '../domain/institution-registration-process';
import { shanghaiMinute } from '../domain/shanghai-day';
import { admit, refuse, type RegistrationTools } from './institution-registration-decision';
import { submit } from './institution-registration-submission';
import type { Notice } from '../db/notices';
import type { Effects, ProcessTransitions } from './transitions';

const refusals = {
  institution_registration_open: {
    code: 'not-allowed-now',
    sentence: '您的另一份机构注册申请正在提交，请稍后再试。',
  },
  institution_serial_last_check: {
    code: 'not-allowed-now',
    sentence: '该行政区划的机构编码已用完（9999），暂不能收录，请联系平台管理员。',
  },
} as const;

/** What the registration of an institution changes beside its events: its row, what it claims, and the library. */
export function createRegistrationTransitions(
  tools: RegistrationTools,
): ProcessTransitions<RegistrationProcess> {
  const sent = async (trx: Knex.Transaction, event: Parameters<typeof submit>[2]): Promise<Effects> => {
    const { id, personId, submittedAt } = await submit(trx, tools.encryption, event);
    const params = { at: shanghaiMinute(submittedAt) };
    return told(id, { personId, template: 'registration.submitted', params });
  };
  return {
    kind: 'institution-registration',
    refusals,
    apply: {
      'registration.submitted': sent,
      'registration.corrected': sent,
      'registration.admitted': async (trx, event) => {
        const { id, person_id: personId, submitted_at: at, code } = await admit(trx, tools, event);
        const params = { at: shanghaiMinute(at), code };
        return told(id, { personId, template: 'registration.admitted', params, channel: 'sms' });
      },
      'registration.refused': async (trx, event) => {
        const { id, person_id: personId, submitted_at: at } = await refuse(trx, tools, event);
        const params = { at: shanghaiMinute(at) };
        return told(id, { personId, template: 'registration.refused', params, channel: 'sms' });
      },
    },
  };
}

/** The applicant is told, the outcome by SMS: many have no mini-program yet (R-D4). */
const told = (registrationId: string, notice: Notice): Effects => ({
  answer: { registrationId },
  notices: [notice],
});
