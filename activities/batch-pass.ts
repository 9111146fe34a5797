import { ApplicationFailure, Context, heartbeat } from '@temporalio/activity';
import { refusalOfPass } from './batch-pass-judgement';
import {
  BatchOver,
  findNextItems,
  getReviewer,
  progressOf,
  storeOutcome,
  storeSilence,
  type BatchItem,
  type BatchProgress,
  type PassRefusal,
} from './batch-pass-rows';
import { NoAnswer, sendPass, takeAway, wasPassed, type BatchPassTools } from './batch-pass-sending';

export interface BatchPassActivities {
  /**
   * Decides the next files of a batch, each by a message of its own to the file's process, checked as if it were decided alone at
   * this moment (R-N3), and says how the batch stands then. A file has one message for good, and its outcome is stored: a further
   * attempt decides nothing twice, and goes on with what has none.
   */
  passNextFiles(batchId: string): Promise<BatchProgress>;
}

/** Decided within a second or two: so long waits whoever stops the batch, and the batch of whoever comes next. */
const filesOfOneTurn = 25;
/** Messages under way beside each other. One that gets no answer is the last in its place: a turn waits for silence once. */
const width = 5;

export function batchPassActivities(tools: BatchPassTools): BatchPassActivities {
  const { db } = tools;
  return {
    async passNextFiles(batchId) {
      const items = await findNextItems(db, batchId, filesOfOneTurn);
      let silent = 0;
      let decided = 0;
      await eachOf(items, async (item) => {
        const isDecided = await decide(tools, batchId, item);
        if (isDecided) decided += 1;
        else silent += 1;
        return isDecided;
      });
      const { cancellationSignal, cancelled } = Context.current();
      if (cancellationSignal.aborted) await cancelled;
      // Processes that are away come back: then the next attempt goes on.
      if (silent > 0 && decided === 0)
        throw ApplicationFailure.retryable('None of the files has answered', 'outcome-unknown');
      return await progressOf(db, batchId);
    },
  };
}

/**
 * Some beside each other, until all are done, the batch is over, or this is cancelled.
 * @param work answers whether another may follow it
 */
async function eachOf(
  items: readonly BatchItem[],
  work: (item: BatchItem) => Promise<boolean>,
): Promise<void> {
  const { cancellationSignal } = Context.current();
  const next = items.values();
  const worker = async (): Promise<void> => {
    for (const item of next) {
      if (cancellationSignal.aborted) return;
      heartbeat(item.position);
      if (!(await work(item))) return;
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: width }, worker));
  for (const each of workers)
    if (each.status === 'rejected' && !(each.reason instanceof BatchOver)) throw each.reason;
}

/** False where its process gave no answer. */
async function decide(tools: BatchPassTools, batchId: string, item: BatchItem): Promise<boolean> {
  const { db } = tools;
  const reviewer = await getReviewer(db, batchId);
  try {
    const refusal = (await refusalOfPass(db, reviewer, item)) ?? (await sendPass(tools, reviewer, item));
    const outcome = await unlessPassed(tools, item, refusal);
    await takeAway(tools, item);
    await storeOutcome(db, batchId, item, outcome);
    return true;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    await storeSilence(db, batchId, item);
    return false;
  }
}

/** Refused, this very message may have passed the file before: by an attempt that died before it stored the outcome. */
async function unlessPassed(
  tools: BatchPassTools,
  item: BatchItem,
  refusal: PassRefusal | undefined,
): Promise<PassRefusal | undefined> {
  return refusal && !(await wasPassed(tools, item)) ? refusal : undefined;
}
