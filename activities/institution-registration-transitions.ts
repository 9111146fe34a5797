import type { RegistrationProcess } from '../domain/institution-registration-process';
import { shanghaiMinute } from '../domain/shanghai-day';
import type { Encryption } from '../runtime/encryption';
import { admit, refuse } from './institution-registration-decision';
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
  encryption: Encryption,
): ProcessTransitions<RegistrationProcess> {
  return {
    kind: 'institution-registration',
    refusals,
    apply: {
      'registration.submitted': async (trx, event) =>
        told(await submit(trx, encryption, event), 'registration.submitted'),
      'registration.corrected': async (trx, event) =>
        told(await submit(trx, encryption, event), 'registration.submitted'),
      'registration.admitted': async (trx, event) => {
        const {
          code,
          person_id: personId,
          submitted_at: submittedAt,
          id,
        } = await admit(trx, encryption, event);
        return told({ id, personId, submittedAt }, 'registration.admitted', 'sms', { code });
      },
      'registration.refused': async (trx, event) => {
        const { person_id: personId, submitted_at: submittedAt, id } = await refuse(trx, encryption, event);
        return told({ id, personId, submittedAt }, 'registration.refused', 'sms');
      },
    },
  };
}

/** The applicant is told, the outcome by SMS: many have no mini-program yet (R-D4). */
function told(
  { id, personId, submittedAt }: { id: string; personId: string; submittedAt: Date },
  template: string,
  channel?: Notice['channel'],
  params: Notice['params'] = {},
): Effects {
  const at = shanghaiMinute(submittedAt);
  return {
    answer: { registrationId: id },
    notices: [{ personId, template, params: { at, ...params }, ...(channel && { channel }) }],
  };
}
