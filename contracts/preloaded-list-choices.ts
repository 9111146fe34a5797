import type { DocumentType } from './identity-states';

/**
 * The two lists that a unit loads beforehand (预传名单, manual 002 §2.2.3 and §2.2.4; R-I1): their columns and what may be
 * chosen. Plain constants: the console may import this file at run time.
 */

export const rosters = ['in-service', 'retired'] as const;
export type Roster = (typeof rosters)[number];

export const preloadedListWords = {
  'in-service': '预传在职名单',
  retired: '预传退休名单',
} as const satisfies Record<Roster, string>;

/** Whom each list lets in, and where. */
export const rosterWords = {
  'in-service': '在职人员名册',
  retired: '退休人员名册',
} as const satisfies Record<Roster, string>;

/** The columns of template, import and export, in their order. */
export const preloadedColumnWords = {
  name: '姓名',
  documentType: '证件类型',
  documentNumber: '证件号码',
  internalDepartment: '内设机构',
  post: '岗位',
  establishment: '编制',
  title: '职称',
  phone: '手机',
} as const;
export type PreloadedColumn = keyof typeof preloadedColumnWords;

// The object's own keys are its columns, which `Object.keys` forgets.
export const preloadedColumns = Object.keys(preloadedColumnWords) as readonly PreloadedColumn[];
export const requiredColumns = ['name', 'documentType', 'documentNumber'] as const;

export const postWords = {
  management: '管理人员',
  professional: '专业技术人员',
  'skilled-worker': '工勤技能人员',
} as const;
export type Post = keyof typeof postWords;

export const establishmentWords = { within: '编制内', outside: '编制外' } as const;
export type Establishment = keyof typeof establishmentWords;

export const titleWords = {
  senior: '正高',
  'associate-senior': '副高',
  intermediate: '中级',
  junior: '初级',
  none: '无',
} as const;
export type Title = keyof typeof titleWords;

// The objects' own keys are their codes, which `Object.keys` forgets.
export const posts = Object.keys(postWords) as readonly Post[];
export const establishments = Object.keys(establishmentWords) as readonly Establishment[];
export const titles = Object.keys(titleWords) as readonly Title[];

/** One person of a list as typed; `null` where nothing was. */
export interface TypedPreloadedPerson {
  readonly name: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly internalDepartment: string | null;
  readonly post: Post | null;
  readonly establishment: Establishment | null;
  readonly title: Title | null;
  readonly phone: string | null;
}

/** Rows of one imported file. */
export const mostPreloadedRows = 100_000;

/** So many days before an unused row is forgotten its unit is told. */
export const daysOfEndingNotice = 30;

/** So many days what was checked waits for the person to look and confirm; then it is erased. */
export const daysToConfirm = 7;

/** So many days the platform tries to check a file, or to put its rows in; then it gives up, and the file is erased. */
export const daysOfWork = 7;

/** So many days after its end an import's rows with a reason can be downloaded. */
export const daysOfResult = 7;
