import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';
import { Failure, runMain } from './failure.mjs';
import { lockDataDir } from './data-lock.mjs';
import { ownParts, readSettings } from './settings.mjs';

/**
 * `npm start`: the whole platform on one machine. Read from top to bottom, it is the list of its parts. With
 * `-- --production-shape` they are those of docker-compose.temporal.yml.
 */
await runMain(async () => {
  const startedAt = Date.now();
  const isProductionShape = readArguments();
  const settings = readSettings(process.env);
  const own = ownParts(process.env);
  const lock = await lockDataDir(settings.dataDir);
  try {
    await ensureDependencies();
    const { buildStale } = await import('./build-all.mjs');
    await buildStale();
    const { shapeOf } = await import('./shape.mjs');
    const shape = await shapeOf({ isProductionShape });
    const { runInstance } = await import('./run-instance.mjs');
    await runInstance({ settings: shape.settings(settings, own), own, shape, lock, startedAt });
  } finally {
    lock.release();
  }
});

function readArguments() {
  try {
    const { values } = parseArgs({ options: { 'production-shape': { type: 'boolean', default: false } } });
    return values['production-shape'];
  } catch (error) {
    throw new Failure(
      `用法 Usage: npm start -- [--production-shape]\n  ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
