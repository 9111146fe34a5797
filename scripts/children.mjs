import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';

/**
 * Starts programs one after the other, waits for each to be ready, stops them in reverse order.
 * @param {{ logDir: string, onStarted: (pid: number) => void, onDeath: (message: string, name: string) => void }} options
 *   onDeath: told once, when a program ends that nobody asked to end
 */
export function createChildren({ logDir, onStarted, onDeath }) {
  mkdirSync(logDir, { recursive: true });
  /** @type {{ name: string, child: import('node:child_process').ChildProcess, ended: Promise<void>, signal: NodeJS.Signals, isExpected?: boolean }[]} */
  const running = [];
  let stopping = false;

  /**
   * @param {{ name: string, command: string[], env?: Record<string, string | undefined>, ready: () => Promise<boolean>, stopSignal?: NodeJS.Signals, timeoutMs?: number }} program
   */
  async function start({ name, command, env, ready, stopSignal = 'SIGTERM', timeoutMs = 60_000 }) {
    if (stopping) throw new Failure(`${name} 未启动：正在停止。 ${name} was not started: stopping.`);
    const [file, ...args] = command;
    const logFile = join(logDir, `${name}.log`);
    const log = createWriteStream(logFile, { flags: 'a' });
    // A process group of its own: Ctrl-C in a terminal reaches only us, so the order of stopping is ours.
    const child = spawn(file, args, {
      cwd: root,
      env: { ...baseEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let tail = '';
    const note = (/** @type {Buffer} */ chunk) => {
      log.write(chunk);
      tail = (tail + chunk.toString()).slice(-2_000);
    };
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    if (child.pid) onStarted(child.pid);

    const ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, signal) => resolve(signal ?? `exit ${code}`));
    });
    let death;
    const entry = { name, child, isExpected: false, signal: stopSignal, ended: ended.then(() => log.end()) };
    running.push(entry);
    void ended.then((reason) => {
      death = `${name} 意外停止（${reason}），日志：${logFile}\n  ${name} stopped unexpectedly. The end of its log:\n${tail.trimEnd()}`;
      if (!stopping && isReady && !entry.isExpected) onDeath(death, name);
    });

    let isReady = false;
    for (
      const deadline = Date.now() + timeoutMs;
      Date.now() < deadline && !death && !stopping;
      await pause(60)
    ) {
      if (await ready()) {
        isReady = true;
        return;
      }
    }
    throw new Failure(
      death ??
        `${name} 在 ${timeoutMs / 1000} 秒内没有就绪，日志：${logFile}\n  ${name} was not ready in time. The end of its log:\n${tail.trimEnd()}`,
    );
  }

  /** In reverse order of starting; who doesn't follow within ten seconds is killed. */
  async function stopAll() {
    stopping = true;
    for (const { child, ended, signal } of running.toReversed()) {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      const killed = setTimeout(() => killGroup(child), 10_000);
      await ended;
      clearTimeout(killed);
    }
  }

  /**
   * Kills a program outright, with all that it forked, as a power cut would. It may be started again.
   * @param {string} name of a program, or of all its copies: `api` is `api-1` and `api-2`
   */
  async function kill(name) {
    const isMeant = (/** @type {string} */ one) => one === name || one.replace(/-\d+$/, '') === name;
    const meant = running.filter((entry) => isMeant(entry.name));
    for (const entry of meant) {
      running.splice(running.indexOf(entry), 1);
      entry.isExpected = true;
      killGroup(entry.child);
    }
    await Promise.all(meant.map((entry) => entry.ended));
  }

  return { start, stopAll, kill };
}

function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** @typedef {ReturnType<typeof createChildren>} Children */

/** What any program needs from the machine; our own settings are passed by name (programs.mjs). */
function baseEnvironment() {
  const names = [
    'PATH',
    'HOME',
    'LANG',
    'TZ',
    'TMPDIR',
    'NODE_OPTIONS',
    'NODE_EXTRA_CA_CERTS',
    'SSL_CERT_FILE',
  ];
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}
