import { ActivityCancellationType, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { BatchPassActivities } from '../activities/batch-pass';
import { nextBatchPassState } from '../domain/batch-pass';
import { batchPassIdOf, type BatchPassProcess } from '../domain/batch-pass-process';
import { bulk } from './activity-options';
import { batchPassRules, type BatchPassMessages } from './batch-pass-rules';
import type { Kind, Letter } from './letter';
import { Process } from './process';
import type { ProcessInput } from './process-rules';
import { taskQueue } from './task-queues';

type Open = Process<BatchPassProcess, BatchPassMessages>;
type BatchLetter = Letter<BatchPassMessages, Kind<BatchPassMessages>>;

/**
 * Beside the people's own decisions, so that hundreds of files delay none of them; batches take turns there. Stopped, a turn that is
 * under way comes to its end first: afterwards nothing more is decided. Somebody looks on, so a dead worker is noticed sooner than
 * in other work of this queue; a file is silent for eight seconds at most.
 */
const inBulk = () =>
  proxyActivities<BatchPassActivities>({
    ...bulk,
    heartbeatTimeout: '15s',
    cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
    taskQueue: taskQueue('bulk'),
    summary: '逐份通过',
  });

/** What is undecided a day after it was confirmed, its reviewer looks at again. */
const patienceMs = 86_400_000;

/**
 * 批量通过 (R-N3, R-N5): a reviewer has confirmed the files and their dates; each is then decided by a message of its own to its own
 * process, some at a time. Stopped at any time, or given up where the platform can't do its part; what isn't decided by then stays so.
 */
export async function batchPass(input: ProcessInput): Promise<string> {
  const process = await Process.open(batchPassRules, input);
  const at = (state: BatchPassProcess['position']['state']): boolean => process.position.state === state;
  return await process.tell(
    async () => {
      if (at('none')) await confirmation(process);
      if (at('running')) await passing(process);
    },
    (letter) => ending(process, letter),
  );
}

async function confirmation(process: Open): Promise<void> {
  const letter = await process.desk.next('begin');
  const { actor, body } = letter;
  await process.record(letter, {
    type: 'batch-pass.begun',
    position: {
      state: nextBatchPassState('begin'),
      personId: actor.personId,
      institutionId: actor.holding?.institutionId,
      businessCode: actor.holding?.businessCode ?? undefined,
      files: body.files,
      expiresAtMs: Date.now() + patienceMs,
    },
    detail: { files: body.files },
  });
}

/** Turn by turn, until each file has its outcome. */
async function passing(process: Open): Promise<void> {
  const { passNextFiles } = inBulk();
  const batchId = batchPassIdOf(workflowInfo().workflowId);
  for (;;) {
    const { passed, refused, left } = await process.work(() => passNextFiles(batchId));
    if (left > 0) continue;
    return await process.record(undefined, {
      type: 'batch-pass.completed',
      position: { ...process.position, state: nextBatchPassState('all-decided'), expiresAtMs: undefined },
      detail: { passed, refused },
    });
  }
}

/** Stopped by its reviewer; or the platform has not come to an end in time. */
async function ending(process: Open, letter: BatchLetter | undefined): Promise<void> {
  await process.record(letter, {
    type: letter ? 'batch-pass.cancelled' : 'batch-pass.failed',
    position: {
      ...process.position,
      state: nextBatchPassState(letter ? 'cancel' : 'given-up'),
      expiresAtMs: undefined,
    },
    detail: {},
  });
}
