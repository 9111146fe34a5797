import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { workflowBundle } from '../test/time';
import * as workflows from './index';

/**
 * Every recorded history must still lead the bundle that ships to the same commands: running processes survive a deployment.
 * `test/record-history.ts` records; one file a path and version.
 */
interface RecordedHistory {
  /** Workflow code may depend on its own id. */
  readonly workflowId: string;
  readonly history: {
    readonly events: readonly {
      readonly workflowExecutionStartedEventAttributes?: { readonly workflowType: { readonly name: string } };
    }[];
  };
}

const folder = join(__dirname, 'histories');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** Several runs of one process, or versions of it, have its id. */
const filesOf = (workflowId: string) => files.filter((file) => read(file).workflowId === workflowId);
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as RecordedHistory;

function workflowTypeOf({ events: [started] }: RecordedHistory['history']): string | undefined {
  return started?.workflowExecutionStartedEventAttributes?.workflowType.name;
}

beforeAll(() => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
});

test('every workflow that the workers run has a recorded history', () => {
  const recorded = new Set(files.map((file) => workflowTypeOf(read(file).history)));
  expect(Object.keys(workflows).filter((type) => !recorded.has(type))).toEqual([]);
});

test('every recorded history replays', async () => {
  const failures: string[] = [];
  let replayed = 0;
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, files.map(read))) {
    replayed += 1;
    if (error) failures.push(`${filesOf(workflowId).join(', ')}: ${String(error)}`);
  }
  expect(failures).toEqual([]);
  expect(replayed).toBe(files.length);
});
