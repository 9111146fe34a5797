import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataDir } from './data-lock.mjs';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'talent-lock-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a second holder is refused until the first lets go', async () => {
  const first = await lockDataDir(folder);
  await expect(lockDataDir(folder)).rejects.toThrow(String(process.pid));
  first.release();
  (await lockDataDir(folder)).release();
});

test('who would rather wait is told so once and goes on when the first lets go', async () => {
  const first = await lockDataDir(folder);
  const onWait = jest.fn();
  const second = lockDataDir(folder, { onWait });
  setTimeout(() => first.release(), 700);
  (await second).release();
  expect(onWait).toHaveBeenCalledTimes(1);
});

test('the lock of a process that has ended is taken over, and so is that of another with its number', async () => {
  for (const holder of [
    { pid: 2 ** 22 - 1, startedAt: 1 },
    { pid: process.pid, startedAt: 1 },
  ]) {
    writeFileSync(join(folder, 'lock.json'), JSON.stringify({ ...holder, children: [] }));
    (await lockDataDir(folder)).release();
  }
});

test('what a killed holder left running is stopped', async () => {
  const child = spawn('sleep', ['60']);
  const lock = await lockDataDir(folder);
  lock.addChild(child.pid ?? 0);
  const file = join(folder, 'lock.json');
  const held = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...held, pid: 2 ** 22 - 1 }));
  const ended = once(child, 'exit');
  (await lockDataDir(folder)).release();
  expect((await ended)[1]).toBe('SIGTERM');
});
