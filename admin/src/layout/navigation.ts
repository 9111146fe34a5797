import type { Role, RoleName } from '@contracts/login';

/** The console's places. A resource's name is also its address under `/admin/`. */
export const places = {
  reviews: { label: '材料审核', grantedBy: '上级主管部门或本单位的业务管理人' },
  'onsite-confirmation': { label: '现场确认', grantedBy: '本机构的业务管理人' },
  'identity-reviews': { label: '实名认证审核', grantedBy: '平台管理员' },
  'face-check-reviews': { label: '本人核验审核', grantedBy: '平台管理员' },
  'data-corrections': { label: '个人信息更正', grantedBy: '平台管理员' },
  'institution-registrations': { label: '机构注册审核', grantedBy: '主管部门或平台管理员' },
  'confirm-code': { label: '本单位确认码', grantedBy: '本单位人事管理主体账号' },
  'roster-admissions': { label: '实名认证审核', grantedBy: '本单位人事管理主体账号' },
  'transfer-requests': { label: '转出申请审批', grantedBy: '本单位人事管理主体账号' },
  'roster-in-service': { label: '在职人员管理', grantedBy: '本单位人事管理主体账号' },
  'roster-retired': { label: '退休人员管理', grantedBy: '本单位人事管理主体账号' },
  'roster-left': { label: '移除人员管理', grantedBy: '本单位人事管理主体账号' },
  'clinic-admissions': { label: '实名认证审核', grantedBy: '所属卫生院的人事管理主体账号' },
  'clinic-in-service': { label: '在岗人员名册', grantedBy: '所属卫生院的人事管理主体账号' },
  'clinic-left': { label: '移除人员管理', grantedBy: '所属卫生院的人事管理主体账号' },
  'unit-information': { label: '单位信息维护', grantedBy: '本单位人事管理主体账号' },
  'hr-account-applications': { label: '人事账号申请审核', grantedBy: '主管部门或平台管理员' },
  'unit-accounts': { label: '单位账号', grantedBy: '主管部门的人事管理主体账号或平台管理员' },
  'business-accounts': { label: '业务帐号管理', grantedBy: '本单位人事管理主体账号' },
  'sub-accounts': { label: '分账号管理', grantedBy: '本单位人事管理主体账号' },
  'preloaded-in-service': { label: '预传在职名单', grantedBy: '本单位人事管理主体账号' },
  'preloaded-retired': { label: '预传退休名单', grantedBy: '本单位人事管理主体账号' },
  authorizations: { label: '机构业务授权', grantedBy: '本单位或主管部门的人事管理主体账号' },
  'in-service-statistics': { label: '卫生在职人员统计', grantedBy: '本单位人事管理主体账号' },
  'retired-statistics': { label: '卫生退休人员统计', grantedBy: '本单位人事管理主体账号' },
  'staff-query': { label: '人员查询', grantedBy: '本单位人事管理主体账号' },
  institutions: { label: '机构库', grantedBy: '主管部门或平台管理员' },
  'exam-projects': { label: '考试项目', grantedBy: '平台管理员' },
  'edited-exam-projects': { label: '考试项目管理', grantedBy: '平台管理员' },
  announcements: { label: '公告管理', grantedBy: '平台管理员' },
  'payment-orders': { label: '缴费与退款', grantedBy: '平台管理员' },
  'bill-differences': { label: '对账', grantedBy: '平台管理员' },
  'fee-totals': { label: '收费汇总', grantedBy: '平台管理员' },
  processes: { label: '办理过程', grantedBy: '主管部门或平台管理员' },
  'event-log': { label: '操作记录', grantedBy: '主管部门或平台管理员' },
  'impossible-states': { label: '数据核对', grantedBy: '平台管理员' },
  retention: { label: '数据保存与删除', grantedBy: '主管部门或平台管理员' },
} as const;
export type Place = keyof typeof places;

