import type { AdmissionProcess } from '../domain/roster-admission-process';
import type { Encryption } from '../runtime/encryption';
import { correct, type Decided, pass, sendBack } from './roster-admission-decision';
import type { Effects, ProcessTransitions } from './transitions';
import { noticeOf } from '../db/notices';

const refusals = {
  roster_entry_one_unit: {
    code: 'not-allowed-now',
    sentence: '该人员已在另一单位的花名册中，须先由那个单位转出。',
  },
} as const;

/** What a decision on an entry to a unit's roster changes beside its events: the roster, or the end of the binding. */
export function createAdmissionTransitions(encryption: Encryption): ProcessTransitions<AdmissionProcess> {
  const entered = ({
    membershipId,
    personId,
    institution,
    roster,
  }: Decided & { roster: string }): Effects => ({
    answer: { membershipId },
    notices: [{ personId, template: 'roster.entered', params: { institution, roster } }],
  });
  return {
    kind: 'roster-admission',
    refusals,
    apply: {
      'admission.passed': async (trx, event) => entered(await pass(trx, encryption, event)),
      'admission.corrected': async (trx, event) => entered(await correct(trx, encryption, event)),
      'admission.returned': async (trx, event) => {
        const { membershipId, personId, institution } = await sendBack(trx, encryption, event);
        return {
          answer: { membershipId },
          notices: [noticeOf('admission.returned', { institution }, 'sms')(personId)],
        };
      },
    },
  };
}
