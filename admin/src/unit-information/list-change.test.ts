import { moved } from './list-change';

test('R-E5 the order of the internal departments is changed by moving one at a time', () => {
  expect(moved(['甲', '乙', '丙'], 0, 1)).toEqual(['乙', '甲', '丙']);
  expect(moved(['甲', '乙', '丙'], 2, 1)).toEqual(['甲', '丙', '乙']);
  expect(moved(['甲', '乙', '丙'], 0, 2)).toEqual(['乙', '丙', '甲']);
});
