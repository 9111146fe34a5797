import { act, fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { Session } from '@contracts/login';
import Identity from '@/pages/identity/index';
import Closure from '@/pages/own-data/closure';
import { currentSession, startSession } from './session-store';

const { request } = Taro as unknown as { request: jest.Mock<Promise<unknown>, [{ url: string }]> };
const person = { id: 'person-1', identityState: 'pending', closesAt: '2026-12-01T00:00:00Z' };
const sessionWith = (changes: object) => ({ csrfToken: 'c', person: { ...person, ...changes } }) as Session;
/** Answers by the end of the address; anything else stays open. */
const answers = (byEnd: Record<string, object>) =>
  request.mockReset().mockImplementation(({ url }) => {
    const found = Object.entries(byEnd).find(([end]) => url.endsWith(end));
    return found
      ? Promise.resolve({ statusCode: 200, header: {}, data: found[1] })
      : new Promise(() => undefined);
  });

test('R-B1 a verification that was decided meanwhile is known to every page once one looks at it', async () => {
  startSession(null, sessionWith({}));
  const failed = sessionWith({ identityState: 'failed' });
  answers({ '/identity': { state: 'failed', triesLeft: 3, availableActions: ['scan'] }, '/session': failed });
  await act(() => Promise.resolve(render(<Identity />)));
  expect(currentSession().session).toEqual(failed);
});

test('R-V2 a closure that is taken back is no longer announced', async () => {
  startSession(null, sessionWith({}));
  const closure = { state: 'requested', closesAt: person.closesAt, obstacles: [], phoneMasked: null };
  const open = sessionWith({ closesAt: null });
  answers({ '/account-closure': closure, '/account-closure/withdrawal': {}, '/session': open });
  await act(() => Promise.resolve(render(<Closure />)));
  await act(() => Promise.resolve(fireEvent.click(screen.getByRole('button', { name: '撤回注销' }))));
  expect(currentSession().session).toEqual(open);
});
