import type { StaffScope } from '@contracts/roster-states';

/** 实名认证审核 of the unit (R-I3) and of its village clinics (R-J1): each a resource of its own, with its words. */
export const admissionLists = {
  'roster-admissions': {
    scope: 'own',
    title: '实名认证审核（非预传库人员）',
    empty: {
      title: '还没有绑定本单位的人员',
      text: '人员在小程序中绑定本单位后，不在预传名单中的列在这里审核。',
    },
    waiting: '绑定本单位而不在预传名单中的人员，会按等待时间列在这里。办结的可以在“状态”中选择后查看。',
  },
  'clinic-admissions': {
    scope: 'village-clinics',
    title: '村卫生室（服务站）实名认证审核',
    empty: {
      title: '还没有绑定村卫生室（服务站）的人员',
      text: '人员在小程序中凭本单位的确认码绑定所管的村卫生室（服务站）后，列在这里审核。',
    },
    waiting: '绑定所管村卫生室（服务站）的人员，会按等待时间列在这里。办结的可以在“状态”中选择后查看。',
  },
} as const satisfies Record<
  string,
  {
    readonly scope: StaffScope;
    readonly title: string;
    readonly empty: { readonly title: string; readonly text: string };
    readonly waiting: string;
  }
>;
export type AdmissionResource = keyof typeof admissionLists;

export const isAdmissionResource = (name: string): name is AdmissionResource =>
  Object.hasOwn(admissionLists, name);
