import { randomUUID } from 'node:crypto';
import type { Announcement, AnnouncementForm, EditedAnnouncement } from '../../contracts/announcement';
import type { EventLogEntry } from '../../contracts/event-log';
import type { Page } from '../../contracts/page';
import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient, refusalOf } from '../../test/api-client';
import { giveRole } from '../../test/give-role';
import { key } from '../../test/application-steps';
import { openSession } from '../session/session-store';

/** 公告 (R-T2) through HTTP. */
let api: ApiApp;
let platform: ApiClient;
let candidate: ApiClient;
let hr: ApiClient;

beforeAll(async () => {
  api = await startApi();
  platform = await loggedIn('platform-administrator');
  candidate = await loggedIn();
  hr = await loggedIn('hr-account');
});
afterAll(() => api.close());

async function loggedIn(role?: 'platform-administrator' | 'hr-account'): Promise<ApiClient> {
  const id = randomUUID();
  await api.database.knex('person').insert({ id, name: '测示例' });
  const holding = role && (await giveRole(api, id, { role }));
  const client = new ApiClient(api.origin, 'weapp');
  client.token = await openSession(api.database.knex, {
    ...{ personId: id, roleHoldingId: holding?.id ?? null },
    ...{ client: 'weapp', browser: 'test', address: '127.0.0.1' },
  });
  return client;
}

const day = 86_400_000;
const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();
const form = (more: Partial<AnnouncementForm> = {}): AnnouncementForm => ({
  ...{ title: '示例公告', text: '第一段。\n第二段。', audience: 'everyone', isPinned: false },
  ...{ shownFrom: fromNow(-day), shownUntil: null },
  ...more,
});
async function announce(more: Partial<AnnouncementForm> = {}): Promise<string> {
  const { body } = await platform.post<{ id: string }>('/api/edited-announcements', form(more), key());
  return body.id;
}
const shownTo = async (client: ApiClient, place: 'candidates' | 'consoles'): Promise<string[]> =>
  (await client.get<Page<Announcement>>(`/api/announcements?place=${place}&limit=100`)).body.items.map(
    ({ id }) => id,
  );
const edited = async (id: string): Promise<EditedAnnouncement> =>
  (await platform.get<EditedAnnouncement>(`/api/edited-announcements/${id}`)).body;
const change = (id: string, body: object, client = platform) =>
  client.call('PUT', `/api/edited-announcements/${id}`, { body, headers: key() });
const withdraw = (id: string, revision: number) =>
  platform.post(`/api/edited-announcements/${id}/withdrawal`, { revision }, key());

test('R-T2 shown to those whom it is for, while the clock is between its times, pinned and newest first', async () => {
  const older = await announce({ shownFrom: fromNow(-3 * day) });
  const newer = await announce({ shownFrom: fromNow(-2 * day) });
  const pinned = await announce({ shownFrom: fromNow(-4 * day), isPinned: true });
  const toCandidates = await announce({ audience: 'candidates' });
  const toConsoles = await announce({ audience: 'consoles' });
  const scheduled = await announce({ shownFrom: fromNow(day) });
  const over = await announce({ shownFrom: fromNow(-2 * day), shownUntil: fromNow(-1) });
  expect(await shownTo(candidate, 'candidates')).toEqual([pinned, toCandidates, newer, older]);
  expect(await shownTo(hr, 'consoles')).toEqual([pinned, toConsoles, newer, older]);
  expect(refusalOf(await candidate.get('/api/announcements?place=consoles')).code).toBe('no-permission');
  expect((await candidate.get(`/api/announcements/${toConsoles}`)).status).toBe(404);
  expect((await hr.get(`/api/announcements/${toConsoles}`)).status).toBe(200);
  for (const id of [scheduled, over]) expect((await hr.get(`/api/announcements/${id}`)).status).toBe(404);
  const states = await Promise.all([scheduled, over, newer].map(async (id) => (await edited(id)).state));
  expect(states).toEqual(['scheduled', 'over', 'shown']);

  const { body: first } = await candidate.get<Page<Announcement>>(
    '/api/announcements?place=candidates&limit=3',
  );
  expect(first.items.map(({ id }) => id)).toEqual([pinned, toCandidates, newer]);
  const { body: next } = await candidate.get<Page<Announcement>>(
    `/api/announcements?place=candidates&limit=3&cursor=${first.nextCursor}`,
  );
  expect(next).toMatchObject({ items: [{ id: older }], total: 4 });
  const found = await platform.get<Page<EditedAnnouncement>>(
    '/api/edited-announcements?state=shown&audience=consoles',
  );
  expect(found.body).toMatchObject({ total: 1, items: [{ id: toConsoles, changedBy: '测示例' }] });
});

