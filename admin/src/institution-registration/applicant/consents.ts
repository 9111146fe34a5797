/** The versions of the two texts that the person was shown and accepted (R-V1). */
export interface AcceptedConsents {
  privacy: string;
  agreement: string;
}

export const consentTextKinds = ['agreement', 'privacy'] as const;
export type ConsentTextKind = (typeof consentTextKinds)[number];

export const consentTextNames = {
  agreement: '用户协议',
  privacy: '隐私政策',
} as const satisfies Record<ConsentTextKind, string>;
