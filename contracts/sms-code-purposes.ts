/**
 * What a code sent to a phone is for (R-A2, R-B8, R-D2, R-E1). A code of one purpose is wrong for every other: whoever talks a
 * person out of one gets no further than its SMS says. Plain constants: both front ends may import this file at run time.
 */

/** What anybody may ask a code for; the others are sent by the process that needs them. */
export const askableCodePurposes = ['login', 'bind-phone', 'institution-registration'] as const;

/** What a code may log in for: the public page of the registration logs in too, and its SMS says so. */
export const loginCodePurposes = ['login', 'institution-registration'] as const;

export const smsCodePurposes = [
  ...askableCodePurposes,
  'activate-account',
  'face-check',
  'own-data',
  'close-account',
] as const;
export type SmsCodePurpose = (typeof smsCodePurposes)[number];
