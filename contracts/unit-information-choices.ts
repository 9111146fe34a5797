/**
 * Sections and choices of a unit's own information (单位信息维护, manual 002 figure 2-1, R-E5), with their words. The manual
 * shows the fields and not what may be chosen: the lists are those of the state's health statistics. Plain constants: the
 * console may import this file at run time.
 */

/** What the unit's HR account fills in, in the order of the page; 主体信息 before them is the department's. */
export const unitInformationSections = ['basic', 'other-names', 'address', 'internal-departments'] as const;
export type UnitInformationSection = (typeof unitInformationSections)[number];

export const versionedSections = ['subject', ...unitInformationSections] as const;
export type VersionedSection = (typeof versionedSections)[number];

export const sectionWords = {
  subject: '主体信息',
  basic: '基本信息',
  'other-names': '其他名称',
  address: '地址信息',
  'internal-departments': '内设机构',
} as const satisfies Record<VersionedSection, string>;

/** How many a list may have. */
export const mostOtherNames = 20;
export const mostInternalDepartments = 300;
/** With those that were retired, which stay since staff refer to them. */
export const mostInternalDepartmentsKept = 1000;

/** 机构信息状态. */
export const unitInformationStates = ['incomplete', 'complete'] as const;
export type UnitInformationState = (typeof unitInformationStates)[number];

export const unitInformationStateWords = {
  incomplete: '未完善',
  complete: '已完善',
} as const satisfies Record<UnitInformationState, string>;

/** What is still to do. */
export const unitInformationTasks = [...unitInformationSections, 'confirmation'] as const;
export type UnitInformationTask = (typeof unitInformationTasks)[number];

export const taskWords = {
  ...sectionWords,
  confirmation: '信息完成确认',
} as const satisfies Record<UnitInformationTask, string>;

export const unitInformationActions = ['edit', 'confirm', 'change-subject'] as const;
export type UnitInformationAction = (typeof unitInformationActions)[number];

/** 行政隶属: whose the unit is, by who supervises it. */
export const affiliations = ['province', 'city', 'county', 'township'] as const;
export type Affiliation = (typeof affiliations)[number];

export const affiliationWords = {
  province: '省辖',
  city: '市（州）辖',
  county: '县（市、区）辖',
  township: '乡镇（街道）辖',
} as const satisfies Record<Affiliation, string>;

/** 设置/主办单位. */
export const sponsors = [
  'health-authority',
  'other-authority',
  'enterprise',
  'public-institution',
  'social-group',
  'other-organisation',
  'individual',
] as const;
export type Sponsor = (typeof sponsors)[number];

export const sponsorWords = {
  'health-authority': '卫生健康行政部门',
  'other-authority': '其他行政部门',
  enterprise: '企业',
  'public-institution': '事业单位',
  'social-group': '社会团体',
  'other-organisation': '其他社会组织',
  individual: '个人',
} as const satisfies Record<Sponsor, string>;

/** 登记注册经济类型. */
export const economicTypes = [
  'state',
  'collective',
  'share-cooperative',
  'joint-operation',
  'limited-liability',
  'share-limited',
  'private',
  'other-domestic',
  'hong-kong-macao-taiwan',
  'foreign',
] as const;
export type EconomicType = (typeof economicTypes)[number];

export const economicTypeWords = {
  state: '国有',
  collective: '集体',
  'share-cooperative': '股份合作',
  'joint-operation': '联营',
  'limited-liability': '有限责任公司',
  'share-limited': '股份有限公司',
  private: '私营',
  'other-domestic': '其他内资',
  'hong-kong-macao-taiwan': '港、澳、台商投资',
  foreign: '外商投资',
} as const satisfies Record<EconomicType, string>;

/** 单位行政级别. */
export const administrativeRanks = [
  'department',
  'deputy-department',
  'division',
  'deputy-division',
  'section',
  'deputy-section',
  'subsection',
  'none',
] as const;
export type AdministrativeRank = (typeof administrativeRanks)[number];

export const administrativeRankWords = {
  department: '正厅（局）级',
  'deputy-department': '副厅（局）级',
  division: '正处（县）级',
  'deputy-division': '副处（县）级',
  section: '正科（乡）级',
  'deputy-section': '副科（乡）级',
  subsection: '股级',
  none: '无行政级别',
} as const satisfies Record<AdministrativeRank, string>;

/** 单位事业性质. */
export const publicNatures = [
  'administrative-organ',
  'civil-service-managed',
  'fully-funded',
  'partly-funded',
  'self-supporting',
  'not-public',
] as const;
export type PublicNature = (typeof publicNatures)[number];

export const publicNatureWords = {
  'administrative-organ': '行政机关',
  'civil-service-managed': '参照公务员法管理的事业单位',
  'fully-funded': '全额拨款事业单位',
  'partly-funded': '差额拨款事业单位',
  'self-supporting': '自收自支事业单位',
  'not-public': '非事业单位',
} as const satisfies Record<PublicNature, string>;
