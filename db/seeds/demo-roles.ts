import { provinceCode } from './divisions';
import { departmentCode, seedInstitutions } from './institutions';

/** The unit that the demo's way goes through: a county hospital of 武昌区, with a township beside it. */
const demoDivision = '420106';
/** A county of another city, 宜昌市西陵区, which reviews as well. */
const otherDivision = '420502';
const demoHospitalName = '武汉市武昌区示例人民医院';
const demoTownshipName = '武汉市武昌区示例镇卫生院';

/** The businesses that the demo's reviewers hold: those of the projects that ship. */
const businessesReviewed = ['03', '05', '06'];

/** A role that a demo person has at an institution (by code). */
export interface DemoRole {
  role: 'hr-account' | 'business-administrator' | 'assistant' | 'platform-administrator' | 'supervisor';
  institutionCode: string;
  businessCode?: string;
}

/** The code of an institution that ships, by its name. */
function codeOf(name: string): string {
  const found = seedInstitutions().find((institution) => institution.name === name);
  if (!found) throw new Error(`No institution ${name} ships`);
  return found.code;
}

const reviewerAt = (institutionCode: string): DemoRole[] =>
  businessesReviewed.map((businessCode) => ({
    role: 'business-administrator',
    institutionCode,
    businessCode,
  }));

/** The code of the hospital that the demo's way goes through. */
export const demoHospital = codeOf(demoHospitalName);

/** What each role of `demo-people.json` holds; a candidate holds nothing. */
export function rolesOf(role: string): DemoRole[] {
  switch (role) {
    case 'unit-reviewer':
      return reviewerAt(demoHospital);
    case 'county-reviewer':
      return reviewerAt(departmentCode(demoDivision));
    case 'other-county-reviewer':
      return reviewerAt(departmentCode(otherDivision));
    case 'city-reviewer':
      return reviewerAt(departmentCode('420100'));
    case 'province-reviewer':
      return reviewerAt(departmentCode(provinceCode));
    case 'hr-account':
      return [{ role: 'hr-account', institutionCode: demoHospital }];
    case 'department-hr':
      return [{ role: 'hr-account', institutionCode: departmentCode(demoDivision) }];
    case 'platform-administrator':
    case 'supervisor':
      return [{ role, institutionCode: departmentCode(provinceCode) }];
    case 'candidate':
      return [];
    default:
      throw new Error(`demo-people.json has an unknown role: ${role}`);
  }
}

/**
 * Candidates who are already verified and bound to a unit, so that lists are not empty; the others go the whole way
 * themselves. By their id in `demo-people.json`.
 */
export const members: ReadonlyMap<string, string> = new Map([
  ['candidate-2', demoHospital],
  ['candidate-3', codeOf('宜昌市西陵区示例人民医院')],
  ['unit-reviewer', demoHospital],
  ['hospital-hr', demoHospital],
  // Nobody reviews there yet: its businesses are to be authorized (R-H3).
  ['township-candidate', codeOf(demoTownshipName)],
  ['township-clerk', codeOf(demoTownshipName)],
]);
