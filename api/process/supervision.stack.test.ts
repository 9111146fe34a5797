import { randomUUID } from 'node:crypto';
import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient, refusalOf } from '../../test/api-client';
import { giveRole } from '../../test/give-role';
import { consents, verify } from '../../test/login-steps';
import type { EventLogEntry } from '../../contracts/event-log';
import type { Home } from '../../contracts/home';
import type { LoginOutcome, RoleName } from '../../contracts/login';
import type { Page } from '../../contracts/page';
import type { ProcessDetail, ProcessSummary } from '../../contracts/process';
import { seedInstitutions } from '../../db/seeds/institutions';

let api: ApiApp;
beforeAll(async () => {
  api = await startApi();
  await addProcesses();
});
afterAll(() => api.close());

const idOf = (name: string): string => {
  const found = seedInstitutions().find((institution) => institution.name === name);
  if (!found) throw new Error(`No institution ${name} ships`);
  return found.id;
};
const province = idOf('湖北省卫生健康委员会');
const county = idOf('武汉市武昌区卫生健康局');
const hospital = idOf('武汉市武昌区示例人民医院');
const elsewhere = idOf('宜昌市西陵区示例人民医院');

let serial = 0;
async function logIn(role?: RoleName, institutionId = province) {
  serial += 1;
  const client = new ApiClient(api.origin, 'weapp');
  const { body } = await client.post<LoginOutcome>('/api/login/wechat', {
    code: `code-s${serial}`,
    consents,
  });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  const personId = body.session.person.id;
  await verify(api, personId, { name: '丁示例', number: `42010619900308${String(serial).padStart(4, '0')}` });
  if (role) {
    const businessCode = role === 'business-administrator' ? '05' : undefined;
    const { id: roleId } = await giveRole(api, personId, { role, institutionId, businessCode });
    await client.put('/api/session/role', { roleId });
  }
  return { client, personId };
}

/** Thirty processes of two hospitals, written as transitions write them. */
async function addProcesses(): Promise<void> {
  const { knex } = api.database;
  const { personId } = await logIn();
  for (let index = 0; index < 30; index++) {
    const id = `application/${index}`;
    const institutionId = index % 3 === 0 ? elsewhere : hospital;
    const at = new Date(Date.UTC(2026, 2, 1, 0, index));
    const open = index % 2 === 0;
    await knex('process').insert({
      id,
      kind: 'exam-application',
      state: open ? 'in-review' : 'approved',
      sequence: 1,
      position: '{}',
      person_id: personId,
      institution_id: institutionId,
      business_code: '05',
      ...(open && { acts_next: 'institution', acts_next_institution_id: institutionId, acts_next_since: at }),
      opened_at: at,
      // Several at one instant: the page must not lose any of them.
      changed_at: new Date(Date.UTC(2026, 2, 1, 0, index - (index % 5))),
      closed_at: open ? null : at,
    });
    await knex('process_event').insert({
      process_id: id,
      sequence: 1,
      type: 'application.submitted',
      actor_person_id: personId,
      to_state: 'in-review',
      detail: JSON.stringify({ round: 1 }),
      answer: '{}',
      at,
    });
  }
}

/** All pages of a list, walked by cursor. */
async function walk<Item>(client: ApiClient, path: string): Promise<{ items: Item[]; total: number }> {
  const items: Item[] = [];
  for (let cursor: string | undefined | null; ;) {
    const { body } = await client.get<Page<Item>>(
      `/api/${path}${path.includes('?') ? '&' : '?'}limit=7${cursor ? `&cursor=${cursor}` : ''}`,
    );
    items.push(...body.items);
    cursor = body.nextCursor;
    if (!cursor) return { items, total: body.total };
  }
}

describe('processes', () => {
  test('the supervisor finds those of the own subtree by unit, business, state and person (R-S1)', async () => {
    const { client } = await logIn('supervisor', county);
    const all = await walk<ProcessSummary>(client, 'processes');
    expect(all.total).toBe(20);
    expect(new Set(all.items.map(({ id }) => id)).size).toBe(20);
    expect(all.items.map(({ changedAt }) => changedAt)).toEqual(
      all.items
        .map(({ changedAt }) => changedAt)
        .sort()
        .reverse(),
    );
    expect((await walk(client, 'processes?open=true&state=in-review&businessCode=05')).total).toBe(10);
    expect((await walk(client, `processes?institutionId=${elsewhere}`)).total).toBe(0);
    const [first] = all.items;
    expect((await walk(client, `processes?personId=${first?.personId}`)).total).toBe(20);
    expect(first).toMatchObject({
      historyUrl: `/temporal/namespaces/default/workflows/${encodeURIComponent(first?.id ?? '')}`,
      institution: { name: '武汉市武昌区示例人民医院' },
    });
  });

  test('its events are words, without names; one elsewhere is not there (R-S1)', async () => {
    const { client } = await logIn('supervisor', county);
    const one = await client.get<ProcessDetail>(`/api/processes/${encodeURIComponent('application/1')}`);
    expect(one.body.events).toMatchObject([{ sentence: '提交申报', actor: '本人', toState: 'in-review' }]);
    expect(refusalOf(await client.get(`/api/processes/${encodeURIComponent('application/0')}`)).code).toBe(
      'not-found',
    );
  });

  test('the platform administrator sees all, a reviewer and an HR account no list', async () => {
    const { client } = await logIn('platform-administrator');
    expect((await walk(client, 'processes')).total).toBe(30);
    for (const role of ['business-administrator', 'hr-account'] as const) {
      const { client: other } = await logIn(role, hospital);
      for (const path of ['processes', 'event-log'])
        expect(refusalOf(await other.get(`/api/${path}`))).toEqual({ status: 403, code: 'no-permission' });
      for (const id of ['application/1', `authorization/${randomUUID()}`, 'account/1', 'elsewhere'])
        expect(refusalOf(await other.get(`/api/processes/${encodeURIComponent(id)}`)).code).toBe('not-found');
    }
  });
});

