import type { InstitutionKind } from '../../contracts/institution-kinds';
import { isMedicalKind } from '../../domain/institution-kind';
import { hubeiDivisions, provinceCode, type Division } from './divisions';
import { stableId } from './stable-id';

/** An institution of the library; `parentCode` is the code of its supervising institution. */
export interface SeedInstitution {
  id: string;
  code: string;
  name: string;
  kind: InstitutionKind;
  isMedical: boolean;
  parentCode: string | null;
  divisionCode: string;
  otherNames: string[];
}

/** The health department of a division: its code ends in 0001. */
export const departmentCode = (divisionCode: string): string => `${divisionCode}0001`;

/**
 * The departments of the province, of its cities and counties, and about 300 invented institutions under them. The
 * order gives the codes and the codes the ids, so what is added goes to the end of its list.
 */
export function seedInstitutions(): SeedInstitution[] {
  const divisions = hubeiDivisions();
  const serials = new Map<string, number>();
  const institutions = divisions.map(department(divisions));

  const add = (
    divisionCode: string,
    parentCode: string,
    kind: InstitutionKind,
    name: string,
    ...otherNames: string[]
  ): string => {
    const serial = (serials.get(divisionCode) ?? 100) + 1;
    serials.set(divisionCode, serial);
    const code = `${divisionCode}${String(serial).padStart(4, '0')}`;
    institutions.push({
      id: stableId(`institution:${code}`),
      code,
      name,
      kind,
      isMedical: isMedicalKind[kind],
      parentCode,
      divisionCode,
      otherNames,
    });
    return code;
  };

  ofProvince(add);
  const counties = divisions.filter(({ code }) => !code.endsWith('00'));
  for (const city of divisions.filter(({ code }) => code.endsWith('00') && code !== provinceCode)) {
    const seat = counties.find(({ parentCode }) => parentCode === city.code)?.code ?? city.code;
    add(
      seat,
      departmentCode(city.code),
      'hospital',
      `${city.name}示例中心医院`,
      `${city.name}示例大学附属医院`,
    );
    add(seat, departmentCode(city.code), 'public-health', `${city.name}示例疾病预防控制中心`);
  }
  counties.forEach((county, index) => ofCounty(county, fullName(county, divisions), index, add));
  return institutions;
}

type Add = (
  divisionCode: string,
  parentCode: string,
  kind: InstitutionKind,
  name: string,
  ...otherNames: string[]
) => string;

function department(divisions: Division[]): (division: Division) => SeedInstitution {
  return (division) => {
    const code = departmentCode(division.code);
    const isCounty = !division.code.endsWith('00');
    const isDirect = isCounty && division.parentCode === provinceCode;
    return {
      id: stableId(`institution:${code}`),
      code,
      name: fullName(division, divisions) + (isCounty && !isDirect ? '卫生健康局' : '卫生健康委员会'),
      kind: 'department',
      isMedical: false,
      parentCode: division.parentCode && departmentCode(division.parentCode),
      divisionCode: division.code,
      otherNames: [],
    };
  };
}

/** A county with its city before it: 武汉市武昌区. What the province governs directly stands alone. */
function fullName(division: Division, divisions: Division[]): string {
  const parent = divisions.find(({ code }) => code === division.parentCode);
  return parent && parent.code !== provinceCode && !division.code.endsWith('00')
    ? parent.name + division.name
    : division.name;
}

/** Directly under the province: reviewed by it alone (R-N1). Among them the longest name that a layout must carry. */
function ofProvince(add: Add): void {
  const province = departmentCode(provinceCode);
  add('420106', province, 'hospital', '湖北省示例医院', '湖北省示例临床医学院');
  add(
    '420106',
    province,
    'hospital',
    '湖北省示例中医院',
    '湖北省示例中医药研究院',
    '湖北示例中医药大学附属医院',
  );
  add('420111', province, 'hospital', '湖北省示例妇幼保健院', '湖北省示例妇女儿童医院');
  add('420111', province, 'public-health', '湖北省示例疾病预防控制中心', '湖北省示例预防医学科学院');
  add('420102', province, 'other', '湖北省示例血液中心');
  add(
    '420111',
    province,
    'hospital',
    '湖北示例医药大学附属示例临床医学院暨湖北省示例肿瘤防治研究与康复治疗中心（光谷示例院区）',
    '湖北省示例肿瘤医院',
  );
}

/** Every county has a hospital; every third also its township with clinics, every third its disease control. */
function ofCounty(county: Division, name: string, index: number, add: Add): void {
  const supervisor = departmentCode(county.code);
  add(county.code, supervisor, 'hospital', `${name}示例人民医院`);
  if (index % 3 === 1) {
    const township = add(
      county.code,
      supervisor,
      'health-centre',
      `${name}示例镇卫生院`,
      `${name}示例镇社区卫生服务中心`,
    );
    add(county.code, township, 'village-clinic', `${name}示例镇甲村卫生室`);
    add(county.code, township, 'village-clinic', `${name}示例镇乙村卫生室`);
    add(county.code, supervisor, 'clinic', `${name}示例甲口腔诊所`);
  }
  if (index % 3 === 2) add(county.code, supervisor, 'public-health', `${name}示例疾病预防控制中心`);
}
