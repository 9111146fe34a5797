import { join } from 'node:path';
import { banner } from './banner.mjs';
import { createChildren } from './children.mjs';
import { environmentOf } from './environment.mjs';
import { Failure } from './failure.mjs';
import { createInstance } from './instance.mjs';
import { requireFreePorts } from './ports.mjs';
import { loadSecrets } from './secrets.mjs';

/**
 * Brings up the parts in order, says so, and stops them in reverse order on Ctrl-C, SIGTERM or the death of one.
 * @param {{ settings: import('./settings.mjs').Settings, own: import('./settings.mjs').OwnParts, lock: { addChild: (pid: number) => void }, startedAt: number }} options
 */
export async function runInstance({ settings, own, lock, startedAt }) {
  const { ports, dataDir } = settings;
  await requireFreePorts({
    网站: ports.api,
    'worker health': ports.workerHealth,
    'import worker health': ports.importWorkerHealth,
    ...(own.sandbox && { sandbox: ports.sandbox }),
    ...(own.temporal && { Temporal: ports.temporal }),
    ...(own.temporalUi && { 'Temporal UI': ports.temporalUi }),
    ...(own.postgres && { PostgreSQL: ports.postgres }),
  });
  const secrets = loadSecrets(dataDir);
  const environment = environmentOf(settings, secrets, process.env);
  const end = stopRequest();
  const children = createChildren({
    logDir: join(dataDir, 'logs'),
    onStarted: lock.addChild,
    onDeath: end.fail,
  });
  const instance = createInstance({ settings, secrets, environment, children });

  const bringUp = async () => {
    await Promise.all([
      own.postgres && instance.postgres(),
      own.temporal && instance.temporal(),
      own.sandbox && instance.sandbox(),
    ]);
    await instance.migrate();
    await Promise.all([
      own.temporalUi && instance.temporalUi(),
      instance.worker(),
      instance['import-worker'](),
      instance.api(),
    ]);
    console.log(banner({ settings, own, seconds: (Date.now() - startedAt) / 1000 }));
  };
  try {
    await Promise.race([bringUp().then(() => end.requested), end.requested]);
  } finally {
    console.log('正在停止… Stopping');
    await children.stopAll();
    end.forget();
  }
}

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
