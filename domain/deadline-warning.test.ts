import { dueWarnings } from './deadline-warning';

const at = (hours: number): Date => new Date(Date.UTC(2026, 10, 20) + hours * 3_600_000);
const due = (since: number, now: number): number[] =>
  dueWarnings({ since: at(since), deadline: at(0), now: at(now) });

test('R-N9 R-P1 two days and two hours before, and not before that nor after the end', () => {
  expect(due(-100, -49)).toEqual([]);
  expect(due(-100, -48)).toEqual([48]);
  expect(due(-100, -3)).toEqual([48]);
  expect(due(-100, -2)).toEqual([2]);
  expect(due(-100, 0)).toEqual([]);
});

test('R-N9 whoever was asked with less time left has just been told the end', () => {
  expect(due(-24, -20)).toEqual([]);
  expect(due(-24, -1)).toEqual([2]);
  expect(due(-1, -0.5)).toEqual([]);
});
