import { createPressCount } from './count-presses';

const hour = 3_600;
const tooMany = () => Promise.reject(new Error('too many'));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a press is counted once, however often it is sent; of seven sendings two count, so no key is free', async () => {
  const countPress = createPressCount(hour);
  const count = jest.fn(() => Promise.resolve());
  for (let sent = 0; sent < 6; sent += 1) await countPress('甲/a', count);
  expect(count).toHaveBeenCalledTimes(1);
  await countPress('甲/a', count);
  expect(count).toHaveBeenCalledTimes(2);
  await countPress('甲/b', count);
  await countPress('乙/a', count);
  expect(count).toHaveBeenCalledTimes(4);
});

test('sent at once, all wait for the one count, and none slips through when that is refused', async () => {
  const countPress = createPressCount(hour);
  const count = jest.fn(tooMany);
  const sent = Array.from({ length: 6 }, () => countPress('甲/a', count));
  const outcomes = await Promise.allSettled(sent);
  expect(outcomes.map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
  expect(count).toHaveBeenCalledTimes(1);
});

test('a refused press is counted again when it comes again, and then goes through or not', async () => {
  const countPress = createPressCount(hour);
  await expect(countPress('甲/a', tooMany)).rejects.toThrow();
  await expect(countPress('甲/a', tooMany)).rejects.toThrow();
  await expect(countPress('甲/a', () => Promise.resolve())).resolves.toBeUndefined();
  await expect(countPress('甲/a', tooMany)).resolves.toBeUndefined();
});

test('a press is forgotten when the limit no longer looks back to it', async () => {
  const countPress = createPressCount(hour);
  const count = jest.fn(() => Promise.resolve());
  await countPress('甲/a', count);
  jest.advanceTimersByTime(hour * 1000);
  await countPress('甲/a', count);
  expect(count).toHaveBeenCalledTimes(2);
});
