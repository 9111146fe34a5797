import type { InstitutionKind } from './institution-kinds';

/**
 * States, actions and what is asked of a new institution (机构注册 / 补增申请, R-D). The one source of both, for
 * the server and the console, which may import this file at run time.
 */
export const registrationStates = ['awaiting-review', 'refused', 'admitted'] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const registrationStateWords = {
  'awaiting-review': '待审核',
  refused: '拒绝',
  admitted: '已收录',
} as const satisfies Record<RegistrationState, string>;

export const registrationActions = ['apply', 'correct', 'admit', 'refuse'] as const;
export type RegistrationAction = (typeof registrationActions)[number];

/** What may be registered: departments come with the library. */
export const registrableKinds = [
  'hospital',
  'health-centre',
  'clinic',
  'village-clinic',
  'public-health',
  'other',
] as const satisfies readonly InstitutionKind[];
export type RegistrableKind = (typeof registrableKinds)[number];

/** The three pictures (R-D2). */
export const registrationMaterials = ['application-form', 'credit-certificate', 'licence'] as const;
export type RegistrationMaterial = (typeof registrationMaterials)[number];

/** Which numbers and certificates a kind has to show (R-D2); `licence` is what its licence is called, empty where it has none. */
export const askedOfKind = {
  hospital: { creditCode: true, licence: '医疗机构执业许可证' },
  'health-centre': { creditCode: true, licence: '医疗机构执业许可证' },
  clinic: { creditCode: true, licence: '诊所备案凭证' },
  'village-clinic': { creditCode: false, licence: '医疗机构执业许可证' },
  'public-health': { creditCode: true, licence: null },
  other: { creditCode: true, licence: null },
} as const satisfies Record<RegistrableKind, { creditCode: boolean; licence: string | null }>;

/** The pictures that a kind has to show, in the order of the page. */
export function materialsAskedOf(kind: RegistrableKind): RegistrationMaterial[] {
  const { creditCode, licence } = askedOfKind[kind];
  return [
    'application-form',
    ...(creditCode ? (['credit-certificate'] as const) : []),
    ...(licence ? (['licence'] as const) : []),
  ];
}

/** What a picture of this kind of institution is called. */
export function materialTitle(material: RegistrationMaterial, kind: RegistrableKind): string {
  switch (material) {
    case 'application-form':
      return '单位用户注册申请表（盖章）';
    case 'credit-certificate':
      return '统一社会信用代码证';
    case 'licence':
      return askedOfKind[kind].licence ?? '执业许可证';
  }
}
