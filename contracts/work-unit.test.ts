import { workUnitWords } from './work-unit';

test.each([
  ['required', '示例医院', '示例医院'],
  ['required', null, null],
  ['or-flexible', '示例医院', '示例医院'],
  ['or-flexible', null, '灵活就业'],
  ['not-asked', null, null],
] as const)('R-L1 R-C5 work unit %s, bound to %s: %s', (workUnit, unitName, words) => {
  expect(workUnitWords(unitName, { workUnit })).toBe(words);
});
