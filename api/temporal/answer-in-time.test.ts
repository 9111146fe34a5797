import { inTime } from './answer-in-time';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('an answer in time is the answer, and so is a refusal', async () => {
  await expect(inTime(Promise.resolve('done'))).resolves.toBe('done');
  await expect(inTime(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});

test('after nine seconds the outcome is unknown, whatever comes later', async () => {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), 20_000));
  const answer = expect(inTime(late)).rejects.toMatchObject({ code: 'outcome-unknown', status: 503 });
  await jest.advanceTimersByTimeAsync(9_000);
  await answer;
  await jest.advanceTimersByTimeAsync(20_000);
});
