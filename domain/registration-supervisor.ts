import type { InstitutionKind } from '../contracts/institution-kinds';
import type { RegistrableKind } from '../contracts/institution-registration-states';

/** What may supervise a kind of institution: a department; of a village clinic the 卫生院, whose department reviews (R-D2). */
export const supervisorKindOf = (kind: RegistrableKind): InstitutionKind =>
  kind === 'village-clinic' ? 'health-centre' : 'department';

export const supervisorFault = (kind: RegistrableKind): string =>
  kind === 'village-clinic'
    ? '村卫生室的主管单位须为卫生院，请重新选择主管单位。'
    : '请重新选择主管单位，须为卫生健康主管部门。';
