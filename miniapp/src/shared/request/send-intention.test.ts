import Taro from '@tarojs/taro';
import type { Session } from '@contracts/login';
import { forgetCredentials, rememberCsrfToken } from './credentials';
import { sendIntention } from './send-intention';

const { request: send } = Taro as unknown as {
  request: jest.Mock<Promise<unknown>, [{ url: string; header: Record<string, string> }]>;
};
const problem = (status: number, code: string, header: Record<string, string> = {}) => ({
  statusCode: status,
  header,
  data: { code, detail: '说明', title: '', status, type: '', requestId: '' },
});
const confirm = (ticket = 'abcdefghijklmnopqrstuv') =>
  sendIntention({
    intention: 'login/tickets/7',
    label: '确认登录',
    route: 'POST /login/tickets/:id/confirm',
    input: { params: { id: '7' }, body: { ticket, roleId: null } },
  });
const keys = () => send.mock.calls.map(([{ header }]) => header['Idempotency-Key']);

beforeEach(() => {
  jest.useFakeTimers();
  send.mockReset();
  Taro.clearStorageSync();
});
afterEach(() => jest.useRealTimers());

async function settled<T>(promise: Promise<T>) {
  const outcome = promise.then(
    (value) => ({ value }),
    (thrown: unknown) => ({ thrown }),
  );
  await jest.runAllTimersAsync();
  return outcome;
}

test('asks again under the same key when the network fails or the outcome is unknown', async () => {
  send.mockRejectedValueOnce(new Error('offline'));
  send.mockResolvedValueOnce(problem(503, 'outcome-unknown'));
  send.mockResolvedValueOnce({ statusCode: 204, header: {}, data: '' });
  expect(await settled(confirm())).toEqual({ value: undefined });
  expect(new Set(keys()).size).toBe(1);
  expect(send).toHaveBeenCalledTimes(3);
});

test('gives up after the last try but keeps the key, so that pressing once more is the same act', async () => {
  send.mockRejectedValue(new Error('offline'));
  expect(await settled(confirm())).toMatchObject({ thrown: { code: 'outcome-unknown' } });
  await settled(confirm());
  expect(new Set(keys()).size).toBe(1);
});

test('a refusal is thrown at once and ends the key', async () => {
  send.mockResolvedValue(problem(409, 'ticket-not-usable'));
  expect(await settled(confirm())).toMatchObject({ thrown: { code: 'ticket-not-usable', message: '说明' } });
  await settled(confirm());
  expect(send).toHaveBeenCalledTimes(2);
  expect(new Set(keys()).size).toBe(2);
});

test('R-B3 asked too often while the outcome is unknown, it waits as long as it is told and asks again under the same key', async () => {
  send.mockResolvedValueOnce(problem(503, 'outcome-unknown'));
  send.mockResolvedValueOnce(problem(429, 'too-many-requests', { 'Retry-After': '20' }));
  send.mockResolvedValueOnce({ statusCode: 204, header: {}, data: '' });
  const sentAt = Date.now();
  expect(await settled(confirm())).toEqual({ value: undefined });
  expect(Date.now() - sentAt).toBe(21_000);
  expect(new Set(keys()).size).toBe(1);
});

test('R-B3 told to wait for longer than one watches, it says that the outcome is unknown, and keeps the key', async () => {
  send.mockResolvedValueOnce(problem(503, 'outcome-unknown'));
  send.mockResolvedValueOnce(problem(429, 'too-many-requests', { 'Retry-After': '600' }));
  expect(await settled(confirm())).toMatchObject({
    thrown: { code: 'outcome-unknown', message: '还没有收到“确认登录”的结果。说明' },
  });
  send.mockResolvedValueOnce({ statusCode: 204, header: {}, data: '' });
  await settled(confirm());
  expect(send).toHaveBeenCalledTimes(3);
  expect(new Set(keys()).size).toBe(1);
});

test('waits for half a minute in all, and not at all after the last try', async () => {
  send.mockRejectedValue(new Error('offline'));
  const sentAt = Date.now();
  await settled(confirm());
  expect(Date.now() - sentAt).toBe(30_000);
  expect(send).toHaveBeenCalledTimes(6);
});

test('R-B3 waits that are short one by one add up: no press is watched for longer than half a minute', async () => {
  send.mockResolvedValueOnce(problem(503, 'outcome-unknown'));
  send.mockResolvedValue(problem(429, 'too-many-requests', { 'Retry-After': '20' }));
  const sentAt = Date.now();
  expect(await settled(confirm())).toMatchObject({ thrown: { code: 'outcome-unknown' } });
  expect(Date.now() - sentAt).toBe(21_000);
  expect(send).toHaveBeenCalledTimes(3);
});

test('R-B3 refused as too many at first, it is told so at once; pressed again it is the same act', async () => {
  send.mockResolvedValueOnce(problem(429, 'too-many-requests', { 'Retry-After': '1' }));
  expect(await settled(confirm())).toMatchObject({ thrown: { code: 'too-many-requests' } });
  send.mockResolvedValueOnce({ statusCode: 204, header: {}, data: '' });
  await settled(confirm());
  expect(new Set(keys()).size).toBe(1);
});

test.each([
  ['session-ended', 401],
  ['not-logged-in', 401],
  ['csrf-token-invalid', 403],
  ['service-overloaded', 503],
])(
  'R-A5 turned away for %s after the outcome was unknown, the next press is the same act',
  async (code, status) => {
    send.mockRejectedValue(new Error('offline'));
    await settled(confirm());
    const session = { csrfToken: 'new', person: { id: 'person-1' } };
    send.mockImplementation(({ url }) =>
      Promise.resolve(
        url.endsWith('/session') ? { statusCode: 200, header: {}, data: session } : problem(status, code),
      ),
    );
    expect(await settled(confirm())).toMatchObject({ thrown: { code } });
    send.mockResolvedValue({ statusCode: 204, header: {}, data: '' });
    expect(await settled(confirm())).toEqual({ value: undefined });
    expect(new Set(keys().filter(Boolean)).size).toBe(1);
    forgetCredentials();
  },
);

test('another content is another act', async () => {
  send.mockRejectedValue(new Error('offline'));
  await settled(confirm());
  await settled(confirm('vutsrqponmlkjihgfedcba'));
  expect(new Set(keys()).size).toBe(2);
});

test.each([
  ['the same person', 'person-1', 3],
  ['somebody else', 'person-2', 2],
])('R-A4 where %s has logged in in another tab', async (_, id, sent) => {
  rememberCsrfToken({ csrfToken: 'old', person: { id: 'person-1' } } as Session);
  send.mockResolvedValueOnce(problem(403, 'csrf-token-invalid'));
  send.mockResolvedValueOnce({ statusCode: 200, header: {}, data: { csrfToken: 'new', person: { id } } });
  send.mockResolvedValueOnce({ statusCode: 204, header: {}, data: '' });
  await settled(confirm());
  expect(send).toHaveBeenCalledTimes(sent);
  forgetCredentials();
});
