import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isExecutable } from './find-on-path.mjs';
import { cacheDir } from './paths.mjs';

/**
 * Lets the Temporal SDK download one of its servers into the cache folder (it starts it once on the way).
 * @param {'temporal' | 'test-server'} kind
 * @returns {Promise<string | undefined>} the program, or nothing where its download site can't be reached
 */
export async function downloadBySdk(kind) {
  const folder = join(cacheDir(), `sdk-${kind}`);
  const before = programIn(folder);
  if (before || !(await isReachable('https://temporal.download/cli/default'))) return before;
  mkdirSync(folder, { recursive: true });
  try {
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const options = {
      server: { executable: { type: 'cached-download', downloadDir: folder, version: 'default' } },
    };
    const environment =
      kind === 'temporal'
        ? await TestWorkflowEnvironment.createLocal(options)
        : await TestWorkflowEnvironment.createTimeSkipping(options);
    await environment.teardown();
  } catch (error) {
    console.log(
      `SDK 下载失败，改用其他方式。 The SDK's download failed (${error.message}); trying another way.`,
    );
  }
  return programIn(folder);
}

function programIn(folder) {
  try {
    return readdirSync(folder)
      .map((name) => join(folder, name))
      .find(isExecutable);
  } catch {
    return undefined;
  }
}

/** Asked first with a short limit: the SDK itself would wait for minutes where a firewall swallows the request. */
async function isReachable(address) {
  return fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(4_000) }).then(
    (answer) => answer.status < 500 && answer.status !== 403 && answer.status !== 407,
    () => false,
  );
}
