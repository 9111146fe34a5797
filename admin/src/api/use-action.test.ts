/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { useAction } from './use-action';

const problem = (status: number, code: string) => ({
  ...{ ok: false, status, headers: { get: () => null } },
  json: () => Promise.resolve({ status, code, detail: '…' }),
});
const done = { ok: true, status: 204 };

/** Presses once for each answer, an error being none; the keys that were sent with the act. */
async function keysOfPresses(...answers: (object | Error)[]): Promise<Set<string>> {
  const keys = new Set<string>();
  const waiting = [...answers];
  const fetch = (address: string, { headers }: { headers: Record<string, string> }) => {
    // What a page looks at beside the act, as its session.
    if (!headers['Idempotency-Key']) return Promise.resolve(problem(503, 'service-overloaded'));
    keys.add(headers['Idempotency-Key']);
    const answer = waiting.shift() ?? new Error(`asked too often: ${address}`);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  Object.assign(globalThis, { fetch });
  const { result } = renderHook(() => useAction('POST /account-closure/withdrawal'));
  while (waiting.length > 0) await act(() => result.current.send({}));
  return keys;
}

test.each([
  ['session-ended', 401],
  ['not-logged-in', 401],
  ['too-many-requests', 429],
  ['service-overloaded', 503],
])(
  'R-A5 turned away for %s while the outcome is unknown, the next press is the same act',
  async (code, status) => {
    expect((await keysOfPresses(new Error('offline'), problem(status, code), done)).size).toBe(1);
  },
);

test('R-A5 so it is where the page’s token has run out', async () => {
  // The token is renewed once, and refused again.
  const refused = problem(403, 'csrf-token-invalid');
  expect((await keysOfPresses(new Error('offline'), refused, refused, done)).size).toBe(1);
});

test('a refusal of the act ends its key', async () => {
  expect((await keysOfPresses(problem(409, 'not-allowed-now'), done)).size).toBe(2);
});
