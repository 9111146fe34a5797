import Taro from '@tarojs/taro';
import type { Session } from '@contracts/login';
import { findRemembered, remember } from '../resource/remembered';
import { lookAgain } from './look-again';
import { leadToLoginAtSessionEnd } from './session-end-page';
import { currentSession, forgetPerson, refreshSession, startSession } from './session-store';

const { request: send } = Taro as unknown as { request: jest.Mock<Promise<unknown>> };
const sessionOf = (id: string) => ({ csrfToken: 'c', person: { id } }) as Session;
const answer = (statusCode: number, data: object) => ({ statusCode, header: {}, data });

beforeEach(() => {
  send.mockReset();
  forgetPerson();
  startSession(null, sessionOf('person-1'));
  remember('GET /inbox', { items: [] });
});

test('R-A5 an app that comes back into view finds its login ended elsewhere, with the reason', async () => {
  leadToLoginAtSessionEnd();
  const detail = '这个登录已在别处结束';
  send.mockResolvedValueOnce(answer(401, { code: 'session-ended', detail, status: 401 }));
  await lookAgain();
  expect(currentSession()).toEqual({ status: 'logged-out', why: detail });
});

test('R-A4 somebody else has logged in in another tab: nothing of the former person stays', async () => {
  send.mockResolvedValueOnce(answer(200, sessionOf('person-2')));
  await lookAgain();
  expect(currentSession()).toMatchObject({ session: { person: { id: 'person-2' } } });
  expect(findRemembered('GET /inbox')).toBeUndefined();
});

test('R-B1 whoever was verified meanwhile is so here, and stays where they are', async () => {
  const verified = { csrfToken: 'c', person: { id: 'person-1', identityState: 'verified' } } as Session;
  const { reLaunch } = Taro as unknown as { reLaunch: jest.Mock };
  reLaunch.mockClear();
  send.mockResolvedValueOnce(answer(200, verified));
  await lookAgain();
  expect(currentSession()).toMatchObject({ session: verified });
  expect(findRemembered('GET /inbox')).toBeDefined();
  expect(reLaunch).not.toHaveBeenCalled();
});

test.each([{ ask: lookAgain }, { ask: refreshSession }])(
  'R-V2 the late answer to $ask.name undoes neither a log-out nor the login of somebody else',
  async ({ ask }) => {
    for (const comeOrGo of [forgetPerson, () => startSession(null, sessionOf('person-2'))]) {
      startSession(null, sessionOf('person-1'));
      let arrive = (_: object): void => undefined;
      send.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
      const asked = ask();
      comeOrGo();
      const meanwhile = currentSession();
      const verified = { csrfToken: 'c', person: { id: 'person-1', identityState: 'verified' } };
      arrive(answer(200, verified));
      await asked;
      expect(currentSession()).toBe(meanwhile);
    }
  },
);

test('unchanged, out of reach or logged out, everything stays as it is', async () => {
  const before = currentSession();
  send.mockResolvedValueOnce(answer(200, sessionOf('person-1')));
  await lookAgain();
  send.mockRejectedValueOnce(new Error('offline'));
  await lookAgain();
  expect(currentSession()).toBe(before);
  forgetPerson();
  await lookAgain();
  expect(send).toHaveBeenCalledTimes(2);
});
