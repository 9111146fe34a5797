import type { RegistrationForm } from '../contracts/institution-registration';
import { materialsAskedOf } from '../contracts/institution-registration-states';
import { claimsOf } from './institution-claim';
import { normaliseRegistration, registrationFaults } from './institution-registration-form';

const form: RegistrationForm = {
  applicantName: '甲示例',
  name: '武汉市武昌区示例口腔诊所',
  address: '武汉市武昌区示例路 1 号',
  kind: 'clinic',
  supervisorId: '00000000-0000-4000-8000-000000000001',
  creditCode: '91350100M000100Y43',
  licenceNumber: '鄂卫诊备〔2026〕0001号',
};
const faultsOf = (change: Partial<RegistrationForm>) => registrationFaults({ ...form, ...change });

test('R-D2 a form as it is typed has no fault', () => expect(registrationFaults(form)).toEqual([]));

test.each([
  [{ applicantName: '甲' }, '/applicantName', '至少 2 个字'],
  [{ name: ' ' }, '/name', '请填写机构名称'],
  [{ name: '（诊所）' }, '/name', '至少 4 个字'],
  [{ name: '示例诊所<script>' }, '/name', '只能有汉字'],
  [{ address: '1 号' }, '/address', '门牌号'],
  [{ creditCode: undefined }, '/creditCode', '18 位'],
  [{ creditCode: '91350100M000100Y44' }, '/creditCode', '校验规则'],
  [{ licenceNumber: undefined }, '/licenceNumber', '请填写诊所备案凭证号'],
  [{ licenceNumber: 'A1' }, '/licenceNumber', '4 至 40 位'],
])('R-D2 %j is said at its field, in words', (change, path, words) => {
  expect(faultsOf(change)).toEqual([{ path, message: expect.stringContaining(words) as string }]);
});

test('R-D2 the kind decides which number and which certificate is asked', () => {
  const none = { creditCode: undefined, licenceNumber: undefined };
  expect(faultsOf({ ...none, kind: 'village-clinic' }).map(({ path }) => path)).toEqual(['/licenceNumber']);
  expect(faultsOf({ ...none, kind: 'public-health' }).map(({ path }) => path)).toEqual(['/creditCode']);
  expect(faultsOf({ ...none, kind: 'hospital' }).map(({ path }) => path)).toEqual([
    '/creditCode',
    '/licenceNumber',
  ]);
  expect(materialsAskedOf('village-clinic')).toEqual(['application-form', 'licence']);
  expect(materialsAskedOf('other')).toEqual(['application-form', 'credit-certificate']);
  expect(materialsAskedOf('hospital')).toEqual(['application-form', 'credit-certificate', 'licence']);
});

test('R-D2 what a kind does not ask for is not kept', () => {
  expect(normaliseRegistration({ ...form, kind: 'village-clinic' }).creditCode).toBeNull();
  expect(normaliseRegistration({ ...form, kind: 'other' }).licenceNumber).toBeNull();
});

describe('R-D3 which names claim the same', () => {
  const nameOf = (name: string) => claimsOf({ ...normaliseRegistration({ ...form, name }) })[0]?.value;

  test.each([
    '武汉示例医院(东院)',
    '武汉示例医院（东院）',
    ' 武汉 示例医院 （东院） ',
    '武汉示例医院〔东院〕',
    '武汉示例医院\u3000（东院）',
  ])('%s', (name) => expect(nameOf(name)).toBe('武汉示例医院东院'));

  test('full width letters and digits', () => expect(nameOf('示例Ａ１医院')).toBe(nameOf('示例a1医院')));

  test('有限公司 and words in brackets make another institution', () => {
    expect(nameOf('示例口腔有限公司')).not.toBe(nameOf('示例口腔'));
    expect(nameOf('武汉示例医院（东院）')).not.toBe(nameOf('武汉示例医院（西院）'));
  });
});
