import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { uploadPlace } from '../domain/upload-place';
import { createStorage, type Storage } from '../providers/storage';
import { createBlindIndex, type BlindIndex } from '../runtime/blind-index';
import { createEncryption, type Encryption } from '../runtime/encryption';
import { newHolder, type Visitor } from '../test/identity-steps';
import { listOf, personRow } from '../test/preload-import-steps';
import { newListOwner } from '../test/preloaded-list-steps';
import { startStack, type Stack } from '../test/stack';
import { preloadImportActivities, type PreloadImportActivities } from './preload-import';

/** The work over many rows, without its process: attempts that die, and two that are alive at once. */
let stack: Stack;
let activities: PreloadImportActivities;
let storage: Storage;
let encryption: Encryption;
let blindIndex: BlindIndex;
beforeAll(async () => {
  stack = await startStack({ worker: false });
  const { keys, storageUrl } = stack.config;
  storage = createStorage(storageUrl);
  encryption = createEncryption(keys.encryption);
  blindIndex = createBlindIndex(keys.blindIndex);
  activities = preloadImportActivities({ db: stack.database.knex, storage, encryption, blindIndex });
});
afterAll(() => stack.stop());

const row = (importId: string) =>
  stack.database.knex('preload_import').where({ id: importId }).first<Record<string, unknown>>();

/** As its process has left it: the file uploaded. */
async function uploaded(file: Buffer, { id: unitId, hr }: { id: string; hr: Visitor }): Promise<string> {
  const { knex } = stack.database;
  const [importId, uploadId] = [randomUUID(), randomUUID()];
  const storageKey = `uploads/${uploadId}`;
  await storage.put(storageKey, encryption.encrypt(file, uploadPlace(uploadId)));
  await knex('upload').insert({
    ...{ id: uploadId, owner_person_id: hr.id, purpose: 'preload-import', storage_key: storageKey },
    ...{ content_type: 'x', size_bytes: 1, sha256: Buffer.from(''), expires_at: new Date() },
    claimed_by: `preload-import/${importId}`,
  });
  await knex('preload_import').insert({
    ...{ id: importId, institution_id: unitId, roster: 'in-service', upload_id: uploadId },
    ...{ created_by: hr.id, state: 'checking' },
  });
  return importId;
}

/** A list of so many, the last of whom is the first again. */
async function listOfMany(count: number): Promise<Buffer> {
  const numbers = Array.from({ length: count - 1 }, () => newHolder().documentNumber);
  return listOf([...numbers, numbers[0] ?? ''].map((number) => personRow('测示例', number)));
}

const confirm = (importId: string) =>
  stack.database.knex('preload_import').where({ id: importId }).update({ state: 'committing' });

/** Runs it as a worker does; dies at the heartbeat of this number. */
async function run<T>(work: () => Promise<T>, diesAt = Infinity): Promise<T> {
  const worker = new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') });
  let beats = 0;
  worker.on('heartbeat', () => {
    beats += 1;
    if (beats === diesAt) throw new Error('died');
  });
  return await worker.run(work);
}

/** Until it has come to its end, however often it dies on the way. */
async function runThroughDeaths<T>(work: () => Promise<T>): Promise<{ result: T; deaths: number }> {
  for (let deaths = 0; ; deaths += 1) {
    try {
      return { result: await run(work, 2), deaths };
    } catch (error) {
      if (!(error instanceof Error) || error.message !== 'died') throw error;
    }
  }
}

test('R-I1 a check that dies again and again stages each row once, and finds who stands twice', async () => {
  const importId = await uploaded(await listOfMany(1_800), await newListOwner(stack));
  const { knex } = stack.database;
  await expect(run(() => activities.checkPreloadFile(importId), 12)).rejects.toThrow('died');
  const { staged } = await knex('preload_import_row')
    .where({ import_id: importId })
    .first<{ staged: number }>(knex.raw('count(*)::int as staged'));
  expect(staged).toBeGreaterThan(0);
  expect(staged).toBeLessThan(1_800);
  const result = await run(() => activities.checkPreloadFile(importId));
  expect(result).toEqual({ outcome: 'passed', rows: 1_800, readyRows: 1_799, faultyRows: 1 });
});

test('R-I1 a commit that dies between any two transactions puts each row in once', async () => {
  const owner = await newListOwner(stack);
  const importId = await uploaded(await listOfMany(1_800), owner);
  await run(() => activities.checkPreloadFile(importId));
  await confirm(importId);
  const { result, deaths } = await runThroughDeaths(() => activities.takePreloadRows(importId));
  expect(deaths).toBeGreaterThan(0);
  expect(result).toEqual({ addedRows: 1_799 });
  const { knex } = stack.database;
  const { count } = await knex('preloaded_row')
    .where({ institution_id: owner.id })
    .first<{ count: number }>(knex.raw('count(*)::int as count'));
  expect(count).toBe(1_799);
});

test('R-I1 two attempts that are both alive do no more than one', async () => {
  const owner = await newListOwner(stack);
  const importId = await uploaded(await listOfMany(1_200), owner);
  await Promise.all([1, 2].map(() => run(() => activities.checkPreloadFile(importId))));
  expect(await row(importId)).toMatchObject({ checked_rows: 1_200, ready_rows: 1_199, faulty_rows: 1 });
  await confirm(importId);
  await Promise.all([1, 2].map(() => run(() => activities.takePreloadRows(importId))));
  expect(await row(importId)).toMatchObject({ added_rows: 1_199, listed_rows: 0 });
});

test('R-I1 once it is cancelled, an attempt that was left behind does nothing more', async () => {
  const owner = await newListOwner(stack);
  const importId = await uploaded(await listOfMany(600), owner);
  const { knex } = stack.database;
  const ended = { state: 'cancelled', ended_at: new Date() };
  await knex('preload_import').where({ id: importId }).update(ended);
  await run(() => activities.checkPreloadFile(importId));
  await run(() => activities.takePreloadRows(importId));
  expect(await row(importId)).toMatchObject({ checked_rows: 0, added_rows: 0 });
});

test('R-I1 a file that is gone is told, not asked for without end', async () => {
  const importId = await uploaded(await listOfMany(2), await newListOwner(stack));
  const { upload_id: uploadId } = (await row(importId)) as { upload_id: string };
  await storage.remove(`uploads/${uploadId}`);
  expect(await run(() => activities.checkPreloadFile(importId))).toEqual({
    outcome: 'refused',
    reason: 'file-lost',
  });
});
