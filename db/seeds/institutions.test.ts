import { normaliseInstitutionName } from '../../domain/institution-name';
import { hubeiDivisions } from './divisions';
import { seedInstitutions } from './institutions';

const divisions = hubeiDivisions();
const institutions = seedInstitutions();

describe('the library that ships', () => {
  test('the province, 13 cities and prefectures, 103 counties, four of them directly under the province', () => {
    const counties = divisions.filter(({ code }) => !code.endsWith('00'));
    expect([divisions.length, counties.length]).toEqual([117, 103]);
    expect(counties.filter(({ parentCode }) => parentCode === '420000').map(({ name }) => name)).toEqual([
      '仙桃市',
      '潜江市',
      '天门市',
      '神农架林区',
    ]);
    expect(divisions.find(({ code }) => code === '420106')).toEqual({
      code: '420106',
      name: '武昌区',
      parentCode: '420100',
    });
  });

  test('about 300 institutions under 117 departments, each with a parent that comes before it', () => {
    expect(institutions.filter(({ kind }) => kind === 'department')).toHaveLength(117);
    expect(institutions.length - 117).toBeGreaterThanOrEqual(290);
    const seen = new Set<string | null>([null]);
    for (const { code, parentCode } of institutions) {
      expect([code, seen.has(parentCode)]).toEqual([code, true]);
      seen.add(code);
    }
    expect(new Set(institutions.map(({ kind }) => kind)).size).toBe(7);
  });

  test('R-D3 no name is given twice, other names included', () => {
    const names = institutions
      .flatMap(({ name, otherNames }) => [name, ...otherNames])
      .map(normaliseInstitutionName);
    expect(new Set(names).size).toBe(names.length);
  });

  test('codes and ids are the same in every installation', () => {
    expect(new Set(institutions.map(({ code }) => code)).size).toBe(institutions.length);
    const hospital = institutions.find(({ name }) => name === '武汉市武昌区示例人民医院');
    expect(hospital?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(hospital?.parentCode).toBe('4201060001');
    expect(seedInstitutions()).toEqual(institutions);
  });
});
