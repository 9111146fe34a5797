import { NativeConnection, Worker } from '@temporalio/worker';
import { transitionActivities } from '../activities/transition';
import { connect } from '../db/connection';
import { petitionTransitions } from './petition-transitions';

/**
 * A program: the test process's worker, which commits the review and then says so and does nothing more. Whoever
 * began it kills it there. Arguments: Temporal's address, database, task queue, workflow bundle.
 */
async function main([address, databaseUrl, taskQueue, codePath]: string[]): Promise<void> {
  if (!address || !databaseUrl || !taskQueue || !codePath) throw new Error('Four arguments are needed.');
  const activities = transitionActivities(connect(databaseUrl, { poolSize: 2 }), [petitionTransitions]);
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address }),
    taskQueue,
    workflowBundle: { codePath },
    activities: {
      ...activities,
      async recordTransition(request: Parameters<typeof activities.recordTransition>[0]) {
        const result = await activities.recordTransition(request);
        if (request.type !== 'petition.reviewed') return result;
        process.send?.('committed');
        return await new Promise<never>(() => undefined);
      },
    },
  });
  process.once('disconnect', () => process.exit());
  process.send?.('ready');
  await worker.run();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
