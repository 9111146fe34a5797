import type { SmsCodePurpose } from '../contracts/sms-code-purposes';
import type { SentBySms } from './provider-messages';

/** The message that carries a code: a text of its own for each purpose, for a provider fills verification texts with digits alone. */
export const smsCodeTemplates = {
  login: 'login.code',
  'bind-phone': 'phone.code',
  'institution-registration': 'registration.code',
  'activate-account': 'account.code',
  'face-check': 'face-check.code',
  'own-data': 'own-data.code',
  'close-account': 'closure.code',
} as const satisfies Record<SmsCodePurpose, SentBySms>;
