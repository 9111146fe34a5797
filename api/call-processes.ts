import { taskQueueName } from '../contracts/task-queues';
import { findCalls, forgetCalls } from '../db/process-call';
import type { WaitingCall } from '../domain/process-call';
import type { Services } from './services';

/**
 * After the commit of a change that has begun or moved processes (`callProcess`): has them run and look at their rows. Nobody
 * waits for it, and nothing depends on it: what can't be called now, the schedule calls.
 */
export function callProcesses(services: Services, processIds: readonly string[]): void {
  call(services, processIds).catch((error: unknown) => {
    services.log.warn({ err: error }, 'processes are called later');
  });
}

async function call(services: Services, processIds: readonly string[]): Promise<void> {
  const { database } = services;
  const calls = await findCalls(database, { processIds });
  for (const one of calls) {
    await begin(services, one);
    await forgetCalls(database, [one]);
  }
}

const begin = (
  { processes, config }: Services,
  { processId, workflow, summary }: WaitingCall,
): Promise<void> =>
  processes.begin(processId, {
    workflow,
    args: [{}],
    taskQueue: taskQueueName(config.temporal.taskQueuePrefix, 'review'),
    summary,
  });
