import { Type, type Static } from '@sinclair/typebox';
import { institutionName } from './page';
import type { Routes } from './route';
import { id, oneOf, orNull } from './shape';
import { statisticsBlocks, statisticsScopes } from './staff-statistics-columns';
import { rosters } from './roster-states';

/** 本单位统计查询 (R-K1): how many of a unit's staff, or of all under it, are what. */

const row = Type.Object({
  block: oneOf(statisticsBlocks, '全部；按岗位；按内设机构或直接下属单位'),
  key: orNull(Type.String({ description: '岗位代码、内设机构或下属单位；为空则为未填写或本级' })),
  name: Type.String(),
  counts: Type.Array(Type.Integer(), { description: '各列人数，按 columns 的顺序' }),
});
export type StaffStatisticsRow = Static<typeof row>;

export const staffStatistics = Type.Object({
  institution: institutionName,
  roster: oneOf(rosters),
  scope: oneOf(statisticsScopes),
  day: Type.String({ format: 'date', description: '年龄按这一天的周岁计算' }),
  columns: Type.Array(Type.String()),
  rows: Type.Array(row),
});
export type StaffStatistics = Static<typeof staffStatistics>;

const params = Type.Object({ id });
const query = Type.Object({
  roster: oneOf(rosters),
  scope: Type.Optional(oneOf(statisticsScopes, '不填为本单位')),
  day: Type.Optional(Type.String({ format: 'date', description: '不填为今天' })),
});

export const staffStatisticsRoutes = {
  'GET /institutions/:id/staff-statistics': {
    summary: '一个单位（或其下全部单位）花名册中的人数，按岗位和内设机构（下属单位）',
    tag: 'staff-statistics',
    params,
    query,
    response: staffStatistics,
    problems: ['not-found', 'too-many-requests'],
  },
  'GET /institutions/:id/staff-statistics/export.xlsx': {
    summary: '同一统计的 Excel 文件；导出会被记录',
    tag: 'staff-statistics',
    params,
    query,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    problems: ['not-found', 'too-many-requests'],
  },
  'GET /unit/staff-statistics': {
    summary: '有 VIP 权限的人员查看本单位的统计；查看会被记录',
    tag: 'staff-statistics',
    query: Type.Pick(query, ['roster', 'day']),
    response: staffStatistics,
    problems: ['not-found', 'too-many-requests'],
  },
} as const satisfies Routes;
