import { Type, type Static } from '@sinclair/typebox';
import { documentTypes } from './identity-states';
import { institutionKinds } from './institution-kinds';
import { institutionName, pageOf, pageQuery } from './page';
import { personFilter } from './person-filter';
import type { Routes } from './route';
import {
  postsBeforeRetirement,
  rosterActions,
  rosterEntryWays,
  rosterLeavings,
  rosterPlaces,
  staffScopes,
} from './roster-states';
import { id, oneOf, orNull, time } from './shape';

/** 本单位人员花名册: in service, retired, and who has left (R-I4, R-I6). Everything is of the active role's unit. */

const day = Type.String({ format: 'date' });

/** All but names and numbers stands in the console's address. */
export const rosterFilter = Type.Object({
  place: oneOf(rosterPlaces, '在职、退休，或已离开的人员'),
  scope: Type.Optional(oneOf(staffScopes, '本单位（默认），或所管的村卫生室（服务站）')),
  institutionId: Type.Optional(id),
  ...personFilter,
  internalDepartmentId: Type.Optional(id),
  enteredBy: Type.Optional(oneOf(rosterEntryWays)),
  mayQuery: Type.Optional(Type.Boolean({ description: '有 VIP 权限' })),
  leftHow: Type.Optional(oneOf(rosterLeavings)),
  from: Type.Optional(Type.String({ format: 'date', description: '进入（已离开的：办理）时间自' })),
  until: Type.Optional(Type.String({ format: 'date' })),
});
export type RosterFilter = Static<typeof rosterFilter>;

export const rosterSorts = ['newest', 'oldest', 'name', 'name-descending'] as const;
export type RosterSort = (typeof rosterSorts)[number];

/** The unit whose roster it is, or the village clinic. */
export const staffInstitution = Type.Composite([
  institutionName,
  Type.Object({ kind: oneOf(institutionKinds) }),
]);

export const rosterItem = Type.Object({
  id,
  name: Type.String({ description: '花名册中的姓名' }),
  documentType: orNull(oneOf(documentTypes)),
  documentNumberMasked: Type.String(),
  institution: staffInstitution,
  internalDepartment: orNull(Type.String()),
  place: oneOf(rosterPlaces),
  enteredAt: time,
  enteredBy: oneOf(rosterEntryWays),
  mayQuerySince: orNull(time),
  retiredOn: orNull(day),
  postBeforeRetirement: orNull(oneOf(postsBeforeRetirement)),
  isHonouredRetirement: orNull(Type.Boolean({ description: '离休' })),
  leftHow: orNull(oneOf(rosterLeavings)),
  leftAt: orNull(Type.String({ format: 'date-time', description: '办理转出或移除的时间' })),
  leftOn: orNull(day),
  availableActions: Type.Array(oneOf(rosterActions)),
});
export type RosterItem = Static<typeof rosterItem>;

/** They aren't bound to the roster: whoever leaves it keeps them. */
export const rightsOfUnit = Type.Array(Type.String({ description: '例如 医师资格考试 业务管理人' }), {
  description: '本人在本单位的权限，离开花名册不解除',
});

export const rosterDetail = Type.Composite([
  rosterItem,
  Type.Object({
    verifiedName: orNull(Type.String({ description: '实名认证的姓名；已离开的人员为空' })),
    phoneMasked: orNull(Type.String({ description: '已离开的人员为空' })),
    formerNames: Type.Array(Type.Object({ name: Type.String(), until: time })),
    formerRetirements: Type.Array(
      Type.Object({
        until: time,
        retiredOn: orNull(day),
        postBeforeRetirement: orNull(oneOf(postsBeforeRetirement)),
        isHonouredRetirement: orNull(Type.Boolean()),
      }),
      { description: '更正前的退休信息' },
    ),
    leftReason: orNull(Type.String()),
    rights: rightsOfUnit,
    listed: orNull(
      Type.Object(
        {
          internalDepartment: orNull(Type.String()),
          post: orNull(Type.String()),
          establishment: orNull(Type.String()),
          title: orNull(Type.String()),
          phoneMasked: orNull(Type.String()),
        },
        { description: '预传名单中填写的内容' },
      ),
    ),
    history: Type.Array(
      Type.Object({
        at: time,
        what: Type.String(),
        who: Type.String({ description: '机构与身份，不含姓名' }),
      }),
      { description: '在本单位的全部经过，最早的在前' },
    ),
  }),
]);
export type RosterDetail = Static<typeof rosterDetail>;

