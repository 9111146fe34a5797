/** Kinds of institution (机构类别) with their words. Plain constants: both front ends may import this file at run time. */
export const institutionKinds = [
  'department',
  'hospital',
  'health-centre',
  'clinic',
  'village-clinic',
  'public-health',
  'other',
] as const;
export type InstitutionKind = (typeof institutionKinds)[number];

export const institutionKindWords = {
  department: '主管部门',
  hospital: '医院',
  'health-centre': '卫生院、社区中心',
  clinic: '诊所、门诊部',
  'village-clinic': '村卫生室、服务站',
  'public-health': '公共卫生机构',
  other: '其他机构',
} as const satisfies Record<InstitutionKind, string>;
