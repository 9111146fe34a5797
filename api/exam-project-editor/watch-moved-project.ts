import { taskQueueName } from '../../contracts/task-queues';
import type { Services } from '../services';

/**
 * After the commit of other times or another state: the deadline watch looks at this project's applications at once (R-L2). Nobody waits
 * for it, and nothing depends on it: what can't be told now, its round every ten minutes finds. One at a time a project; a
 * later change begins it anew.
 */
export function watchMovedProject(
  { temporal, config, log }: Pick<Services, 'temporal' | 'config' | 'log'>,
  projectId: string,
): void {
  const started = temporal.workflow.start('deadlineWatch', {
    workflowId: `${config.temporal.taskQueuePrefix}-deadline-watch/${projectId}`,
    args: [projectId],
    taskQueue: taskQueueName(config.temporal.taskQueuePrefix, 'bulk'),
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
    workflowExecutionTimeout: '12 hours',
    staticSummary: '考试项目时间调整',
  });
  started.catch((error: unknown) => {
    log.warn({ err: error }, 'applications learn of moved times later');
  });
}
