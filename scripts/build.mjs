import { ensureDependencies } from './dependencies.mjs';
import { runMain } from './failure.mjs';

/** `npm run build [name…]`: builds what is stale. */
await runMain(async () => {
  await ensureDependencies();
  const { buildStale } = await import('./build-all.mjs');
  const names = process.argv.slice(2);
  await buildStale({ only: names.length > 0 ? names : undefined });
});
