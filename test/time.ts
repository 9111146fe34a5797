import { DefaultLogger, Runtime } from '@temporalio/worker';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { searchAttributes } from '../scripts/temporal-server.mjs';
import { projectFile } from './project-file';

/** `INDEXED_VALUE_TYPE_KEYWORD` of Temporal's protocol. */
const keyword = 2;

/** Give it to a worker as `workflowBundle`. */
export const workflowBundle = { codePath: projectFile('dist/workflows.js') };

/**
 * A Temporal server that skips time whenever nothing but timers is left to wait for. One a test file: a task that
 * hangs would hold up `sleep` for every other user of the server. The caller tears it down.
 */
export async function createTimeSkippingServer(): Promise<TestWorkflowEnvironment> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const path = process.env.TEMPORAL_TEST_SERVER_PATH;
  if (!path) throw new Error('No test server: run this with `npx jest --selectProjects time`.');
  const server = await startWithin(8, path);
  await server.connection.operatorService.addSearchAttributes({
    namespace: 'default',
    searchAttributes: Object.fromEntries(searchAttributes.map((name) => [name, keyword])),
  });
  return server;
}

/** The SDK gives the server five seconds, which a busy machine may not: then once more. */
async function startWithin(attempts: number, path: string): Promise<TestWorkflowEnvironment> {
  try {
    const executable = { type: 'existing-path' as const, path };
    return await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  } catch (error) {
    if (attempts <= 1) throw error;
    return startWithin(attempts - 1, path);
  }
}
