import type { ReviewLevel } from '../contracts/exam-application-states';

/** An institution as the rules of the supervising tree see it. */
export interface TreeInstitution {
  id: string;
  code: string;
  kind: string;
  divisionCode: string;
}

/** The ids from the province down to the institution, each followed by a slash; a subtree is one prefix. */
export function treePath(parentPath: string, id: string): string {
  return `${parentPath}${id}/`;
}

/** The ids on a path, province first. */
export function idsOnPath(path: string): string[] {
  return path.split('/').filter((id) => id !== '');
}

/**
 * The level of a department by its division: 420000 is the province, 420100 a city, all others counties. The cities that
 * the province governs directly (429004 仙桃, 429005 潜江, 429006 天门) and 429021 神农架 are counties without a city.
 */
export function departmentLevel(divisionCode: string): Exclude<ReviewLevel, 'unit'> {
  if (divisionCode.endsWith('0000')) return 'province';
  return divisionCode.endsWith('00') ? 'city' : 'county';
}

/** The institution's level in a review: a department has its division's, everything else is a unit. */
export function levelOf(institution: TreeInstitution): ReviewLevel {
  return institution.kind === 'department' ? departmentLevel(institution.divisionCode) : 'unit';
}
