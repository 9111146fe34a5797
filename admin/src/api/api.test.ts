import type { Session } from '@contracts/login';
import { rememberCsrfToken } from '../session/csrf-token';
import { call } from './api';

const problem = (status: number, code: string, retryAfter = '0.001') =>
  new Response(JSON.stringify({ status, code, detail: '…', title: '', type: '', requestId: '' }), {
    status,
    headers: { 'Retry-After': retryAfter },
  });
const ok = (body: object) => new Response(JSON.stringify(body), { status: 200 });

/** Answers in turn and keeps what was asked. */
function answering(...answers: (Response | Error)[]) {
  const asked: { headers: Record<string, string> }[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    asked.push({ headers: Object.fromEntries(new Headers(init?.headers)) });
    const answer = answers.shift();
    if (!answer) throw new Error('asked too often');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return asked;
}

const choose = () => call('PUT /session/role', { body: { roleId: null } });

const sessionOf = (person: string, role: string, csrfToken: string) =>
  ({ csrfToken, person: { id: person }, activeRole: { id: role } }) as Session;

describe('calling the API', () => {
  afterEach(() => jest.restoreAllMocks());

  it('asks again with the same key while the outcome is unknown', async () => {
    const asked = answering(problem(503, 'outcome-unknown'), ok({ id: 's' }));
    await expect(choose()).resolves.toEqual({ id: 's' });
    expect(asked).toHaveLength(2);
    expect(asked[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
    expect(asked[1]?.headers['idempotency-key']).toBe(asked[0]?.headers['idempotency-key']);
  });

  it('gives up after four tries and says that the outcome is unknown', async () => {
    const asked = answering(...Array.from({ length: 4 }, () => problem(503, 'outcome-unknown')));
    await expect(choose()).rejects.toMatchObject({ code: 'outcome-unknown' });
    expect(asked).toHaveLength(4);
  });

  it('R-B3 asks on with the same key where that was too often for a moment', async () => {
    const asked = answering(
      problem(503, 'outcome-unknown'),
      problem(429, 'too-many-requests'),
      ok({ id: 's' }),
    );
    await expect(choose()).resolves.toEqual({ id: 's' });
    expect(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  it('R-B3 says that the outcome is unknown where it must wait for long before it may ask', async () => {
    const asked = answering(problem(503, 'outcome-unknown'), problem(429, 'too-many-requests', '600'));
    await expect(choose()).rejects.toMatchObject({ code: 'outcome-unknown', status: 429 });
    expect(asked).toHaveLength(2);
  });

  it('R-B3 waits for half a minute in all: pauses that are short one by one add up', async () => {
    jest.useFakeTimers();
    const asked = answering(
      problem(503, 'outcome-unknown', '3'),
      problem(429, 'too-many-requests', '20'),
      problem(429, 'too-many-requests', '20'),
    );
    const outcome = expect(choose()).rejects.toMatchObject({ code: 'outcome-unknown', status: 429 });
    const from = Date.now();
    await jest.runAllTimersAsync();
    await outcome;
    expect(Date.now() - from).toBe(23_000);
    expect(asked).toHaveLength(3);
    jest.useRealTimers();
  });

  it('tells at once that a first request was one too many', async () => {
    const asked = answering(problem(429, 'too-many-requests'));
    await expect(choose()).rejects.toMatchObject({ code: 'too-many-requests' });
    expect(asked).toHaveLength(1);
  });

  it('does not repeat a refusal', async () => {
    const asked = answering(problem(409, 'not-allowed-now'));
    await expect(choose()).rejects.toMatchObject({ code: 'not-allowed-now' });
    expect(asked).toHaveLength(1);
  });

  it('fetches the token of a newer session once, and sends the same key with it', async () => {
    rememberCsrfToken(sessionOf('p', 'r', 'old'));
    const asked = answering(
      problem(403, 'csrf-token-invalid'),
      ok(sessionOf('p', 'r', 'new')),
      ok({ id: 's' }),
    );
    await choose();
    expect(asked.map(({ headers }) => headers['x-csrf-token'])).toEqual(['old', undefined, 'new']);
    expect(asked[2]?.headers['idempotency-key']).toBe(asked[0]?.headers['idempotency-key']);
  });

  it.each([
    ['somebody else has', 'q', 'r'],
    ['the person has in another role', 'p', 's'],
  ])('R-A4 sends nothing as of this page where %s logged in in another tab', async (_, person, role) => {
    rememberCsrfToken(sessionOf('p', 'r', 'old'));
    const asked = answering(problem(403, 'csrf-token-invalid'), ok(sessionOf(person, role, 'new')));
    await expect(choose()).rejects.toMatchObject({ code: 'csrf-token-invalid' });
    expect(asked).toHaveLength(2);
  });

  it('tells a server that cannot be reached as an unknown outcome', async () => {
    answering(new TypeError('Failed to fetch'));
    await expect(choose()).rejects.toMatchObject({ code: 'outcome-unknown', status: 0 });
  });
});
