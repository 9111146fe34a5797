import { NativeConnection, Worker } from '@temporalio/worker';
import { connect } from '../../db/connection';
import { readConfig } from '../../runtime/config';
import { makeReferred, recordActivities } from './activities';

export const bareTaskQueue = 'bare';

/** The bare engine's worker, a program of its own as ours is; it says when it polls. Ends with whoever began it. */
export async function runBareWorker(workflowBundle: string): Promise<void> {
  const { databaseUrl, temporal } = readConfig();
  const db = connect(databaseUrl, { poolSize: 40, applicationName: 'bare' });
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address: temporal.address }),
    namespace: temporal.namespace,
    taskQueue: bareTaskQueue,
    workflowBundle: { codePath: workflowBundle },
    activities: recordActivities(db, await makeReferred(db)),
    stickyQueueScheduleToStartTimeout: '2s',
  });
  process.once('disconnect', () => process.exit());
  process.send?.('ready');
  await worker.run();
}
