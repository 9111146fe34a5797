import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient, refusalOf } from '../../test/api-client';
import { giveRole } from '../../test/give-role';
import { consents, phoneLogin } from '../../test/login-steps';
import type { LoginOutcome, Role, Session } from '../../contracts/login';

let api: ApiApp;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

interface Ticket {
  id: string;
  ticket: string;
  url: string;
}
interface Scan {
  id: string;
  browser: string;
  address: string;
  roles: Role[];
  preselectedRoleId: string | null;
}

const windows = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0 Safari/537.36' };
const pc = (client: 'console' | 'h5' = 'console'): ApiClient => new ApiClient(api.origin, client, windows);
const notUsable = { status: 409, code: 'ticket-not-usable' };

async function phoneOf(openid: string): Promise<{ phone: ApiClient; personId: string }> {
  const phone = new ApiClient(api.origin, 'weapp');
  const { body } = await phone.post<LoginOutcome>('/api/login/wechat', { code: `code-${openid}`, consents });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  return { phone, personId: body.session.person.id };
}

async function ticketFor(browser: ApiClient, extra = {}): Promise<Ticket> {
  const { body } = await browser.post<Ticket>('/api/login/tickets', { entrance: 'institution', ...extra });
  return body;
}

const scan = (phone: ApiClient, ticket: string) => phone.post<Scan>('/api/login/ticket-scans', { ticket });
const stateOf = async (browser: ApiClient, id: string, seen = 'none'): Promise<string> => {
  const { body } = await browser.get<{ state: string }>(
    `/api/login/tickets/${id}${seen === 'none' ? '' : `?seen=${seen}`}`,
  );
  return body.state;
};

test('scan, see who asks, confirm: the waiting page goes on by itself (R-A3)', async () => {
  const { phone, personId } = await phoneOf('reviewer');
  const { id: roleId, accountNumber } = await giveRole(api, personId, {
    role: 'business-administrator',
    businessCode: '05',
  });
  await giveRole(api, personId, { role: 'hr-account' });
  const browser = pc();
  const { id, ticket, url } = await ticketFor(browser, { accountNumber });
  expect(url).toBe(`http://talent.test/m/#/pages/login/ticket?ticket=${ticket}`);
  expect(ticket).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(await stateOf(browser, id)).toBe('waiting');

  const waiting = stateOf(browser, id, 'waiting');
  const seen = await scan(phone, ticket);
  expect(await waiting).toBe('scanned');
  expect(seen.body).toMatchObject({ browser: 'Windows 电脑上的 Chrome', preselectedRoleId: roleId });
  expect(seen.body.address).toContain('127.0.0.1');
  expect(seen.body.roles).toHaveLength(2);

  expect((await phone.post(`/api/login/tickets/${id}/confirm`, { ticket, roleId })).status).toBe(204);
  expect(await stateOf(browser, id)).toBe('confirmed');
  const session = await browser.post<Session>(`/api/login/tickets/${id}/session`);
  expect(session.body).toMatchObject({ person: { id: personId }, activeRole: { id: roleId, accountNumber } });
  expect((await browser.get<Session>('/api/session')).body.activeRole?.roleLabel).toBe('业务管理人');
  expect(refusalOf(await browser.post(`/api/login/tickets/${id}/session`))).toEqual(notUsable);
});

test('another browser can neither wait for it nor spend it', async () => {
  const { phone, personId } = await phoneOf('bound');
  const { id: roleId } = await giveRole(api, personId, { role: 'hr-account' });
  const [browser, thief] = [pc(), pc()];
  const { id, ticket } = await ticketFor(browser);
  await ticketFor(thief);
  await scan(phone, ticket);
  await phone.post(`/api/login/tickets/${id}/confirm`, { ticket, roleId });
  expect((await thief.get(`/api/login/tickets/${id}`)).status).toBe(404);
  expect(refusalOf(await thief.post(`/api/login/tickets/${id}/session`))).toEqual(notUsable);
  expect((await browser.post(`/api/login/tickets/${id}/session`)).status).toBe(200);
});

test('scanned by one person it is closed to others, and its id alone confirms nothing', async () => {
  const [{ phone }, { phone: other }] = [await phoneOf('first'), await phoneOf('second')];
  const { id, ticket } = await ticketFor(pc(), { entrance: 'candidate' });
  expect((await scan(phone, ticket)).status).toBe(200);
  expect((await scan(phone, ticket)).status).toBe(200);
  expect(refusalOf(await scan(other, ticket))).toEqual(notUsable);
  expect(refusalOf(await other.post(`/api/login/tickets/${id}/confirm`, { ticket, roleId: null }))).toEqual(
    notUsable,
  );
  const wrong = 'A'.repeat(22);
  expect(
    refusalOf(await phone.post(`/api/login/tickets/${id}/confirm`, { ticket: wrong, roleId: null })),
  ).toEqual(notUsable);
});

