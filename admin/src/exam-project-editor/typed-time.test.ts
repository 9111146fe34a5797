import { typedTime, typedWindow } from './typed-time';

const dayLong = { opensAt: '2027-01-31T16:00:00.000Z', closesAt: '2027-02-28T15:59:59.999Z' };

test('R-L2 times are typed by the clock of Shanghai, wherever the computer is', () => {
  expect(typedTime('2027-01-31T16:00:00.000Z')).toBe('2027-02-01T00:00');
  expect(typedWindow({ opensAt: '2027-02-01T00:00', closesAt: '2027-02-28T17:00' })).toEqual({
    opensAt: '2027-01-31T16:00:00.000Z',
    closesAt: '2027-02-28T09:00:00.000Z',
  });
});

test('R-L2 an end at 23:59 is the end of the day', () => {
  expect(typedWindow({ opensAt: '2027-02-01T00:00', closesAt: '2027-02-28T23:59' })).toEqual(dayLong);
});

test('R-L2 a time that nobody typed anew stays as it was, within its minute too', () => {
  const read = { opensAt: '2027-01-31T16:00:30.000Z', closesAt: '2027-02-28T09:00:59.999Z' };
  const shown = { opensAt: typedTime(read.opensAt), closesAt: typedTime(read.closesAt) };
  expect(typedWindow(shown, read)).toEqual(read);
  expect(typedWindow({ ...shown, closesAt: '2027-02-28T17:01' }, read)).toEqual({
    opensAt: read.opensAt,
    closesAt: '2027-02-28T09:01:00.000Z',
  });
});