const params = Type.Object({ id });
const reason = Type.String({ maxLength: 500, description: '本人会看到' });

const change = {
  tag: 'roster',
  params,
  response: rosterDetail,
  changesProcess: true,
  problems: ['not-allowed-now'],
} as const;

export const rosterRoutes = {
  'POST /roster/search': {
    summary: '花名册：在职、退休或已离开的人员',
    tag: 'roster',
    body: Type.Object({ filter: rosterFilter, sort: Type.Optional(oneOf(rosterSorts)), ...pageQuery }),
    response: pageOf(rosterItem),
  },
  'POST /roster/export.xlsx': {
    summary: '按筛选条件导出 Excel（证件号码不完整显示）；导出会被记录',
    tag: 'roster',
    body: Type.Object({ filter: rosterFilter, sort: Type.Optional(oneOf(rosterSorts)) }),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    problems: ['too-many-requests'],
  },
  'GET /village-clinics': {
    summary: '本单位所管的村卫生室（服务站）',
    tag: 'roster',
    response: Type.Object({ items: Type.Array(institutionName) }),
  },
  'GET /roster/:id/new-clinics': {
    summary: '这名人员可以更换到的村卫生室（服务站）；曾删除本人的不在其中',
    tag: 'roster',
    params,
    response: Type.Object({ items: Type.Array(institutionName) }),
  },
  'GET /roster/:id': {
    summary: '花名册中的一名人员和在本单位的经过；查看会被记录',
    tag: 'roster',
    params,
    response: rosterDetail,
  },
  'PUT /roster/:id/name': {
    ...change,
    summary: '修改花名册中的姓名；实名认证的姓名不变',
    body: Type.Object({ name: Type.String({ maxLength: 100 }) }),
  },
  'PUT /roster/:id/retirement': {
    ...change,
    summary: '办理退休，转入退休人员名册；已退休的，更正退休信息',
    body: Type.Object({
      retiredOn: day,
      postBeforeRetirement: oneOf(postsBeforeRetirement),
      isHonoured: Type.Boolean({ description: '离休' }),
    }),
  },
  'PUT /roster/:id/query-right': {
    ...change,
    summary: '授予或收回 VIP 权限',
    body: Type.Object({ isGranted: Type.Boolean() }),
  },
  'POST /roster/:id/transfer-out': {
    ...change,
    summary: '转出：绑定解除，转入移除人员名册',
    body: Type.Object({ reason, leftOn: day }),
    problems: ['not-allowed-now', 'remark-missing'],
  },
  'POST /roster/:id/removal': {
    ...change,
    summary: '移除：绑定解除，转入移除人员名册',
    body: Type.Object({ reason }),
    problems: ['not-allowed-now', 'remark-missing'],
  },
  'POST /roster/:id/unit-change': {
    ...change,
    summary: '更换单位：转到所管的另一村卫生室（服务站），本人的绑定随之更换',
    body: Type.Object({ institutionId: id }),
  },
  'DELETE /roster/:id': {
    summary: '删除村卫生室（服务站）人员：在岗的，绑定解除，再次申请须重新实名认证；已转出的，删除其转出记录',
    tag: 'roster',
    params,
    changesProcess: true,
    problems: ['not-allowed-now'],
  },
} as const satisfies Routes;
