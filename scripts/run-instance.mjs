import { join } from 'node:path';
import { banner } from './banner.mjs';
import { bringUp } from './bring-up.mjs';
import { createChildren } from './children.mjs';
import { environmentOf } from './environment.mjs';
import { Failure } from './failure.mjs';
import { requireFreePorts } from './ports.mjs';
import { loadSecrets } from './secrets.mjs';

/**
 * Brings up the parts in order, says so, and stops them in reverse order on Ctrl-C, SIGTERM or the death of one. Who has a
 * fellow to stand in for it is started again instead.
 * @param {{ settings: import('./settings.mjs').Settings, own: import('./settings.mjs').OwnParts, shape: import('./shape.mjs').Shape, lock: { addChild: (pid: number) => void }, startedAt: number }} options
 */
export async function runInstance({ settings, own, shape, lock, startedAt }) {
  const { dataDir } = settings;
  await requireFreePorts(shape.ports(settings, own));
  const secrets = loadSecrets(dataDir);
  const environment = environmentOf(settings, secrets, process.env);
  const end = stopRequest();
  const children = createChildren({
    logDir: join(dataDir, 'logs'),
    onStarted: lock.addChild,
    onDeath: (message, name) => (isReplaceable(name) ? void replace(message, name) : end.fail(message)),
  });
  const instance = shape.createInstance({ settings, secrets, environment, children });

  const replace = async (message, name) => {
    console.error(`${message}\n  重新启动 ${name}… Starting it again`);
    await children.kill(name);
    await instance[name]().catch((error) => end.fail(String(error.message)));
  };
  const begin = async () => {
    await bringUp(instance, own);
    console.log(banner({ settings, own, shape: shape.title, seconds: (Date.now() - startedAt) / 1000 }));
  };
  try {
    await Promise.race([begin().then(() => end.requested), end.requested]);
  } finally {
    console.log('正在停止… Stopping');
    await children.stopAll();
    end.forget();
  }
}

/** `api-1` and its like, in the shape that has several of each. */
const isReplaceable = (/** @type {string} */ name) => /-\d+$/.test(name);

/** Resolves when someone asks to stop; rejects when a part died. A second Ctrl-C during the stop changes nothing. */
function stopRequest() {
  /** @type {(message: string) => void} */
  let fail = () => {};
  let stop = () => {};
  const requested = new Promise((resolve, reject) => {
    stop = () => resolve(undefined);
    fail = (message) => reject(new Failure(message));
  });
  requested.catch(() => {});
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, stop);
  return { requested, fail, forget: () => signals.forEach((signal) => process.off(signal, stop)) };
}
