import sharp from 'sharp';
import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient, refusalOf } from '../../test/api-client';
import { giveRole, makeInstitution } from '../../test/give-role';
import { consents, phoneLogin, verify } from '../../test/login-steps';
import type { LoginOutcome, Session } from '../../contracts/login';
import type { Problem } from '../../contracts/problems';
import type { OwnSession } from '../../contracts/session';
import type { Upload } from '../../contracts/upload';

let api: ApiApp;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const edge = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0' };
const over = { status: 401, code: 'session-ended' };
const listOf = async (client: ApiClient) =>
  (await client.get<{ items: OwnSession[] }>('/api/sessions')).body.items;
const eventsOf = (personId: string) =>
  api.database.knex('access_event').where({ person_id: personId }).orderBy('id').pluck('action');

/** One person, logged in by phone in so many browsers. */
async function logIn(phone: string, ...clients: ApiClient[]): Promise<string> {
  for (const client of clients) await phoneLogin(api, client, phone);
  return (await clients[0]?.get<Session>('/api/session'))?.body.person.id ?? '';
}

test('R-A5 one’s logins are listed in words, the address masked, and ended one by one, at their next request', async () => {
  const [here, there] = [new ApiClient(api.origin, 'h5', edge), new ApiClient(api.origin)];
  const personId = await logIn('13900001001', here, there);
  await api.database
    .knex('session')
    .where({ person_id: personId })
    .update({ address: '::ffff:203.0.113.77' });
  const listed = await listOf(here);
  expect(listed).toHaveLength(2);
  expect(listed.find(({ isCurrent }) => isCurrent)).toMatchObject({
    client: 'h5',
    browser: 'Windows 电脑上的 Edge',
    address: '203.0.*.*',
    roleId: null,
  });
  const form = new FormData();
  form.set('purpose', 'application-material');
  const picture = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#88aacc' } })
    .jpeg()
    .toBuffer();
  form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'x.jpg');
  const { body: upload } = await there.call<Upload>('POST', '/api/uploads', { form });
  expect((await there.get(`/api/uploads/${upload.id}`)).status).toBe(200);

  const other = listed.find(({ isCurrent }) => !isCurrent)?.id;
  expect((await here.delete(`/api/sessions/${other}`)).body).toEqual({ ended: 1 });
  const refused = await there.get<Problem>('/api/session');
  expect(refusalOf(refused)).toEqual(over);
  expect(refused.body.detail).toContain('由本账号在别处结束');
  expect(refusalOf(await there.get(`/api/uploads/${upload.id}`))).toEqual(over);
  expect(refusalOf(await there.post('/api/uploads', {}))).toEqual(over);
  // Pressed twice it is over once.
  expect((await here.delete(`/api/sessions/${other}`)).body).toEqual({ ended: 0 });
  expect(await eventsOf(personId)).toEqual(['session.ended']);
});

test('R-A5 another person’s login can neither be seen nor ended; all one’s others end together', async () => {
  const clients = [new ApiClient(api.origin), new ApiClient(api.origin), new ApiClient(api.origin)] as const;
  const personId = await logIn('13900001002', ...clients);
  const stranger = new ApiClient(api.origin);
  await logIn('13900001003', stranger);
  const [id] = (await listOf(clients[0])).map((session) => session.id);
  expect(await listOf(stranger)).toHaveLength(1);
  expect(refusalOf(await stranger.delete(`/api/sessions/${id}`))).toEqual({ status: 404, code: 'not-found' });
  expect((await stranger.delete<{ ended: number }>('/api/sessions')).body).toEqual({ ended: 0 });
  expect(await listOf(clients[0])).toHaveLength(3);

  expect((await clients[1].delete('/api/sessions')).body).toEqual({ ended: 2 });
  expect((await listOf(clients[1])).map(({ isCurrent }) => isCurrent)).toEqual([true]);
  expect(refusalOf(await clients[0].get('/api/session'))).toEqual(over);
  expect(refusalOf(await clients[2].get('/api/inbox'))).toEqual(over);
  expect(await eventsOf(personId)).toEqual(['session.others-ended']);
});

test('R-A5 a login that grew old says so; one that was left says no more than that nobody is logged in', async () => {
  const [idle, old, left] = [new ApiClient(api.origin), new ApiClient(api.origin), new ApiClient(api.origin)];
  const sessions = () => api.database.knex('session');
  const idlePerson = await logIn('13900001004', idle);
  await sessions()
    .where({ person_id: idlePerson })
    .update({ last_used_at: api.database.knex.raw(`now() - interval '121 minutes'`) });
  const oldPerson = await logIn('13900001005', old);
  await sessions().where({ person_id: oldPerson }).update({ expires_at: api.database.knex.fn.now() });
  await logIn('13900001006', left);
  const cookies = new Map(left.cookies);
  await left.delete('/api/session');
  cookies.forEach((value, name) => left.cookies.set(name, value));

  const detailOf = async (client: ApiClient) => (await client.get<Problem>('/api/session')).body;
  expect(await detailOf(idle)).toMatchObject({
    code: 'session-ended',
    detail: expect.stringContaining('2 小时') as string,
  });
  expect(await detailOf(old)).toMatchObject({
    code: 'session-ended',
    detail: expect.stringContaining('已满') as string,
  });
  expect(await detailOf(left)).toMatchObject({ code: 'not-logged-in' });
});

test('R-A4 R-A5 of several accounts one is used at a time; one that is taken away is gone at the next request', async () => {
  const phone = new ApiClient(api.origin, 'weapp');
  const { body } = await phone.post<LoginOutcome>('/api/login/wechat', { code: 'code-roles', consents });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  const personId = body.session.person.id;
  await verify(api, personId, { name: '甲示例', number: '420106199003071011' });
  const [first, second] = [
    await giveRole(api, personId, {
      role: 'hr-account',
      institutionId: await makeInstitution(api.database.knex),
    }),
    await giveRole(api, personId, {
      role: 'hr-account',
      institutionId: await makeInstitution(api.database.knex),
    }),
  ];
  const { body: chosen } = await phone.put<Session>('/api/session/role', { roleId: first.id });
  expect(chosen.roles).toHaveLength(2);
  expect(chosen.activeRole).toMatchObject({ id: first.id, roleLabel: '人事管理主体账号' });
  expect(Date.parse(chosen.activeRole?.since ?? '')).toBeLessThanOrEqual(Date.now());
  expect((await listOf(phone))[0]).toMatchObject({ client: 'weapp', roleId: first.id });
  expect((await phone.get('/api/confirm-code')).status).toBe(200);

  await api.database
    .knex('role_holding')
    .where({ id: first.id })
    .update({ ended_at: api.database.knex.fn.now() });
  expect(refusalOf(await phone.get('/api/confirm-code'))).toEqual({ status: 403, code: 'no-permission' });
  const { body: after } = await phone.get<Session>('/api/session');
  expect(after).toMatchObject({ activeRole: null, roles: [{ id: second.id }] });
  expect((await listOf(phone))[0]).toMatchObject({ roleId: null });
  expect(refusalOf(await phone.put('/api/session/role', { roleId: first.id })).status).toBe(403);
  expect((await phone.put('/api/session/role', { roleId: second.id })).status).toBe(200);
  expect(await eventsOf(personId)).toEqual(['session.role-taken', 'session.role-taken']);
});
