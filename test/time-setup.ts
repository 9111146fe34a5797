import { buildStale } from '../scripts/build-all.mjs';
import { resolveTestServer } from '../scripts/resolve-test-server.mjs';

/** Once for all test files: the test server's program and the workflow bundle. Each file starts a server of its own. */
export default async function setUp(): Promise<void> {
  process.env.TEMPORAL_TEST_SERVER_PATH = await resolveTestServer();
  await buildStale({ only: ['workflows'] });
}
