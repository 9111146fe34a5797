import {
  ParentClosePolicy,
  getExternalWorkflowHandle,
  proxyActivities,
  sleep,
  startChild,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { DeadlineWatchActivities, DueApplication } from '../activities/deadline-watch';
import { applicationProcessId } from '../domain/exam-application-process';
import { bulk, untilDone } from './activity-options';
import type { examApplication } from './exam-application';
import { lookAgain } from './exam-application.messages';
import { taskQueue } from './task-queues';

const { findDueApplications } = proxyActivities<DeadlineWatchActivities>({
  ...untilDone,
  summary: '查找到期的申报',
});
const { warnOfDeadlines } = proxyActivities<DeadlineWatchActivities>({
  ...bulk,
  summary: '提醒即将到期的考生',
});

/** A run takes so many; the next one, ten minutes later, takes the rest: thousands of files end over an hour, not at once. */
const mostInOneRun = 2_000;
const atOnce = 20;

/**
 * Every ten minutes: candidates are told of deadlines that come near (R-N9, R-P1). A process apart from `deadlineWatch`, so
 * that telling thousands never keeps what has ended from ending.
 */
export async function deadlineWarning(): Promise<{ told: number }> {
  return { told: await warnOfDeadlines() };
}

/**
 * Every ten minutes: applications whose windows have ended are asked to look at the rows (R-N9, R-P1, R-M4). What then
 * happens their own processes decide and record. `movedProject`: its times or its state were just changed; those that wait
 * for an end of its windows look at once (R-L2).
 */
export async function deadlineWatch(movedProject?: string): Promise<{ asked: number }> {
  const due =
    movedProject === undefined
      ? await findDueApplications(mostInOneRun)
      : await findDueApplications(mostInOneRun, movedProject);
  for (let from = 0; from < due.length; from += atOnce) {
    await Promise.all(due.slice(from, from + atOnce).map(askToLook));
    if (from + atOnce < due.length) await sleep('2s', { summary: '分批处理，避免拥堵' });
  }
  return { asked: due.length };
}

/** Tells a running process; one that is over, or was lost, is begun from its rows. */
async function askToLook({ id, isOver }: DueApplication): Promise<void> {
  const workflowId = applicationProcessId(id);
  const signalled = !isOver && (await isSignalled(workflowId));
  if (signalled) return;
  try {
    await startChild<typeof examApplication>('examApplication', {
      workflowId,
      args: [{ looks: true }],
      taskQueue: taskQueue('review'),
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: '到期处理',
    });
  } catch (error) {
    // It has just been sent again; whatever is due then, the next watch finds.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

async function isSignalled(workflowId: string): Promise<boolean> {
  return await getExternalWorkflowHandle(workflowId)
    .signal(lookAgain)
    .then(
      () => true,
      () => false,
    );
}