test('R-T2 R-S3 changed and withdrawn by the platform alone, nobody’s change is lost, and who changed what is in the log', async () => {
  const id = await announce();
  const changed = form({ title: '更正：示例公告', isPinned: true, shownFrom: (await edited(id)).shownFrom });
  const saved = await change(id, { ...changed, revision: 1 });
  expect(saved.body).toMatchObject({ title: '更正：示例公告', isPinned: true, revision: 2 });
  expect(await edited(id)).toEqual(saved.body);
  const late = await change(id, { ...form({ title: '另一标题' }), revision: 1 });
  expect(refusalOf(late)).toEqual({ status: 409, code: 'changed-elsewhere' });
  // Saved without a change, nothing has happened.
  expect((await change(id, { ...changed, revision: 2 })).body).toEqual(saved.body);
  expect(refusalOf(await change(id, { ...changed, revision: 2 }, hr)).code).toBe('no-permission');

  const again = key();
  const send = () => platform.post(`/api/edited-announcements/${id}/withdrawal`, { revision: 2 }, again);
  expect((await send()).status).toBe(204);
  expect((await send()).status).toBe(204);
  expect(await shownTo(candidate, 'candidates')).not.toContain(id);
  expect((await edited(id)).state).toBe('withdrawn');
  expect(refusalOf(await change(id, { ...changed, revision: 3 })).code).toBe('not-allowed-now');
  expect(refusalOf(await withdraw(id, 3)).code).toBe('not-allowed-now');

  const written = await api.database
    .knex('access_event')
    .where({ subject: `announcement/${id}` })
    .orderBy('at')
    .select('action', 'detail');
  expect(written).toEqual([
    { action: 'announcement.made', detail: {} },
    { action: 'announcement.changed', detail: { fields: 'title,is_pinned', revision: 2 } },
    { action: 'announcement.withdrawn', detail: { revision: 3 } },
  ]);
  const log = await platform.get<Page<EventLogEntry>>('/api/event-log?action=announcement.withdrawn');
  expect(log.body.items).toMatchObject([{ sentence: '撤下公告' }]);
});

test('R-T2 what can’t be shown is told field by field, and one press announces once', async () => {
  const wrong = await platform.post(
    '/api/edited-announcements',
    form({ title: '  ', text: ' \n ', shownUntil: fromNow(-2 * day) }),
    key(),
  );
  expect(refusalOf(wrong)).toEqual({ status: 400, code: 'invalid-request' });
  expect((wrong.body as { fields: { path: string }[] }).fields.map(({ path }) => path)).toEqual([
    '/title',
    '/text',
    '/shownUntil',
  ]);
  const headers = key();
  const body = form({ audience: 'consoles', title: '只发一次' });
  const answers = await Promise.all(
    [1, 2].map(() => platform.post<{ id: string }>('/api/edited-announcements', body, headers)),
  );
  expect(answers[0]?.body).toEqual(answers[1]?.body);
  expect(await api.database.knex('announcement').where({ title: '只发一次' })).toHaveLength(1);
});
