import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isObject } from '../call-json';
import { ProviderError } from '../provider-error';
import { checkKey, noSuchKey, type Storage } from './storage';

/** Storage in a folder of one machine; enough where the API and the worker share that machine. */
export function createLocalFolder(root: string): Storage {
  const pathOf = (key: string) => {
    checkKey(key);
    return join(root, key);
  };

  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const temporary = `${path}.${randomUUID()}.part`;
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeDurably(temporary, bytes);
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw toProviderError(error);
      }
    },
    async get(key) {
      return readFile(pathOf(key)).catch((error: unknown) => {
        throw toProviderError(error);
      });
    },
    async remove(key) {
      await rm(pathOf(key), { force: true }).catch((error: unknown) => {
        throw toProviderError(error);
      });
    },
  };
}

/** On the disk, not in its cache, before the name appears: the upload's row says that the bytes are there. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function toProviderError(error: unknown): ProviderError {
  const code = isObject(error) ? error.code : undefined;
  if (code === 'ENOENT') return new ProviderError('storage', 'final', noSuchKey);
  const kind = code === 'EBUSY' || code === 'EMFILE' || code === 'ENFILE' ? 'retry' : 'alert';
  return new ProviderError('storage', kind, typeof code === 'string' ? code : 'UNKNOWN');
}
