/** What a person is asked to consent to (R-V1). Plain constants: the front ends may import this file at run time. */
export const consentKinds = ['privacy', 'agreement', 'face'] as const;
export type ConsentKind = (typeof consentKinds)[number];

export const consentWords = {
  privacy: '隐私政策',
  agreement: '用户协议',
  face: '人脸识别同意书',
} as const satisfies Record<ConsentKind, string>;
