import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.mjs';

/**
 * Keeps two instances from sharing one folder: two Temporal servers on one database file corrupt it without a word.
 * The lock of a dead process is taken over, and what that process left running is stopped first.
 * @param {string} dataDir
 * @param {{ onWait?: () => void }} [options] onWait: waits for another holder to let go instead of refusing, and says so once
 */
export async function lockDataDir(dataDir, { onWait } = {}) {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'lock.json');
  const lock = {
    ...describe(process.pid),
    children: /** @type {{ pid: number, startedAt?: number }[]} */ ([]),
  };
  let hasWaited = false;
  while (!createOnly(file, lock)) {
    const holder = readLock(file);
    if (holder && isSame(holder)) {
      if (onWait) {
        if (!hasWaited) onWait();
        hasWaited = true;
        await pause(300);
        continue;
      }
      throw new Failure(
        `${dataDir} 正被另一个实例使用（进程 ${holder.pid}）。请先停止它，或用 DATA_DIR 指定其他文件夹。\n` +
          '  Another instance uses this DATA_DIR: stop it first, or give another DATA_DIR.',
      );
    }
    await stopLeftovers(holder?.children ?? []);
    rmSync(file, { force: true });
  }
  return {
    /** Remembers a child, so that it can be stopped by the next start should this process be killed. */
    addChild(pid) {
      lock.children.push(describe(pid));
      writeFileSync(file, JSON.stringify(lock));
    },
    release: () => rmSync(file, { force: true }),
  };
}

function createOnly(file, lock) {
  try {
    writeFileSync(file, JSON.stringify(lock), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A process id alone is not enough: after a restart of the machine it may be anybody's. */
function describe(pid) {
  return { pid, startedAt: startOf(pid) };
}

/** Seconds since 1970, or nothing when no such process runs (one that ended and wasn't collected, `Z`, doesn't). */
function startOf(pid) {
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    const text = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env,
    }).trim();
    return text.startsWith('Z') ? undefined : Date.parse(text.replace(/^\S+\s+/, '')) / 1000;
  } catch {
    return undefined;
  }
}

/** `ps` derives the start from the clock, which may be corrected by a second meanwhile. */
function isSame({ pid, startedAt }) {
  return Math.abs((startOf(pid) ?? -Infinity) - startedAt) <= 2;
}

async function stopLeftovers(children) {
  for (const child of children.filter(isSame).reverse()) {
    process.kill(child.pid, 'SIGTERM');
    for (let waited = 0; isSame(child) && waited < 10_000; waited += 200) await pause(200);
    if (isSame(child)) process.kill(child.pid, 'SIGKILL');
  }
}
