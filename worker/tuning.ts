import type { WorkerOptions } from '@temporalio/worker';
import type { TaskQueueKind } from '../contracts/task-queues';

type Tuning = Pick<
  WorkerOptions,
  | 'maxCachedWorkflows'
  | 'maxConcurrentActivityTaskExecutions'
  | 'maxConcurrentLocalActivityExecutions'
  | 'maxConcurrentWorkflowTaskExecutions'
  | 'maxHeartbeatThrottleInterval'
>;

/** Alike for every queue. */
export const common = {
  // After a worker's death its processes wait this long for it: 10 s as it comes, 2 s when another worker lives.
  stickyQueueScheduleToStartTimeout: '2s',
  // Then whoever watches rows is told to stop; a transaction that has begun is finished all the same.
  shutdownGraceTime: '2s',
  shutdownForceTime: '20s',
} as const satisfies Partial<WorkerOptions>;

/**
 * What each queue may take at once. A decision on a cached process takes 14–21 ms, on a cold one 40 ms: `review`
 * caches what a county's working day touches (about a quarter of a megabyte each). Local activities are bound by the connections of
 * the pool, beyond which they would only wait there. Providers' own limits bound `provider`; `bulk` leaves the
 * machine to the people. Of `imports` one: each holds its file.
 */
export const tuning: Readonly<Record<TaskQueueKind, Tuning>> = {
  review: {
    maxCachedWorkflows: 1_000,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 20,
    maxConcurrentActivityTaskExecutions: 20,
  },
  provider: {
    maxCachedWorkflows: 200,
    maxConcurrentWorkflowTaskExecutions: 20,
    maxConcurrentLocalActivityExecutions: 10,
    maxConcurrentActivityTaskExecutions: 30,
  },
  bulk: {
    maxCachedWorkflows: 50,
    maxConcurrentWorkflowTaskExecutions: 4,
    maxConcurrentLocalActivityExecutions: 4,
    maxConcurrentActivityTaskExecutions: 4,
  },
  imports: {
    // Whoever cancels an import waits until its activity hears of it, which is with a heartbeat that is sent.
    maxHeartbeatThrottleInterval: '1s',
    maxConcurrentActivityTaskExecutions: 1,
  },
};

/** Connections of the worker's pool: the local activities of all queues, and half of the others, which wait mostly. */
export const databasePoolSize = 40;

/** Of the import worker's: what an import uses, and who looks whether it is ready. */
export const importPoolSize = 4;