test('after two minutes, or refused, it is over', async () => {
  const { phone } = await phoneOf('late');
  const [late, refused] = [pc(), pc()];
  const one = await ticketFor(late, { entrance: 'candidate' });
  await api.database
    .knex('login_ticket')
    .where({ id: one.id })
    .update({ expires_at: api.database.knex.fn.now() });
  expect(await stateOf(late, one.id)).toBe('expired');
  expect(refusalOf(await scan(phone, one.ticket))).toEqual(notUsable);
  const two = await ticketFor(refused, { entrance: 'candidate' });
  await scan(phone, two.ticket);
  await phone.post(`/api/login/tickets/${two.id}/refuse`, { ticket: two.ticket });
  expect(await stateOf(refused, two.id)).toBe('refused');
  expect(refusalOf(await refused.post(`/api/login/tickets/${two.id}/session`))).toEqual(notUsable);
});

test('somebody else’s role, or none, opens no console; a candidate needs none (R-A6)', async () => {
  const [{ phone, personId }, { phone: other }] = [await phoneOf('has-role'), await phoneOf('has-none')];
  const { id: roleId } = await giveRole(api, personId, { role: 'hr-account' });
  const browser = pc();
  const console_ = await ticketFor(browser);
  await scan(other, console_.ticket);
  for (const tried of [roleId, null])
    expect(
      refusalOf(
        await other.post(`/api/login/tickets/${console_.id}/confirm`, {
          ticket: console_.ticket,
          roleId: tried,
        }),
      ),
    ).toEqual({ status: 403, code: 'no-permission' });
  const candidate = await ticketFor(browser, { entrance: 'candidate' });
  await scan(phone, candidate.ticket);
  await phone.post(`/api/login/tickets/${candidate.id}/confirm`, { ticket: candidate.ticket, roleId: null });
  expect(
    (await browser.post<Session>(`/api/login/tickets/${candidate.id}/session`)).body.activeRole,
  ).toBeNull();
  expect([...browser.cookies.keys()]).toContain('hht-h5');
});

describe('R-A3 a browser takes a role by QR code alone', () => {
  test.each(['console', 'h5'] as const)('logged in by SMS code at the %s, it takes none', async (client) => {
    const browser = pc(client);
    const login = await phoneLogin(api, browser, client === 'h5' ? '13911110001' : '13911110002');
    if (login.outcome !== 'logged-in') throw new Error('not logged in');
    const { id: roleId } = await giveRole(api, login.session.person.id, { role: 'hr-account' });
    expect(refusalOf(await browser.put('/api/session/role', { roleId }))).toEqual({
      status: 403,
      code: 'no-permission',
    });
    expect((await browser.get<Session>('/api/session')).body.activeRole).toBeNull();
  });

  test('begun by one, as a candidate it takes none; for the console it switches, also after its role has ended', async () => {
    const { phone, personId } = await phoneOf('by-ticket');
    const one = await giveRole(api, personId, { role: 'hr-account' });
    const two = await giveRole(api, personId, { role: 'assistant', businessCode: '03' });
    const enter = async (entrance: 'candidate' | 'institution', roleId: string | null) => {
      const browser = pc(entrance === 'candidate' ? 'h5' : 'console');
      const { id, ticket } = await ticketFor(browser, { entrance });
      await scan(phone, ticket);
      await phone.post(`/api/login/tickets/${id}/confirm`, { ticket, roleId });
      await browser.post<Session>(`/api/login/tickets/${id}/session`);
      return browser;
    };
    const candidate = await enter('candidate', null);
    expect((await candidate.put('/api/session/role', { roleId: one.id })).status).toBe(403);
    const clerk = await enter('institution', one.id);
    const ended_at = api.database.knex.fn.now();
    await api.database.knex('role_holding').where({ id: one.id }).update({ ended_at });
    const { body } = await clerk.put<Session>('/api/session/role', { roleId: two.id });
    expect(body.activeRole?.id).toBe(two.id);
  });
});

test('a role is chosen and switched; once ended it is gone at the next request (R-A4, R-A5)', async () => {
  const { phone, personId } = await phoneOf('two-roles');
  const one = await giveRole(api, personId, { role: 'hr-account' });
  const two = await giveRole(api, personId, { role: 'assistant', businessCode: '03' });
  await phone.put('/api/session/role', { roleId: one.id });
  expect((await phone.put<Session>('/api/session/role', { roleId: two.id })).body.activeRole?.id).toBe(
    two.id,
  );
  await api.database
    .knex('role_holding')
    .where({ id: two.id })
    .update({ ended_at: api.database.knex.fn.now() });
  expect((await phone.get<Session>('/api/session')).body.activeRole).toBeNull();
  expect(refusalOf(await phone.put('/api/session/role', { roleId: two.id })).code).toBe('no-permission');
});
