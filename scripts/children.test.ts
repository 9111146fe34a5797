import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChildren } from './children.mjs';

const folder = mkdtempSync(join(tmpdir(), 'talent-children-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('one copy of a program is killed alone, all of them by their common name; who asked for it is not told of a death', async () => {
  const [pids, deaths]: [number[], string[]] = [[], []];
  const children = createChildren({
    logDir: folder,
    onStarted: (pid) => pids.push(pid),
    onDeath: (_, name) => deaths.push(name),
  });
  for (const name of ['api-1', 'api-2', 'api-3', 'api-ui'])
    await children.start({
      ...{ name, command: [process.execPath, '-e', 'setInterval(() => {}, 1000)'] },
      ready: () => Promise.resolve(true),
    });
  await children.kill('api-2');
  expect(pids.map(isAlive)).toEqual([true, false, true, true]);
  await children.kill('api');
  expect(pids.map(isAlive)).toEqual([false, false, false, true]);
  await children.stopAll();
  expect(pids.map(isAlive)).toEqual([false, false, false, false]);
  expect(deaths).toEqual([]);
});

test('a death that nobody asked for is told by name', async () => {
  const died = new Promise<string>((resolve) => {
    const children = createChildren({
      logDir: folder,
      onStarted: () => undefined,
      onDeath: (_, name) => resolve(name),
    });
    void children.start({
      ...{ name: 'worker-1', command: [process.execPath, '-e', 'setTimeout(() => {}, 300)'] },
      ready: () => Promise.resolve(true),
    });
  });
  expect(await died).toBe('worker-1');
});
