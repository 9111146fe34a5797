import { randomUUID } from 'node:crypto';
import { open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BillRow } from '../providers/wechat/pay-bill-rows';

/** So many lines are written at once. */
const batchSize = 2_000;

/**
 * Reads a bill's lines to their end, into a file, and hands them to `work` from there: no transaction waits for a network, and
 * however long the bill is, it is never whole in memory. `work` isn't begun where the bill breaks off or isn't what WeChat has
 * hashed. The file has lost its name before anything is in it: nobody else opens it, and nothing of it outlives this process.
 */
export async function withBillOnDisk<T>(
  rows: AsyncIterable<BillRow>,
  work: (rows: AsyncIterable<BillRow>) => Promise<T>,
): Promise<T> {
  const file = await openNameless().catch(refuseOfDisk);
  try {
    await writeFile(file, textOf(rows)).catch(refuseOfDisk);
    return await work(rowsIn(file));
  } finally {
    await file.close();
  }
}

/** The disk of the worker is full or can't be written: `code` is the system's (`ENOSPC`). */
export class DiskError extends Error {
  override readonly name = 'DiskError';

  constructor(readonly code: string) {
    super(`a bill could not be written to disk: ${code}`);
  }
}

/** What came from where the lines come from is that one's own. */
function refuseOfDisk(error: unknown): never {
  if (typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error)
    throw new DiskError(String(error.code));
  throw error;
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `bill-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await rm(path);
  return file;
}

async function* textOf(rows: AsyncIterable<BillRow>): AsyncGenerator<string> {
  let lines: string[] = [];
  for await (const row of rows) {
    lines.push(`${JSON.stringify(row)}\n`);
    if (lines.length < batchSize) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

async function* rowsIn(file: FileHandle): AsyncGenerator<BillRow> {
  // What we have written ourselves a moment ago.
  for await (const line of file.readLines({ start: 0, autoClose: false })) yield JSON.parse(line) as BillRow;
}
