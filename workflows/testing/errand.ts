import {
  CancellationScope,
  condition,
  isCancellation,
  ParentClosePolicy,
  proxyActivities,
  sleep,
} from '@temporalio/workflow';
import { Desk } from '../desk';
import { isInterruption } from '../interruption';
import type { Letter } from '../letter';
import { runChild } from '../run-child';
import { errandMessages } from './errand.messages';

export interface ErrandInput {
  /** What the errand is: somebody else's process, an activity, or only waiting for letters. */
  readonly work: 'child' | 'activity' | 'none';
  readonly workMs?: number;
  readonly deadlineMs?: number;
}

const { toil } = proxyActivities<{ toil(ms: number): Promise<string> }>({
  startToCloseTimeout: '1 minute',
  heartbeatTimeout: '30s',
  cancellationType: 'WAIT_CANCELLATION_COMPLETED',
});

/** A desk by itself with work that it waits for. Returns how it ended, and what became of the work. */
export async function errand({ work, workMs = 60_000, deadlineMs }: ErrandInput): Promise<string> {
  let end = deadlineMs === undefined ? undefined : Date.now() + deadlineMs;
  let became = 'not begun';
  let isOver = false;
  const desk = new Desk<typeof errandMessages>({
    messages: errandMessages,
    interrupting: ['giveUp'],
    allowed: () => (isOver ? [] : ['ask', 'extend', 'giveUp']),
    deadline: () => end,
  });
  const doing = async (): Promise<string> => {
    try {
      return (became = await (work === 'child'
        ? runChild<typeof errandChild>('errandChild', {
            args: [workMs],
            parentClosePolicy: ParentClosePolicy.ABANDON,
          })
        : toil(workMs)));
    } catch (error) {
      became = isCancellation(error) ? 'cancelled' : 'failed';
      throw error;
    }
  };
  try {
    if (work !== 'none') return `done: ${await desk.during(doing)}`;
    for (;;) {
      const letter = await desk.next('extend', 'ask');
      if (letter.kind === 'extend') end = Date.now() + letter.body.byMs;
      letter.answer(letter.kind);
    }
  } catch (error) {
    if (!isInterruption<Letter<typeof errandMessages>>(error)) throw error;
    isOver = true;
    error.letter?.answer(became);
    return `${error.letter ? 'given up' : 'too late'}: ${became}`;
  } finally {
    await desk.close();
  }
}

/** Takes its time to end when it is cancelled, as a payment does that must close its order first. */
export async function errandChild(ms: number): Promise<string> {
  try {
    await sleep(ms);
    return 'child done';
  } catch (error) {
    await CancellationScope.nonCancellable(() => condition(() => false, 300));
    throw error;
  }
}
