import type { RosterPlace, StaffScope } from '@contracts/roster-states';

/** The lists of 本单位人员花名册 (R-I4) and of 村卫生室(服务站)人员管理 (R-J1): each a resource of its own, with its words. */
export const rosterLists = {
  'roster-in-service': {
    scope: 'own',
    place: 'in-service',
    title: '在职人员管理',
    empty: {
      title: '在职人员名册中还没有人员',
      text: '绑定本单位的人员与预传在职名单一致的自动进入；其他人员在“实名认证审核”中通过后进入。',
    },
  },
  'roster-retired': {
    scope: 'own',
    place: 'retired',
    title: '退休人员管理',
    empty: {
      title: '退休人员名册中还没有人员',
      text: '在职人员办理退休后列在这里；绑定本单位的人员与预传退休名单一致的自动进入。',
    },
  },
  'roster-left': {
    scope: 'own',
    place: 'left',
    title: '移除人员管理',
    empty: { title: '还没有离开本单位的人员', text: '转出或移除的人员列在这里，作为历史记录保留。' },
  },
  'clinic-in-service': {
    scope: 'village-clinics',
    place: 'in-service',
    title: '村卫生室（服务站）在岗人员名册',
    empty: {
      title: '在岗人员名册中还没有人员',
      text: '绑定所管村卫生室（服务站）的人员，在“实名认证审核”中通过后进入。',
    },
  },
  'clinic-left': {
    scope: 'village-clinics',
    place: 'left',
    title: '村卫生室（服务站）移除人员管理',
    empty: {
      title: '还没有从村卫生室（服务站）转出的人员',
      text: '从在岗人员名册转出的人员列在这里，作为历史记录保留。',
    },
  },
} as const satisfies Record<
  string,
  {
    readonly scope: StaffScope;
    readonly place: RosterPlace;
    readonly title: string;
    readonly empty: { readonly title: string; readonly text: string };
  }
>;
export type RosterResource = keyof typeof rosterLists;

export const isRosterResource = (name: string): name is RosterResource => Object.hasOwn(rosterLists, name);
