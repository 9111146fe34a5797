import type { BasicInformation } from '../contracts/unit-information';
import { checkCharacterOf } from './credit-code';
import { departmentsFaults, normaliseDepartments } from './internal-department';
import { addressFaults, normaliseAddressInformation } from './unit-address';
import { basicFaults, normaliseBasic } from './unit-basic-information';
import { normaliseOtherNames, otherNamesFaults } from './unit-other-names';

const today = '2026-11-21';
const creditCode = `12420106MB0000001${checkCharacterOf('12420106MB0000001')}`;
const basic: BasicInformation = {
  creditCode,
  licenceNumber: 'PDY420106A1001',
  foundedOn: '1988-05-01',
  legalRepresentative: '甲示例',
  sponsor: 'health-authority',
  economicType: 'state',
  administrativeRank: 'division',
  isUpToStandard: true,
  publicNature: 'partly-funded',
};
const pathsOf = (faults: { path: string }[]) => faults.map(({ path }) => path);

describe('R-E5 基本信息', () => {
  test('is stored in one form: width, case, dots, and of the address of a site its domain', () => {
    const typed = {
      ...basic,
      creditCode: ` ${creditCode.toLowerCase()} `,
      legalRepresentative: '阿依古丽．示例',
      websiteDomain: 'HTTPS://www.Example.cn/index.html',
    };
    const stored = normaliseBasic(typed, 'hospital');
    expect(stored).toEqual({
      ...basic,
      legalRepresentative: '阿依古丽·示例',
      websiteDomain: 'www.example.cn',
    });
    expect(basicFaults(stored, 'hospital', today)).toEqual([]);
  });

  test('each wrong field is told', () => {
    const wrong = {
      ...basic,
      creditCode: `${creditCode.slice(0, 17)}${creditCode.endsWith('0') ? '1' : '0'}`,
      licenceNumber: '',
      foundedOn: '2026-11-22',
      legalRepresentative: '',
      websiteDomain: '本院网站',
    };
    expect(pathsOf(basicFaults(normaliseBasic(wrong, 'hospital'), 'hospital', today))).toEqual([
      '/values/creditCode',
      '/values/licenceNumber',
      '/values/foundedOn',
      '/values/legalRepresentative',
      '/values/websiteDomain',
    ]);
  });

  test('what the kind doesn’t have is dropped', () => {
    expect(normaliseBasic(basic, 'village-clinic')).not.toHaveProperty('creditCode');
    expect(normaliseBasic(basic, 'public-health')).not.toHaveProperty('licenceNumber');
  });
});

describe('R-E5 其他名称', () => {
  const faults = (isNone: boolean, ...names: string[]) =>
    otherNamesFaults(isNone, normaliseOtherNames(names), '湖北省示例医院');

  test('a list, or the tick, not both and not neither', () => {
    expect(faults(false, '湖北省示例临床医学院')).toEqual([]);
    expect(faults(true)).toEqual([]);
    expect(pathsOf(faults(true, '湖北省示例临床医学院'))).toEqual(['/isNone']);
    expect(pathsOf(faults(false))).toEqual(['/isNone']);
  });

  test('not the unit’s own name, and none twice, in whatever spelling', () => {
    expect(
      pathsOf(faults(false, '湖北省 示例医院', '示例临床（医学）院', '示例临床(医学)院', '院', '')),
    ).toEqual(['/names/0', '/names/2', '/names/3', '/names/4']);
  });
});

describe('R-E5 地址信息', () => {
  const address = {
    divisionCode: '420106',
    address: '示例路 １ 号　示例大厦',
    postcode: '４３００６０',
    phone: '027 — 87654321',
    email: ' Office@Example.cn ',
  };

  test('is stored in one form', () => {
    const stored = normaliseAddressInformation(address);
    expect(stored).toMatchObject({ postcode: '430060', phone: '027-87654321', email: 'office@example.cn' });
    expect(addressFaults(stored)).toEqual([]);
  });

  test('each wrong field is told', () => {
    const wrong = { ...address, address: '院内', postcode: '43006', phone: '八七六', email: 'office' };
    expect(pathsOf(addressFaults(normaliseAddressInformation(wrong)))).toEqual([
      '/values/address',
      '/values/postcode',
      '/values/phone',
      '/values/email',
    ]);
  });
});

describe('R-E5 内设机构', () => {
  const faults = (isNone: boolean, ...departments: [name: string, isRetired?: true][]) =>
    departmentsFaults(
      isNone,
      normaliseDepartments(departments.map(([name, isRetired = false]) => ({ name, isRetired }))),
    );

  test('a list, or the tick; retired ones count as none', () => {
    expect(faults(false, ['内科'], ['外科'])).toEqual([]);
    expect(faults(true)).toEqual([]);
    expect(faults(true, ['内科', true])).toEqual([]);
    expect(pathsOf(faults(true, ['内科']))).toEqual(['/isNone']);
    expect(pathsOf(faults(false, ['内科', true]))).toEqual(['/isNone']);
  });

  test('no name twice among those in use; a retired one’s may be given again', () => {
    expect(pathsOf(faults(false, ['急诊 科'], ['急诊科'], ['']))).toEqual([
      '/departments/1/name',
      '/departments/2/name',
    ]);
    expect(faults(false, ['急诊科', true], ['急诊科'])).toEqual([]);
  });
});
