import { unshownFaults } from './unshown-faults';

test('R-E5 what is wrong with a field that is not on the form is said all the same', () => {
  const fields = [
    { path: '/values/name', message: '请填写单位名称。' },
    { path: '/departments', message: '使用中的内设机构最多 300 个。' },
  ];
  expect(unshownFaults(fields, (path) => path === '/values/name')).toEqual(['使用中的内设机构最多 300 个。']);
});
