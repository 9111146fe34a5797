import type { ExamProjectDefinition } from '../contracts/exam-project';

/**
 * Whether a project that is open to these divisions is open to a place in one of them. A division's code ends in zeros
 * where it has divisions below: 420000 is the whole province, 420100 a city with its counties.
 */
export function isInRegions(divisionCode: string, regions: readonly string[]): boolean {
  return regions.some((region) => divisionCode.startsWith(region.replace(/(00)+$/, '')));
}

/** Whether a project is open to who works at a unit there. Where it asks for no unit, the region that is chosen counts alone (R-M5). */
export function isOpenToUnit(
  { workUnit, regions }: Pick<ExamProjectDefinition, 'workUnit' | 'regions'>,
  divisionCode: string,
): boolean {
  return workUnit === 'not-asked' || isInRegions(divisionCode, regions);
}

/** Whether a division has none below it in the tree: a county, district or city without them, where a review starts (R-C5). */
export function isCounty(divisionCode: string): boolean {
  return !divisionCode.endsWith('00');
}
