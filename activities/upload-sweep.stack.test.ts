import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { Storage } from '../providers/storage';
import { createDatabase, type TestDatabase } from '../test/database';
import { uploadSweepActivities } from './upload-sweep';

let database: TestDatabase;
let ownerId: string;
beforeAll(async () => {
  database = await createDatabase();
  ownerId = randomUUID();
  await database.knex('person').insert({ id: ownerId });
});
afterAll(() => database.drop());

const minute = 60_000;

async function addUpload(expiresInMs: number, more: object = {}): Promise<string> {
  const id = randomUUID();
  await database.knex('upload').insert({
    id,
    owner_person_id: ownerId,
    purpose: 'application-material',
    storage_key: id,
    content_type: 'image/jpeg',
    size_bytes: 1,
    sha256: Buffer.from(id),
    expires_at: new Date(Date.now() + expiresInMs),
    ...more,
  });
  return id;
}

/** Remembers what was removed; `failsFor` isn't there to be reached. */
function storage(failsFor?: string): Storage & { removed: string[] } {
  const removed: string[] = [];
  return {
    removed,
    put: () => Promise.resolve(),
    get: () => Promise.reject(new Error('not asked')),
    remove(key) {
      if (key === failsFor) return Promise.reject(new Error('storage is away'));
      removed.push(key);
      return Promise.resolve();
    },
  };
}

const sweep = (into: Storage): Promise<number> =>
  new MockActivityEnvironment().run(() =>
    uploadSweepActivities({ db: database.knex, storage: into }).sweepUploads(),
  );
const isErased = async (id: string): Promise<boolean> =>
  (await database.knex('upload').where({ id }).first<{ erased_at: Date | null }>()).erased_at !== null;

test('what nothing claimed in time is erased; what is claimed, or still has time, stays', async () => {
  const [late, claimed, fresh] = [
    await addUpload(-minute),
    await addUpload(-minute, { claimed_by: 'application/1' }),
    await addUpload(minute),
  ];
  const files = storage();
  expect(await sweep(files)).toBe(1);
  expect(files.removed).toEqual([late]);
  expect(await Promise.all([late, claimed, fresh].map(isErased))).toEqual([true, false, false]);
  expect(await sweep(files)).toBe(0);
});

test('bytes that could not be removed are not called erased, and are swept the next time', async () => {
  const id = await addUpload(-minute);
  await expect(sweep(storage(id))).rejects.toThrow('storage is away');
  expect(await isErased(id)).toBe(false);
  expect(await sweep(storage())).toBe(1);
});

test('two sweeps at once share the work', async () => {
  await Promise.all(Array.from({ length: 12 }, () => addUpload(-minute)));
  const [one, other] = [storage(), storage()];
  const counts = await Promise.all([sweep(one), sweep(other)]);
  expect(counts[0] + counts[1]).toBe(12);
  expect(new Set([...one.removed, ...other.removed]).size).toBe(12);
});