const placesOf = {
  'hr-account': [
    'institution-registrations',
    'hr-account-applications',
    'unit-accounts',
    'unit-information',
    'business-accounts',
    'sub-accounts',
    'confirm-code',
    'roster-admissions',
    'transfer-requests',
    'preloaded-in-service',
    'preloaded-retired',
    'roster-in-service',
    'roster-retired',
    'roster-left',
    'clinic-admissions',
    'clinic-in-service',
    'clinic-left',
    'in-service-statistics',
    'retired-statistics',
    'staff-query',
    'authorizations',
    'institutions',
  ],
  'sub-account': [],
  'business-administrator': ['reviews', 'onsite-confirmation', 'authorizations', 'confirm-code'],
  assistant: ['reviews', 'onsite-confirmation', 'confirm-code'],
  'platform-administrator': [
    'identity-reviews',
    'face-check-reviews',
    'data-corrections',
    'institution-registrations',
    'hr-account-applications',
    'unit-accounts',
    'institutions',
    'edited-exam-projects',
    'announcements',
    'payment-orders',
    'bill-differences',
    'fee-totals',
    'processes',
    'event-log',
    'impossible-states',
    'retention',
  ],
  supervisor: [
    'institutions',
    'in-service-statistics',
    'retired-statistics',
    'staff-query',
    'exam-projects',
    'processes',
    'event-log',
    'retention',
  ],
} as const satisfies Record<RoleName, readonly Place[]>;

/**
 * A place of one side alone: units have a confirm code (R-E6), while staff binds to departments as well, without one (R-C2); departments are registration points (R-N1), admit new institutions (R-D4), issue accounts (R-E1) and decide
 * who has them (R-E2).
 */
const ofUnits: ReadonlySet<Place> = new Set(['confirm-code']);
/** Village clinics are under a township's unit (R-J1). */
const ofTownships: ReadonlySet<Place> = new Set(['clinic-admissions', 'clinic-in-service', 'clinic-left']);
const ofDepartments: ReadonlySet<Place> = new Set([
  'onsite-confirmation',
  'institution-registrations',
  'hr-account-applications',
  'unit-accounts',
]);

/** A department's reviewers authorize those below it in their business (R-H2); a unit's have nobody below. */
const isOfDepartmentReviewers = (role: RoleName, place: Place): boolean =>
  role === 'business-administrator' && place === 'authorizations';

/** What the menu shows, in its order. */
export function placesFor(role: Pick<Role, 'role' | 'institutionKind'>): readonly Place[] {
  const isDepartment = role.institutionKind === 'department';
  const ofTheOthers = isDepartment ? ofUnits : ofDepartments;
  const places: readonly Place[] = placesOf[role.role];
  return places.filter(
    (place) =>
      !ofTheOthers.has(place) &&
      (role.institutionKind === 'health-centre' || !ofTownships.has(place)) &&
      (isDepartment || !isOfDepartmentReviewers(role.role, place)),
  );
}

/** The groups that manual 002 gives to a unit's HR menu, by name (R-K3). */
const groupOfPlace: Partial<Record<Place, string>> = {
  'unit-information': '本单位基本管理',
  'business-accounts': '本单位基本管理',
  'sub-accounts': '本单位基本管理',
  'confirm-code': '本单位基本管理',
  'roster-admissions': '本单位实名管理',
  'preloaded-in-service': '本单位实名管理',
  'preloaded-retired': '本单位实名管理',
  'transfer-requests': '本单位实名管理',
  'roster-in-service': '本单位人员花名册',
  'roster-retired': '本单位人员花名册',
  'roster-left': '本单位人员花名册',
  'clinic-admissions': '村卫生室(服务站)人员管理',
  'clinic-in-service': '村卫生室(服务站)人员管理',
  'clinic-left': '村卫生室(服务站)人员管理',
  'in-service-statistics': '本单位统计查询',
  'retired-statistics': '本单位统计查询',
  'staff-query': '本单位统计查询',
};

export interface MenuGroup {
  /** Absent: places of no group. */
  readonly name: string | undefined;
  readonly places: readonly Place[];
}

/** What the menu shows, in groups for an HR account; everybody else's menu is short. */
export function menuFor(role: Pick<Role, 'role' | 'institutionKind'>): readonly MenuGroup[] {
  const groups: { name: string | undefined; places: Place[] }[] = [];
  for (const place of placesFor(role)) {
    const name = role.role === 'hr-account' ? groupOfPlace[place] : undefined;
    const last = groups.at(-1);
    if (last && last.name === name) last.places.push(place);
    else groups.push({ name, places: [place] });
  }
  return groups;
}

/** The API has the last word on every request; this decides only what is drawn. */
export const mayOpen = (role: Pick<Role, 'role' | 'institutionKind'>, resource: string): boolean =>
  placesFor(role).some((place) => place === resource);

export const isPlace = (name: string): name is Place => name in places;
