import { Type, type Static } from '@sinclair/typebox';
import { codesOf } from './choice';
import { documentTypes } from './identity-states';
import { institutionName, pageOf, pageQuery } from './page';
import { personFilter } from './person-filter';
import { identityTypes, sexes } from './personal-details-choices';
import { rosters } from './roster-states';
import type { Routes } from './route';
import { id, oneOf, orNull } from './shape';
import { statisticsBlocks, statisticsKeys, statisticsScopes } from './staff-statistics-columns';

/** 人员查询 (manual 002 figure 2-31, R-K2): who is in the rosters of a unit, or of all under it; also those of one figure (R-K1). */

/** One figure of the statistics: its column and its row. */
export const statisticsCell = Type.Object({
  roster: oneOf(rosters),
  day: Type.String({ format: 'date', description: '年龄按这一天的周岁计算' }),
  block: oneOf(statisticsBlocks),
  key: orNull(Type.String({ maxLength: 40, description: '同统计中的行：岗位代码、内设机构或下属单位' })),
  column: oneOf(statisticsKeys),
});
export type StatisticsCell = Static<typeof statisticsCell>;

const about = {
  cell: Type.Optional(statisticsCell),
  identityType: Type.Optional(oneOf(codesOf(identityTypes))),
  ...personFilter,
};

/** All but names and numbers stands in the console's address. */
export const staffFilter = Type.Object({
  ...about,
  scope: Type.Optional(oneOf(statisticsScopes, '不填为本单位')),
});
export type StaffFilter = Static<typeof staffFilter>;

export const ownUnitStaffFilter = Type.Object(about);

export const foundStaff = Type.Object({
  id,
  roster: oneOf(rosters),
  identityType: orNull(oneOf(codesOf(identityTypes), '未填写为空；退休人员名册中的为卫生系统退休人员')),
  name: Type.String({ description: '花名册中的姓名' }),
  sex: orNull(oneOf(sexes)),
  documentType: orNull(oneOf(documentTypes)),
  documentNumberMasked: Type.String(),
  bornIn: orNull(Type.String({ description: '出生年月' })),
  unit: institutionName,
});
export type FoundStaff = Static<typeof foundStaff>;

const tag = 'staff-query';

export const staffQueryRoutes = {
  'POST /institutions/:id/staff/search': {
    summary: '人员查询：一个单位（或其下全部单位）花名册中的人员；查询会被记录',
    tag,
    params: Type.Object({ id }),
    body: Type.Object({ filter: staffFilter, ...pageQuery }),
    response: pageOf(foundStaff),
    problems: ['not-found', 'too-many-requests'],
  },
  'POST /unit/staff/search': {
    summary: '有 VIP 权限的人员查询本单位人员；查询会被记录',
    tag,
    body: Type.Object({ filter: ownUnitStaffFilter, ...pageQuery }),
    response: pageOf(foundStaff),
    problems: ['not-found', 'too-many-requests'],
  },
} as const satisfies Routes;
