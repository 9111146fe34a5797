import { instantOf, typedTime } from './typed-time';

test('R-L2 times are typed by the clock of Shanghai, wherever the computer is', () => {
  expect(typedTime('2027-01-31T16:00:00.000Z')).toBe('2027-02-01T00:00');
  expect(instantOf('2027-02-01T00:00')).toBe('2027-01-31T16:00:00.000Z');
});
