import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startTestSandbox, type TestSandbox } from '../../test/sandbox';
import { createStorage } from './index';

describe('storage', () => {
  let sandbox: TestSandbox;
  let folder: string;

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    folder = await mkdtemp(join(tmpdir(), 'storage-'));
  });
  afterAll(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true });
  });
  afterEach(() => sandbox.control('DELETE', '/sandbox/faults'));

  const address = (kind: string) => (kind === 'folder' ? pathToFileURL(folder).href : sandbox.storageUrl);

  describe.each(['folder', 's3'])('in %s', (kind) => {
    test('gives back what it was given, the newest', async () => {
      const storage = createStorage(address(kind));
      await storage.put('2026/11/a-file', Buffer.from('one'));
      await storage.put('2026/11/a-file', Buffer.from([0, 255, 1]));
      await expect(storage.get('2026/11/a-file')).resolves.toEqual(Buffer.from([0, 255, 1]));
    });

    test('has nothing after removal, which may be repeated (R-B6)', async () => {
      const storage = createStorage(address(kind));
      await storage.put('gone', Buffer.from('x'));
      await storage.remove('gone');
      await storage.remove('gone');
      await expect(storage.get('gone')).rejects.toMatchObject({ kind: 'final', code: 'NoSuchKey' });
    });

    test.each(['../out', 'a/../../out', '/etc/passwd', 'a//b', 'A', 'a b', '', '.hidden', 'a\\b'])(
      'refuses the key %j',
      async (key) => {
        await expect(createStorage(address(kind)).put(key, Buffer.from('x'))).rejects.toThrow(RangeError);
      },
    );
  });

  test('a folder keeps no half-written file', async () => {
    const storage = createStorage(address('folder'));
    await Promise.all([1, 2, 3, 4].map((n) => storage.put('many/same', Buffer.alloc(100_000, n))));
    const bytes = await storage.get('many/same');
    expect(new Set(bytes).size).toBe(1);
    expect(await readdir(join(folder, 'many'))).toEqual(['same']);
  });

  test('S3 with a wrong secret is an operator’s matter, a failing server is retried', async () => {
    const wrong = createStorage(sandbox.storageUrl.replace(/:[^:@]+@/, ':wrong@'));
    await expect(wrong.put('a', Buffer.from('x'))).rejects.toMatchObject({
      kind: 'alert',
      code: 'SignatureDoesNotMatch',
    });
    await sandbox.control('POST', '/sandbox/faults', {
      action: 's3.put',
      kind: 'fail',
      status: 503,
      code: 'SlowDown',
    });
    await expect(createStorage(sandbox.storageUrl).put('a', Buffer.from('x'))).rejects.toMatchObject({
      kind: 'retry',
    });
  });

  test('an address of another kind is refused at the start', () => {
    expect(() => createStorage('ftp://host/x')).toThrow(RangeError);
    expect(() => createStorage('s3://k:s@host/')).toThrow(RangeError);
  });
});
