import type { StatisticsKey } from '../contracts/staff-statistics-columns';

/** What of a member of staff is counted. */
export const countedFields = [
  'establishment',
  'isHonouredRetirement',
  'sex',
  'ethnicity',
  'politicalStatus',
  'nationality',
  'degree',
  'education',
  'title',
] as const;
export type CountedField = (typeof countedFields)[number];

/** Whom a column counts. Whose field isn't known is counted in 合计 alone. */
export type Counted =
  | { readonly who: 'everybody' }
  | { readonly field: CountedField; readonly among: readonly string[] }
  | { readonly field: CountedField; readonly butNot: string }
  /** Full years on the day that is asked; both bounds belong to it. */
  | { readonly from?: number; readonly to?: number };

/** The 55 of GB/T 3304: all but 汉族, without who belongs to none of the 56. */
const minorities = Array.from({ length: 55 }, (_, at) => String(at + 2).padStart(2, '0'));

/** Every column of both statistics (R-K1). Members on probation (预备党员) are members of the party. */
export const countedBy = {
  total: { who: 'everybody' },
  established: { field: 'establishment', among: ['within'] },
  honoured: { field: 'isHonouredRetirement', among: ['true'] },
  women: { field: 'sex', among: ['female'] },
  minorities: { field: 'ethnicity', among: minorities },
  'party-members': { field: 'politicalStatus', among: ['01', '02'] },
  'from-outside': { field: 'nationality', butNot: 'CN' },
  doctor: { field: 'degree', among: ['doctor'] },
  master: { field: 'degree', among: ['master'] },
  bachelor: { field: 'degree', among: ['bachelor'] },
  postgraduate: { field: 'education', among: ['postgraduate'] },
  undergraduate: { field: 'education', among: ['undergraduate'] },
  'junior-college': { field: 'education', among: ['junior-college'] },
  'secondary-vocational': { field: 'education', among: ['secondary-vocational'] },
  'high-school-or-below': { field: 'education', among: ['high-school-or-below'] },
  senior: { field: 'title', among: ['senior'] },
  'associate-senior': { field: 'title', among: ['associate-senior'] },
  intermediate: { field: 'title', among: ['intermediate'] },
  junior: { field: 'title', among: ['junior'] },
  'age-to-29': { to: 29 },
  'age-to-49': { to: 49 },
  'age-30-34': { from: 30, to: 34 },
  'age-35-39': { from: 35, to: 39 },
  'age-40-44': { from: 40, to: 44 },
  'age-45-49': { from: 45, to: 49 },
  'age-50-54': { from: 50, to: 54 },
  'age-55-59': { from: 55, to: 59 },
  'age-60-64': { from: 60, to: 64 },
  'age-65-69': { from: 65, to: 69 },
  'age-70-74': { from: 70, to: 74 },
  'age-75-79': { from: 75, to: 79 },
  'age-from-60': { from: 60 },
  'age-from-80': { from: 80 },
} as const satisfies Record<StatisticsKey, Counted>;
