import { officePhoneFault } from './office-contact';

test.each([
  '027-87654321',
  '027-87654321-801',
  '(0719) 3330000',
  '87654321',
  '+86 27 8765 4321',
  '010-13812345',
])('R-E1 R-E2 an office has this number: %s', (phone) => {
  expect(officePhoneFault(phone)).toBeUndefined();
});

test.each([
  '13800001001',
  '138 0000 1001',
  '138-0000-1001',
  '+86 13800001001',
  '0086-138-0000-1001',
  '013800001001',
])('R-E2 R-V3 a mobile number is a person’s, and is no office’s: %s', (phone) => {
  expect(officePhoneFault(phone)).toContain('不要填写个人手机号码');
});

test('R-E2 anything else is told', () => {
  expect(officePhoneFault('')).toContain('请填写');
  expect(officePhoneFault('打我手机')).toContain('应为数字');
});
