import { fenOf } from './money';

test.each([
  ['100', 10_000],
  ['100.5', 10_050],
  ['0.01', 1],
  ['19.99', 1_999],
  ['0', undefined],
  ['', undefined],
  ['-1', undefined],
  ['1.005', undefined],
  ['1e3', undefined],
])('R-P3 %s yuan are %s fen', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen);
});
