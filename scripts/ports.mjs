import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

/**
 * Refuses to go on when something already listens on one of the ports.
 * @param {Record<string, number>} ports what for → port
 */
export async function requireFreePorts(ports) {
  const taken = [];
  for (const [use, port] of Object.entries(ports)) {
    if (!(await isFree(port))) taken.push(`${port}（${use}）`);
  }
  if (taken.length === 0) return;
  throw new Failure(
    `端口已被占用：${taken.join('、')}。请停止占用的程序，或换一个端口启动：PORT=4000 npm start\n` +
      '  These ports are taken: stop what uses them, or start with another PORT.',
  );
}

/** @param {number} port on 127.0.0.1 */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(true)));
  });
}

/**
 * As many neighbouring free ports as an instance needs, away from the usual ones.
 * @param {number} count
 * @returns {Promise<number>} the first
 */
export async function findFreePorts(count) {
  // Test files at once choose from ranges of their own: what one has found free another may not take before it is used.
  const size = 2_500;
  const begin = 20_000 + (Number(process.env.JEST_WORKER_ID ?? 0) % 4) * size;
  for (;;) {
    const first = begin + Math.floor(Math.random() * (size - count));
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(first + index)));
    if (free.every(Boolean)) return first;
  }
}
