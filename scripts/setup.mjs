import { ensureDependencies } from './dependencies.mjs';
import { runMain } from './failure.mjs';
import { resolveChromium } from './resolve-chromium.mjs';
import { resolveTemporal, resolveTemporalUi } from './resolve-temporal.mjs';
import { resolveTestServer } from './resolve-test-server.mjs';

/** `npm run setup`: everything that start and tests need, fetched or built once. */
await runMain(async () => {
  await ensureDependencies();
  console.log(`temporal     ${await resolveTemporal()}`);
  console.log(`temporal-ui  ${await resolveTemporalUi()}`);
  console.log(`test server  ${await resolveTestServer()}`);
  console.log(`chromium     ${await resolveChromium()}`);
});
