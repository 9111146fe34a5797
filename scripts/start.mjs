import { ensureDependencies } from './dependencies.mjs';
import { runMain } from './failure.mjs';
import { lockDataDir } from './data-lock.mjs';
import { ownParts, readSettings } from './settings.mjs';

/** `npm start`: the whole platform on one machine. Read from top to bottom, it is the list of its parts. */
await runMain(async () => {
  const startedAt = Date.now();
  const settings = readSettings(process.env);
  const own = ownParts(process.env);
  const lock = await lockDataDir(settings.dataDir);
  try {
    await ensureDependencies();
    const { buildStale } = await import('./build-all.mjs');
    await buildStale();
    const { runInstance } = await import('./run-instance.mjs');
    await runInstance({ settings, own, lock, startedAt });
  } finally {
    lock.release();
  }
});
