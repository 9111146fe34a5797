import { Type, type Static } from '@sinclair/typebox';
import { institutionKinds } from './institution-kinds';
import { institutionName, pageOf, pageQuery } from './page';
import type { Routes } from './route';
import { id, oneOf, time } from './shape';

/** The institution library as the console reads it: only institutions at or below one's own (SPEC, "Who uses it"). */

/** `supervisors` is the way down the tree, province first; the last one is the 主管单位. */
export const institutionSummary = Type.Object({
  id,
  code: Type.String(),
  name: Type.String(),
  kind: oneOf(institutionKinds),
  isMedical: Type.Boolean(),
  divisionName: Type.String({ description: '所在行政区划' }),
  supervisors: Type.Array(institutionName),
  subordinateCount: Type.Integer({ description: '直接下属机构数' }),
});
export type InstitutionSummary = Static<typeof institutionSummary>;

export const institutionDetail = Type.Composite([
  institutionSummary,
  Type.Object({ otherNames: Type.Array(Type.String()), createdAt: time }),
]);
export type InstitutionDetail = Static<typeof institutionDetail>;

export const institutionRoutes = {
  'GET /institutions': {
    summary: '本机构及下属机构，按机构编码排列，可按名称任意部分或编码查找',
    tag: 'institution',
    query: Type.Object({
      ...pageQuery,
      q: Type.Optional(
        Type.String({ maxLength: 64, description: '名称（含其他名称）的任意部分，或编码开头' }),
      ),
      kind: Type.Optional(oneOf(institutionKinds)),
      supervisorId: Type.Optional(Type.String({ format: 'uuid', description: '只看某主管单位的直接下属' })),
    }),
    response: pageOf(institutionSummary),
  },
  'GET /institutions/:id': {
    summary: '一个机构及其在主管关系中的位置',
    tag: 'institution',
    params: Type.Object({ id }),
    response: institutionDetail,
    problems: ['not-found'],
  },
} as const satisfies Routes;
