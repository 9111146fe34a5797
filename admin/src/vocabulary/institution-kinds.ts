import type { InstitutionKind } from '@contracts/institution';

export const institutionKindWords: Record<InstitutionKind, string> = {
  department: '主管部门',
  hospital: '医院',
  'health-centre': '卫生院、社区中心',
  clinic: '诊所、门诊部',
  'village-clinic': '村卫生室、服务站',
  'public-health': '公共卫生机构',
  other: '其他机构',
};

export const institutionKindChoices = Object.entries(institutionKindWords).map(([id, name]) => ({
  id,
  name,
}));
