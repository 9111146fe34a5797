import type { HomeList, WaitingItem } from '@contracts/home';
import type { StateLook } from './state-look';
import { stateLook } from './state-looks';

interface HomeListLook {
  title: string;
  /** The kind whose words its states have. */
  kind: string;
  /** The console's list where its records are. */
  resource: string;
  filter: (state: string) => Readonly<Record<string, string>>;
}

/** The lists that home leads to. */
export const homeListLooks: Record<HomeList, HomeListLook> = {
  'identity-reviews': {
    title: '实名认证审核',
    kind: 'identity',
    resource: 'identity-reviews',
    filter: (state) => ({ state }),
  },
  'face-check-reviews': {
    title: '本人核验审核',
    kind: 'face-check-review',
    resource: 'face-check-reviews',
    filter: (state) => ({ state }),
  },
  'data-corrections': {
    title: '个人信息更正',
    kind: 'data-correction',
    resource: 'data-corrections',
    filter: (state) => ({ state }),
  },
  'institution-registrations': {
    title: '机构注册审核',
    kind: 'institution-registration',
    resource: 'institution-registrations',
    filter: (state) => ({ state }),
  },
  'hr-account-applications': {
    title: '人事账号申请审核',
    kind: 'hr-account-application',
    resource: 'hr-account-applications',
    filter: (state) => ({ state }),
  },
  'roster-admissions': {
    title: '实名认证审核（非预传库人员）',
    kind: 'roster-admission',
    resource: 'roster-admissions',
    filter: (state) => ({ state }),
  },
  'clinic-admissions': {
    title: '村卫生室（服务站）实名认证审核',
    kind: 'roster-admission',
    resource: 'clinic-admissions',
    filter: (state) => ({ state }),
  },
  'transfer-requests': {
    title: '转出申请审批',
    kind: 'transfer-out',
    resource: 'transfer-requests',
    filter: (state) => ({ state }),
  },
  reviews: {
    title: '材料审核',
    kind: 'review',
    resource: 'reviews',
    filter: (reviewState) => ({ reviewState }),
  },
  processes: {
    title: '办理过程',
    // Applications alone are counted; what waits there says its own kind.
    kind: 'exam-application',
    resource: 'processes',
    filter: (state) => ({ kind: 'exam-application', state }),
  },
  'bill-differences': {
    title: '对账差异',
    kind: 'bill-difference',
    resource: 'bill-differences',
    filter: (state) => ({ state }),
  },
  bills: {
    title: '未对账的日期',
    kind: 'bill',
    // The days stand above what differs.
    resource: 'bill-differences',
    filter: () => ({ state: 'open' }),
  },
  'failed-refunds': {
    title: '退款',
    kind: 'refund',
    resource: 'payment-orders',
    filter: (trouble) => ({ trouble }),
  },
};

/** How the state of what waits is shown. */
export const waitingLook = ({ list, kind, state }: Pick<WaitingItem, 'list' | 'kind' | 'state'>): StateLook =>
  stateLook(kind ?? homeListLooks[list].kind, state);

/** A list of the console, already filtered: the address that react-admin reads. */
export function listAddress(list: string, filter: Readonly<Record<string, string>>): string {
  return `/${list}?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' })}`;
}

/** Where the records of one state are listed. */
export function stateAddress(list: HomeList, state: string): string {
  const { resource, filter } = homeListLooks[list];
  return listAddress(resource, filter(state));
}
