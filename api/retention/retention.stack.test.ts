import { randomUUID } from 'node:crypto';
import type { LoginOutcome } from '../../contracts/login';
import { erasedKinds } from '../../contracts/erased-kinds';
import type { ErasureOfDay, RetainedKind } from '../../contracts/retention';
import { going } from '../../db/upload-going';
import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient } from '../../test/api-client';
import { giveRole } from '../../test/give-role';
import { consents } from '../../test/login-steps';

/** 数据保存与删除: what is kept how long, and what was erased when (R-V3). */
let api: ApiApp;
let client: ApiClient;
let personId: string;
beforeAll(async () => {
  api = await startApi();
  client = new ApiClient(api.origin, 'weapp');
  const { body } = await client.post<LoginOutcome>('/api/login/wechat', { code: 'code-retention', consents });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  personId = body.session.person.id;
});
afterAll(() => api.close());

const erasures = (from: string, to: string) =>
  client.get<{ items: ErasureOfDay[] }>(`/api/retention/erasures?from=${from}&to=${to}`);

/** Erased at midnight in Shanghai of this day, and a second before. */
async function addErased(day: string, upload: { purpose: string; claimed_by: string | null }): Promise<void> {
  for (const second of [0, -1]) {
    const id = randomUUID();
    await api.database.knex('upload').insert({
      ...{ id, owner_person_id: personId, storage_key: id, content_type: 'image/jpeg', size_bytes: 1 },
      ...{ sha256: Buffer.from(id), expires_at: new Date(), ...upload },
      erased_at: new Date(Date.parse(`${day}T00:00:00+08:00`) + second * 1_000),
    });
  }
}

test('R-V3 each kind says how long it is kept, and each day what was erased; nobody else reads it', async () => {
  expect((await client.get('/api/retention')).status).toBe(403);
  const { id: roleId } = await giveRole(api, personId, { role: 'supervisor' });
  await client.put('/api/session/role', { roleId });
  const before = await client.get<{ kinds: RetainedKind[] }>('/api/retention');
  expect(before.body.kinds.map(({ kind }) => kind)).toEqual([...erasedKinds]);
  expect(before.body.kinds.find(({ kind }) => kind === 'application-private')).toEqual({
    kind: 'application-private',
    keptFor: '项目结束后 1 年',
    lastErasedAt: null,
  });

  await api.database.knex('erasure').insert([
    { kind: 'application-private', day: '2026-03-02', count: 3 },
    { kind: 'one-time', day: '2026-03-01', count: 40 },
  ]);
  await addErased('2026-03-02', { purpose: 'application-material', claimed_by: 'application/1' });
  await addErased('2026-03-02', { purpose: 'application-material', claimed_by: null });
  expect((await erasures('2026-03-01', '2026-03-02')).body.items).toEqual([
    { day: '2026-03-02', kind: 'application-file', count: 1 },
    { day: '2026-03-02', kind: 'application-private', count: 3 },
    { day: '2026-03-02', kind: 'unused-file', count: 1 },
    { day: '2026-03-01', kind: 'application-file', count: 1 },
    { day: '2026-03-01', kind: 'one-time', count: 40 },
    { day: '2026-03-01', kind: 'unused-file', count: 1 },
  ]);
  expect((await erasures('2026-03-02', '2026-03-02')).body.items).toHaveLength(3);
  const lastErased = async () =>
    Object.fromEntries(
      (await client.get<{ kinds: RetainedKind[] }>('/api/retention')).body.kinds
        .filter(({ lastErasedAt }) => lastErasedAt)
        .map(({ kind, lastErasedAt }) => [kind, lastErasedAt]),
    );
  // However long ago it was: what goes once a season is not forgotten between two.
  const midnight = '2026-03-01T16:00:00.000Z';
  expect(await lastErased()).toMatchObject({ 'application-file': midnight, 'unused-file': midnight });
  expect((await erasures('2000-01-01', '2030-01-01')).body.items).toEqual([]);
  // Those whose bytes are yet to go are not erased.
  await api.database.knex('upload').where({ claimed_by: 'application/1' }).update({ erased_at: going });
  expect(Object.keys(await lastErased()).sort()).toEqual(['application-private', 'one-time', 'unused-file']);
});
