import { shownErrors } from './shown-errors';

const content = { choice: {}, form: { basic: { mobile: '123' } }, materials: [] };
const faults = [
  { path: '/form/basic/mobile', message: '手机号码应为 11 位。' },
  { path: '/form/basic/address', message: '“通讯地址”必须填写。' },
];
const given = { faults, isTried: false, content, checked: content, requested: [], submitted: null };

test('what is wrong is shown at once, what is only missing once one tried to go on', () => {
  expect(shownErrors(given)).toEqual({ '/form/basic/mobile': '手机号码应为 11 位。' });
  expect(Object.keys(shownErrors({ ...given, isTried: true }))).toHaveLength(2);
});

test('a choice that nobody made yet is missing, not wrong', () => {
  const unchosen = { ...content, choice: { level: '', category: '' } };
  const notChosen = [{ path: '/choice/level', message: '请选择申报级别。' }];
  const untouched = { ...given, faults: notChosen, content: unchosen, checked: unchosen };
  expect(shownErrors(untouched)).toEqual({});
  expect(shownErrors({ ...untouched, isTried: true })).toEqual({ '/choice/level': '请选择申报级别。' });
});

test('a fault goes as soon as its field is changed, before the server has looked again', () => {
  const mended = { ...content, form: { basic: { mobile: '13800000000' } } };
  expect(shownErrors({ ...given, isTried: true, content: mended })).toEqual({
    '/form/basic/address': '“通讯地址”必须填写。',
  });
});

test('R-N2 the remark stands at its field until the field is changed', () => {
  const requested = [{ path: '/form/basic/mobile', remark: '号码停机，请更换' }];
  const submitted = { choice: { level: '', category: '' }, form: content.form, materials: [] };
  expect(shownErrors({ ...given, faults: [], requested, submitted })).toEqual({
    '/form/basic/mobile': '审核意见：号码停机，请更换',
  });
  const mended = { ...content, form: { basic: { mobile: '13800000000' } } };
  expect(shownErrors({ ...given, faults: [], requested, submitted, content: mended })).toEqual({});
});
