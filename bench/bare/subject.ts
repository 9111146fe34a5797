import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { DefaultLogger, bundleWorkflowCode } from '@temporalio/worker';
import { connect } from '../../db/connection';
import { root } from '../../scripts/paths.mjs';
import type { OwnStack } from '../../scripts/own-stack.mjs';
import type { Subject } from '../subject';
import { levels, makeTables } from './activities';
import { decisionLetter, submissionLetter } from './letters';
import { decide, submit } from './messages';
import { bareTaskQueue } from './worker';
import type { bareProcess } from './workflow';

/** The engine alone, in the same Temporal and the same PostgreSQL. Its client is this program, without HTTP. */
export async function startBareEngine(own: OwnStack): Promise<Subject & { stop(): Promise<void> }> {
  await makeRoom(own);
  const bundle = await bundleWorkflow(own);
  const connection = await Connection.connect({ address: own.environment.TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace: own.environment.TEMPORAL_NAMESPACE });
  let worker = await forkWorker(own, bundle);

  return {
    name: 'bare',
    prepare: (count) => Promise.resolve(Array.from({ length: count }, () => newCase(client))),
    async restartWorker() {
      await end(worker);
      worker = await forkWorker(own, bundle);
    },
    async stop() {
      await end(worker);
      await connection.close();
    },
  };
}

function newCase(client: Client) {
  const workflowId = `bare/${randomUUID()}`;
  return {
    processId: workflowId,
    async submit() {
      await client.workflow.executeUpdateWithStart(submit, {
        args: [submissionLetter()],
        startWorkflowOperation: new WithStartWorkflowOperation<typeof bareProcess>('bareProcess', {
          workflowId,
          taskQueue: bareTaskQueue,
          args: [levels],
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      });
    },
    async decide() {
      await client.workflow.getHandle(workflowId).executeUpdate(decide, { args: [decisionLetter()] });
    },
  };
}

async function makeRoom({ environment }: OwnStack): Promise<void> {
  const owner = connect(environment.DATABASE_MIGRATOR_URL ?? '', { poolSize: 1 });
  await makeTables(owner);
  await owner.destroy();
}

async function bundleWorkflow({ dataDir }: OwnStack): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'bench/bare/workflow.ts'),
    logger: new DefaultLogger('WARN'),
  });
  const file = join(dataDir, 'bare-workflow.js');
  writeFileSync(file, code);
  return file;
}

async function forkWorker({ environment }: OwnStack, bundle: string): Promise<ChildProcess> {
  const worker = fork(__filename, ['bare-worker', bundle], { env: { ...process.env, ...environment } });
  await once(worker, 'message', { signal: AbortSignal.timeout(60_000) });
  return worker;
}

async function end(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
}
