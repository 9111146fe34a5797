import type { DocumentType } from './identity-states';
import type { Establishment, Post, Title } from './personal-details-choices';
import type { Roster } from './roster-states';

/**
 * The two lists that a unit loads beforehand (预传名单, manual 002 §2.2.3 and §2.2.4; R-I1): their columns and what may be
 * chosen. Plain constants: the console may import this file at run time.
 */

export const preloadedListWords = {
  'in-service': '预传在职名单',
  retired: '预传退休名单',
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
