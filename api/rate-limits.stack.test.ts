import { randomUUID } from 'node:crypto';
import type { LoginOutcome } from '../contracts/login';
import { startApi, type ApiApp } from '../test/api-app';
import { ApiClient } from '../test/api-client';
import { consents } from '../test/login-steps';

let api: ApiApp;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const frontUploadId = randomUUID();

/** Asks for a manual review with a number that is refused at once: counted as any other, ten an hour. */
async function asker() {
  const client = new ApiClient(api.origin, 'weapp');
  await client.post<LoginOutcome>('/api/login/wechat', { code: `code-${randomUUID()}`, consents });
  return async (key: string = randomUUID(), name = '甲示例'): Promise<number> => {
    const body = { documentType: 'id-card', name, documentNumber: '1', frontUploadId };
    const { status } = await client.post('/api/identity/manual-reviews', body, { 'idempotency-key': key });
    return status;
  };
}

async function answersOf(ask: () => Promise<number>, times: number): Promise<number[]> {
  const answers = [];
  for (let sent = 0; sent < times; sent += 1) answers.push(await ask());
  return answers;
}

const allowed = (times: number): number[] => Array<number>(times).fill(400);

test('five bad moments, each with six sendings under one key, leave half of an hour’s ten', async () => {
  const ask = await asker();
  for (let press = 0; press < 5; press += 1) {
    const key = randomUUID();
    expect(await answersOf(() => ask(key), 6)).toEqual(allowed(6));
  }
  expect(await answersOf(() => ask(), 6)).toEqual([...allowed(5), 429]);
});

test('one key doesn’t make requests free: neither for another content, nor for ever', async () => {
  const ask = await asker();
  const key = randomUUID();
  expect(await answersOf(() => ask(key), 61)).toEqual([...allowed(60), 429]);
  const other = await asker();
  expect(await answersOf(() => other(key, randomUUID()), 11)).toEqual([...allowed(10), 429]);
});

test('sent again when the limit is reached, a press that was counted is answered; another isn’t', async () => {
  const ask = await asker();
  const key = randomUUID();
  await ask(key);
  expect(await answersOf(() => ask(), 10)).toEqual([...allowed(9), 429]);
  expect(await ask(key)).toBe(400);
  expect(await ask()).toBe(429);
});
