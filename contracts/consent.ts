import { Type, type Static } from '@sinclair/typebox';
import type { Routes } from './route';
import { oneOf, time } from './shape';

/** Privacy notice, user agreement and face consent: versioned texts and their acceptance (R-V1). */

export const consentKinds = ['privacy', 'agreement', 'face'] as const;
export type ConsentKind = (typeof consentKinds)[number];
const kind = oneOf(consentKinds);

export const consentDocument = Type.Object({
  kind,
  version: Type.String(),
  title: Type.String(),
  sections: Type.Array(Type.Object({ heading: Type.String(), paragraphs: Type.Array(Type.String()) })),
});
export type ConsentDocument = Static<typeof consentDocument>;

export const consentRoutes = {
  'GET /consent-documents/:kind': {
    summary: '现行的隐私政策、用户协议或人脸识别同意书',
    tag: 'consent',
    params: Type.Object({ kind }),
    response: consentDocument,
  },
  'GET /consents': {
    summary: '本人同意过的文本及版本',
    tag: 'consent',
    response: Type.Object({ items: Type.Array(Type.Object({ kind, version: Type.String(), at: time })) }),
  },
  'POST /consents': {
    summary: '同意现行版本的文本',
    tag: 'consent',
    body: Type.Object({ kind, version: Type.String() }),
    problems: ['consent-outdated'],
  },
} as const satisfies Routes;
