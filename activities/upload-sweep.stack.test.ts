import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { Storage } from '../providers/storage';
import { createLogger } from '../runtime/logger';
import { createDatabase, type TestDatabase } from '../test/database';
import { keptDays } from '../test/kept-days';
import { claimPictures } from './claim-pictures';
import { uploadSweepActivities, type SweepResult } from './upload-sweep';

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

/** Remembers what was removed; `failsFor` can't be. */
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

const log = createLogger('test', 'silent');
const sweep = (into: Storage): Promise<SweepResult> =>
  new MockActivityEnvironment().run(() =>
    uploadSweepActivities({ db: database.knex, storage: into, log, kept: keptDays }).sweepUploads(),
  );
const isErased = async (id: string): Promise<boolean> =>
  (await database.knex('upload').where({ id }).first<{ erased_at: unknown }>()).erased_at instanceof Date;

test('R-V3 what was let go is erased when its time is over, and not before; what is kept stays', async () => {
  const held = { claimed_by: 'hr-account/1' };
  const [over, before, kept] = [
    await addUpload(-minute, { ...held, kept_until: new Date(Date.now() - minute) }),
    await addUpload(-minute, { ...held, kept_until: new Date(Date.now() + minute) }),
    await addUpload(-minute, held),
  ];
  expect(await sweep(storage())).toEqual({ erased: 1, failed: 0 });
  expect([await isErased(over), await isErased(before), await isErased(kept)]).toEqual([true, false, false]);
});

test('what nothing claimed in time is erased; what is claimed, or still has time, stays', async () => {
  const [late, claimed, fresh] = [
    await addUpload(-minute),
    await addUpload(-minute, { claimed_by: 'application/1' }),
    await addUpload(minute),
  ];
  const files = storage();
  expect(await sweep(files)).toEqual({ erased: 1, failed: 0 });
  expect(files.removed).toEqual([late]);
  expect(await Promise.all([late, claimed, fresh].map(isErased))).toEqual([true, false, false]);
  expect(await sweep(files)).toEqual({ erased: 0, failed: 0 });
});

test('bytes that could not be removed are not called erased, keep no others, and are swept the next time', async () => {
  const stuck = await addUpload(-2 * minute);
  const other = await addUpload(-minute);
  expect(await sweep(storage(stuck))).toEqual({ erased: 1, failed: 1 });
  expect(await Promise.all([stuck, other].map(isErased))).toEqual([false, true]);
  expect(await sweep(storage())).toEqual({ erased: 1, failed: 0 });
});

test('R-V3 a sweep that dies over the bytes leaves nothing to claim, and the next one ends what it began', async () => {
  const mine = await addUpload(-minute, { purpose: 'refund-proof' });
  const dying: Storage = {
    ...storage(),
    // As where the transaction is cut off after the bytes have gone.
    remove: async () => {
      await database.knex.raw(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and state = 'idle in transaction'`,
      );
    },
  };
  await expect(sweep(dying)).rejects.toThrow();
  const claiming = database.knex.transaction((trx) =>
    claimPictures(
      trx,
      { processId: 'hand-refund/1', personId: ownerId, purpose: 'refund-proof' },
      [{ slot: 'proof', title: '转账凭证' }],
      { proof: mine },
    ),
  );
  await expect(claiming).rejects.toMatchObject({ type: 'invalid-request' });
  expect(await isErased(mine)).toBe(false);
  expect(await sweep(storage())).toEqual({ erased: 1, failed: 0 });
  expect(await isErased(mine)).toBe(true);
});

test('two sweeps at once share the work', async () => {
  await Promise.all(Array.from({ length: 12 }, () => addUpload(-minute)));
  const [one, other] = [storage(), storage()];
  const counts = await Promise.all([sweep(one), sweep(other)]);
  expect(counts[0].erased + counts[1].erased).toBe(12);
  expect(new Set([...one.removed, ...other.removed]).size).toBe(12);
});
