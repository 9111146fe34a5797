import { Type, type Static } from '@sinclair/typebox';
import { consentKinds } from './consent-kinds';
import type { Routes } from './route';
import { oneOf, time } from './shape';

/** Privacy notice, user agreement and face consent: versioned texts and their acceptance (R-V1). */

const kind = oneOf(consentKinds);

export const consentDocument = Type.Object({
  kind,
  version: Type.String(),
  title: Type.String(),
  sections: Type.Array(Type.Object({ heading: Type.String(), paragraphs: Type.Array(Type.String()) })),
});
export type ConsentDocument = Static<typeof consentDocument>;

export const consentEvent = Type.Object({
  kind,
  version: Type.String(),
  what: oneOf(['given', 'withdrawn']),
  at: time,
});
export type ConsentEvent = Static<typeof consentEvent>;

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
  'GET /consents/history': {
    summary: '本人同意和撤回同意的全部记录，新的在前',
    tag: 'consent',
    response: Type.Object({ items: Type.Array(consentEvent) }),
  },
  'POST /consents/:kind/withdrawal': {
    summary: '撤回同意；撤回隐私政策或用户协议的，两者一并撤回，本人的登录全部结束',
    tag: 'consent',
    params: Type.Object({ kind }),
  },
  'POST /consents': {
    summary: '同意现行版本的文本',
    tag: 'consent',
    body: Type.Object({ kind, version: Type.String() }),
    problems: ['consent-outdated'],
  },
} as const satisfies Routes;
