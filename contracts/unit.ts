import { Type, type Static } from '@sinclair/typebox';
import { institutionKinds } from './institution-kinds';
import { institutionName } from './page';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';
import { rosters } from './roster-states';
import { ownTransfer } from './transfer-out';
import { internalDepartmentName } from './unit-information';

/** A person's work unit (工作单位): find it, bind to it by its confirm code, unbind (R-C1, R-C2, R-C3, R-C5). */

export const unitActions = ['bind', 'unbind', 'ask-transfer', 'withdraw-transfer'] as const;
export type UnitAction = (typeof unitActions)[number];

/** What tells one institution from another of like name: 机构编码, 主管单位, 机构类别. */
export const unitFacts = Type.Object({
  id,
  code: Type.String({ description: '机构编码' }),
  name: Type.String(),
  kind: oneOf(institutionKinds),
  supervisor: orNull(institutionName),
});

export const boundUnit = Type.Composite([
  unitFacts,
  Type.Object({
    boundAt: time,
    internalDepartment: orNull(internalDepartmentName),
    hasInternalDepartments: Type.Boolean({ description: '本单位有内设机构可选' }),
  }),
]);
export type BoundUnit = Static<typeof boundUnit>;

/** How the unit ended the last binding; for who isn't bound since (R-I3, R-I4). */
export const endedByUnit = Type.Object({
  institutionName: Type.String(),
  how: oneOf(['returned', 'transferred-out', 'removed', 'deleted'] as const),
  at: time,
  reason: orNull(Type.String()),
});
export type EndedByUnit = Static<typeof endedByUnit>;

export const myUnit = Type.Object({
  unit: orNull(boundUnit),
  roster: orNull(oneOf(rosters, '所在的花名册；尚未进入的为空')),
  mayQuery: Type.Boolean({ description: '有 VIP 权限：可查看本单位的人员统计，查询本单位人员' }),
  isUnderReview: Type.Boolean({ description: '进入花名册待单位审核' }),
  counts: Type.Boolean({ description: '绑定已生效，申报以它为准；没有确认码的单位在审核通过后生效' }),
  transfer: orNull(ownTransfer),
  endedByUnit: orNull(endedByUnit),
  availableActions: Type.Array(oneOf(unitActions)),
  /** Under review with this unit: unbinding holds them until they are withdrawn and sent again (R-C4). */
  applicationsThatUnbindingHolds: Type.Array(Type.String({ description: '申报项目名称' })),
  /** Held since the unit was changed: the person withdraws and sends them again, or comes back to the unit (R-C4). */
  heldApplications: Type.Array(Type.Object({ id, projectName: Type.String() })),
  /** Open projects that take the region of the personal file instead of a unit (R-C5). */
  projectsForFlexibleEmployment: Type.Array(Type.String({ description: '申报项目名称' })),
});
export type MyUnit = Static<typeof myUnit>;

export const unitSearchLimit = 20;

/** An institution that the search found. */
export const unitHit = Type.Composite([
  unitFacts,
  Type.Object({
    otherName: orNull(Type.String({ description: '据以找到它的其他名称' })),
    confirmCodeFrom: orNull(
      Type.String({ description: '向哪个机构索取确认码；为空则没有确认码，绑定须其审核通过后生效' }),
    ),
  }),
]);
export type UnitHit = Static<typeof unitHit>;

export const unitRoutes = {
  'GET /unit': { summary: '我的工作单位', tag: 'unit', response: myUnit },
  'GET /unit/institutions': {
    summary: '按名称（含其他名称）的任意部分查找单位，最相近的在前',
    tag: 'unit',
    query: Type.Object({ name: Type.String({ minLength: 2, maxLength: 64 }) }),
    response: Type.Object({
      items: Type.Array(unitHit, { maxItems: unitSearchLimit }),
      hasMore: Type.Boolean({ description: '还有更多，请写得更完整' }),
    }),
  },
  'GET /unit/institutions/:id/internal-departments': {
    summary: '单位在用的内设机构（部门、科室），按单位排定的顺序',
    tag: 'unit',
    params: Type.Object({ id }),
    response: Type.Object({ items: Type.Array(internalDepartmentName) }),
  },
  'PUT /unit/internal-department': {
    summary: '修改我所在的内设机构',
    tag: 'unit',
    changesProcess: true,
    body: Type.Object({ internalDepartmentId: id }),
    response: boundUnit,
    problems: ['not-allowed-now'],
  },
  'POST /unit/binding': {
    summary: '凭单位确认码绑定工作单位；没有确认码的单位，绑定在其审核通过后生效',
    tag: 'unit',
    changesProcess: true,
    body: Type.Object({
      institutionId: id,
      confirmCode: Type.Optional(
        Type.String({ maxLength: 40, description: '没有确认码的单位（非医疗机构）不填' }),
      ),
      internalDepartmentId: Type.Optional(
        Type.String({ format: 'uuid', description: '所在的内设机构；单位已有内设机构的必填' }),
      ),
    }),
    response: boundUnit,
    problems: ['not-found', 'not-allowed-now', 'confirm-code-wrong', 'too-many-requests'],
  },
  'DELETE /unit/binding': {
    summary: '解绑工作单位',
    tag: 'unit',
    changesProcess: true,
    problems: ['not-allowed-now'],
  },
} as const satisfies Routes;
