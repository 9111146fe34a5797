import type { InstitutionKind } from './institution-kinds';
import type { Post } from './personal-details-choices';

/**
 * The rosters of a unit (花名册, R-I4), what may be done with who is in them, and their words on screen. Plain constants: both
 * front ends may import this file at run time.
 */
export const rosters = ['in-service', 'retired'] as const;
export type Roster = (typeof rosters)[number];

export const rosterWords = {
  'in-service': '在职人员名册',
  retired: '退休人员名册',
} as const satisfies Record<Roster, string>;

/** What a roster is called at this kind of unit: a village clinic has one alone, 在岗人员名册 (R-J1). */
export const rosterWordOf = (roster: Roster, kind: InstitutionKind): string =>
  kind === 'village-clinic' ? '在岗人员名册' : rosterWords[roster];

/** Whose staff a list shows: the unit's own, or that of its village clinics (村卫生室(服务站)人员管理, R-J1). */
export const staffScopes = ['own', 'village-clinics'] as const;
export type StaffScope = (typeof staffScopes)[number];

/** Where an entry stands: in a roster, or among those who have left the unit (移除人员名册). */
export const rosterPlaces = [...rosters, 'left'] as const;
export type RosterPlace = (typeof rosterPlaces)[number];

export const rosterEntryWays = ['preloaded-list', 'review', 'changed-unit'] as const;
export type RosterEntryWay = (typeof rosterEntryWays)[number];

export const rosterEntryWayWords = {
  'preloaded-list': '预传名单比对一致',
  review: '单位审核',
  'changed-unit': '更换单位',
} as const satisfies Record<RosterEntryWay, string>;

/**
 * How somebody left; `removed-in-review` is 从单位移除 by a reviewer (R-N6), `changed-unit` went on to another village clinic, and
 * `deleted` stands in no list any more (R-J1).
 */
export const rosterLeavings = [
  'transferred-out',
  'removed',
  'removed-in-review',
  'changed-unit',
  'deleted',
] as const;
export type RosterLeaving = (typeof rosterLeavings)[number];

export const rosterLeavingWords = {
  'transferred-out': '转出',
  removed: '移除',
  'removed-in-review': '从单位移除',
  'changed-unit': '更换单位',
  deleted: '删除',
} as const satisfies Record<RosterLeaving, string>;

/** 退休前岗位类别, in the order of figure 2-30; their words are those of the posts. */
export const postsBeforeRetirement = [
  'management',
  'skilled-worker',
  'professional',
] as const satisfies readonly Post[];

/** 修改姓名 · 退休 · 转出 · 移除 · VIP 权限; of a village clinic's staff 更换单位 · 删除 (R-J1). */
export const rosterActions = [
  'rename',
  'retire',
  'transfer-out',
  'remove',
  'set-query-right',
  'change-unit',
  'delete',
] as const;
export type RosterAction = (typeof rosterActions)[number];
