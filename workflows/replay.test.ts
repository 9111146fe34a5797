import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, Runtime, Worker, bundleWorkflowCode } from '@temporalio/worker';

/**
 * Every recorded history must still lead today's code to the same commands: running processes survive a deployment.
 * `test/record-history.ts` records; one file a path and version.
 */
interface RecordedHistory {
  /** Workflow code may depend on its own id. */
  readonly workflowId: string;
  readonly history: unknown;
}

jest.setTimeout(120_000);
const folder = join(__dirname, 'histories');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
let workflowBundle: { code: string };

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  workflowBundle = await bundleWorkflowCode({
    workflowsPath: join(__dirname, 'index.ts'),
    failureConverterPath: join(__dirname, '../runtime/failure-converter.ts'),
    logger: new DefaultLogger('ERROR'),
  });
});

test('every recorded history replays', async () => {
  const failures: string[] = [];
  for (const file of files) {
    const { workflowId, history } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as RecordedHistory;
    await Worker.runReplayHistory({ workflowBundle }, history, workflowId).catch((error: unknown) => {
      failures.push(`${file}: ${String(error)}`);
    });
  }
  expect(failures).toEqual([]);
});
