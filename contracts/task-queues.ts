/**
 * Task queues, by what waits in them: people's decisions, calls of providers, work over many rows, uploaded lists. They are
 * apart so that a slow provider or an import never makes a reviewer wait. `imports` has activities alone, and a program of
 * its own, whose memory is small and known.
 */
export const taskQueueKinds = ['review', 'provider', 'bulk', 'imports'] as const;
export type TaskQueueKind = (typeof taskQueueKinds)[number];

/** The queue's name in an installation. API and workers derive it from TASK_QUEUE_PREFIX. */
export function taskQueueName(prefix: string, kind: TaskQueueKind): string {
  return `${prefix}-${kind}`;
}

/** The queue beside a queue, for workflow code, which knows its own queue and no configuration. */
export function siblingTaskQueue(own: string, kind: TaskQueueKind): string {
  const ownKind = taskQueueKinds.find((candidate) => own.endsWith(`-${candidate}`));
  return ownKind ? taskQueueName(own.slice(0, -ownKind.length - 1), kind) : own;
}
