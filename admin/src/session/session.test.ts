import type { Session } from '@contracts/login';
import { adoptSession, currentSession, markSessionEnded, recheckSession, resumeSession } from './session';

const sessionOf = (person: string, role: string | null) =>
  ({ csrfToken: 'c', person: { id: person }, activeRole: role && { id: role } }) as Session;

const answering = (status: number, body: object) =>
  jest
    .spyOn(globalThis, 'fetch')
    .mockResolvedValue(
      new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }),
    );

describe('R-A4 R-A5: a page that looks whether its session is there still', () => {
  beforeEach(() => adoptSession(sessionOf('p', 'r')));
  afterEach(() => jest.restoreAllMocks());

  it('goes on where nothing has changed', async () => {
    answering(200, sessionOf('p', 'r'));
    await recheckSession();
    expect(currentSession()).toEqual({ status: 'active', session: sessionOf('p', 'r') });
  });

  it('is over, with the reason, where the session was ended elsewhere', async () => {
    answering(401, { status: 401, code: 'session-ended', detail: '这个登录已在别处结束' });
    await recheckSession();
    expect(currentSession()).toMatchObject({ status: 'ended', why: '这个登录已在别处结束' });
  });

  it('asks for another role where its own was taken away', async () => {
    answering(200, sessionOf('p', null));
    await recheckSession();
    expect(currentSession()).toMatchObject({ status: 'active', lostRole: { id: 'r' } });
  });

  it.each([
    ['somebody else', 'q', 'r'],
    ['another role', 'p', 's'],
  ])('is %s’s where another tab has logged in so', async (_, person, role) => {
    answering(200, sessionOf(person, role));
    await recheckSession();
    expect(currentSession()).toEqual({
      ...{ status: 'active', session: sessionOf(person, role), isSwitched: true },
    });
  });
});

describe('R-A4 who logs in again over a page', () => {
  const renewed = { ...sessionOf('p', 'another'), csrfToken: 'renewed' };
  beforeEach(() => {
    adoptSession(sessionOf('p', 'r'));
    markSessionEnded('登录已失效');
  });
  afterEach(() => jest.restoreAllMocks());

  it('is in the page’s role before the page is told', async () => {
    const sent = answering(200, sessionOf('p', 'r'));
    const resumed = resumeSession(renewed, 'r');
    expect(currentSession()).toMatchObject({ status: 'ended' });
    await resumed;
    expect(new Headers(sent.mock.calls[0]?.[1]?.headers).get('X-CSRF-Token')).toBe('renewed');
    expect(currentSession()).toEqual({ status: 'active', session: sessionOf('p', 'r') });
  });

  it('leaves the page as it is where that role can’t be had', async () => {
    answering(403, { status: 403, code: 'no-permission', detail: '没有这个账号' });
    await expect(resumeSession(renewed, 'r')).rejects.toMatchObject({ code: 'no-permission' });
    expect(currentSession()).toMatchObject({ status: 'ended' });
  });
});
