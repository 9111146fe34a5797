import { Type, type Static } from '@sinclair/typebox';
import type { Routes } from './route';
import { oneOf, orNull, time } from './shape';
import { unitOverview } from './unit-overview';

/** The console's front page: what waits for the active role, and how much there is of everything (R-N8, R-U2). */

/** The lists that home can lead to. */
export const homeLists = [
  'identity-reviews',
  'face-check-reviews',
  'data-corrections',
  'institution-registrations',
  'hr-account-applications',
  'roster-admissions',
  'clinic-admissions',
  'transfer-requests',
  'reviews',
  'processes',
  'failed-refunds',
  'bill-differences',
  'bills',
] as const;
export type HomeList = (typeof homeLists)[number];

/** One list's counts by state, in the order of the process; each leads to the list filtered by that state. */
export const homeCounts = Type.Object({
  list: oneOf(homeLists),
  states: Type.Array(
    Type.Object({
      state: Type.String(),
      count: Type.Integer(),
      isMinimum: Type.Optional(Type.Boolean({ description: '实际更多' })),
    }),
  ),
});
export type HomeCounts = Static<typeof homeCounts>;

/** One record that waits for the active role. `recordId` is its id in `list`. */
export const waitingItem = Type.Object({
  list: oneOf(homeLists),
  recordId: Type.String(),
  title: Type.String({ description: '姓名或项目，可直接显示' }),
  institutionName: orNull(
    Type.String({ description: '单位，或“灵活就业”，可直接显示；等待单位办理的，为办理单位' }),
  ),
  kind: Type.Optional(Type.String({ description: '事项种类，状态按其取名；仅在一个列表有多种事项时' })),
  state: Type.String(),
  since: time,
  workingDays: Type.Integer({ description: '已等待的工作日' }),
});
export type WaitingItem = Static<typeof waitingItem>;

export const home = Type.Object({
  waiting: Type.Array(waitingItem, { description: '等待最久的十件' }),
  waitingTotal: Type.Integer(),
  waitingTotalIsMinimum: Type.Optional(Type.Boolean()),
  counts: Type.Array(homeCounts),
  unit: Type.Optional(unitOverview),
});
export type Home = Static<typeof home>;

export const homeRoutes = {
  'GET /console/home': { summary: '首页：等待办理的和各状态数量', tag: 'home', response: home },
} as const satisfies Routes;
