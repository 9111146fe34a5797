import {
  askedOfKind,
  type RegistrableKind,
  type RegistrationMaterial,
} from '@contracts/institution-registration-states';

/** What each kind of institution is asked for (R-D2), in the order of the page. */

export const asksCreditCode = (kind: RegistrableKind): boolean => askedOfKind[kind].creditCode;

/** What the kind's licence is called, where it has one. */
export const licenceOf = (kind: RegistrableKind): string | null => askedOfKind[kind].licence;

export function askedMaterials(kind: RegistrableKind): RegistrationMaterial[] {
  return [
    'application-form',
    ...(asksCreditCode(kind) ? ['credit-certificate' as const] : []),
    ...(licenceOf(kind) ? ['licence' as const] : []),
  ];
}

export function materialTitle(slot: RegistrationMaterial, kind: RegistrableKind): string {
  switch (slot) {
    case 'application-form':
      return '单位用户注册申请表（需盖章）';
    case 'credit-certificate':
      return '统一社会信用代码证';
    case 'licence':
      return licenceOf(kind) ?? '执业许可证';
  }
}