describe('the event log', () => {
  test('changes and looks in one order, page by page; reading it is an entry too (R-S3)', async () => {
    const { client, personId } = await logIn('supervisor', county);
    const { items } = await walk<EventLogEntry>(client, `event-log?to=2026-03-01`);
    expect(items).toHaveLength(20);
    expect(new Set(items.map(({ id }) => id)).size).toBe(20);
    expect(items[0]).toMatchObject({ kind: 'change', sentence: '提交申报', actor: '**例（本人）' });
    const own = await walk<EventLogEntry>(client, `event-log?personId=${personId}`);
    expect(own.items[0]).toMatchObject({
      kind: 'access',
      action: 'event-log.viewed',
      sentence: '查看操作记录',
      actor: '丁示例 · 武汉市武昌区卫生健康局监督',
    });
  });

  test('found by unit, action, process, request and day in Shanghai (R-S3)', async () => {
    const { client } = await logIn('platform-administrator');
    const total = async (query: string) =>
      (await client.get<Page<unknown>>(`/api/event-log?${query}`)).body.total;
    expect(await total(`institutionId=${elsewhere}`)).toBe(10);
    expect(await total('action=application.&kind=change')).toBe(30);
    expect(await total('action=application_')).toBe(0);
    expect(await total(`q=${encodeURIComponent('application/7')}`)).toBe(1);
    expect(await total('from=2026-03-02&kind=change')).toBe(0);
    const { headers } = await client.get('/api/event-log', { 'x-request-id': 'request-0001' });
    expect(headers.get('x-request-id')).toBe('request-0001');
    expect(await total('q=request-0001')).toBe(1);
  });

  test('R-I6 R-S3 years of entries are counted no further than ten thousand, and paged all the same', async () => {
    const { client, personId } = await logIn('platform-administrator');
    const { knex } = api.database;
    await knex.raw(
      `insert into access_event (person_id, action, subject, institution_id)
       select ?, 'file.opened', 'season', ? from generate_series(1, 10001)`,
      [personId, hospital],
    );
    await knex.raw(
      `insert into process (id, kind, state, sequence, position, institution_id, business_code)
       select 'season/' || n, 'exam-application', 'approved', 1, '{}', ?, '03' from generate_series(1, 10001) n`,
      [hospital],
    );
    const capped = { total: 10_000, totalIsMinimum: true };
    const { body: log } = await client.get<Page<EventLogEntry>>('/api/event-log?action=file.opened');
    expect(log).toMatchObject({ ...capped, nextCursor: expect.any(String) as string });
    const { body: processes } = await client.get<Page<ProcessSummary>>('/api/processes?businessCode=03');
    expect(processes).toMatchObject({ ...capped, nextCursor: expect.any(String) as string });
    await knex('process').where('id', 'like', 'season/%').del();
    const { body: few } = await client.get<Page<ProcessSummary>>('/api/processes?businessCode=05');
    expect(few.total).toBe(30);
    expect(few).not.toHaveProperty('totalIsMinimum');
  });

  test('a made-up cursor is refused, not an error', async () => {
    const { client } = await logIn('platform-administrator');
    for (const path of ['processes', 'event-log'])
      expect(refusalOf(await client.get(`/api/${path}?cursor=bm8`)).code).toBe('invalid-request');
  });
});

describe('institutions', () => {
  test('only those at or below one’s own, in the list and by id', async () => {
    const { client } = await logIn('supervisor', county);
    const { items } = await walk<{ name: string; supervisors: unknown[] }>(client, 'institutions');
    expect(items.length).toBeGreaterThan(1);
    expect(items.every(({ name }) => name.startsWith('武汉市武昌区') || name.includes('湖北省示例'))).toBe(
      true,
    );
    expect((await client.get(`/api/institutions/${hospital}`)).body).toMatchObject({
      supervisors: [{ id: province }, {}, { id: county }],
    });
    expect(refusalOf(await client.get(`/api/institutions/${elsewhere}`)).code).toBe('not-found');
    const { client: administrator } = await logIn('platform-administrator');
    const found = await walk<{ name: string }>(
      administrator,
      `institutions?q=${encodeURIComponent('西陵区示例人民')}`,
    );
    expect(found.items).toMatchObject([{ name: '宜昌市西陵区示例人民医院' }]);
  });
});

describe('the console’s front page', () => {
  test('says what lies longest in the subtree, and how many there are of each state (R-U2)', async () => {
    const { client } = await logIn('supervisor', county);
    const { body } = await client.get<Home>('/api/console/home');
    expect(body.waitingTotal).toBe(10);
    expect(body.waiting[0]).toMatchObject({
      ...{ list: 'processes', recordId: 'application/2', kind: 'exam-application', state: 'in-review' },
    });
    expect(body.counts[0]?.states).toContainEqual({ state: 'approved', count: 10 });
  });

  test.each(['business-administrator', 'hr-account', 'platform-administrator'] as const)(
    'is there for %s (R-N8)',
    async (role) => {
      const { client } = await logIn(role, role === 'platform-administrator' ? province : hospital);
      expect((await client.get('/api/console/home')).status).toBe(200);
    },
  );
});
