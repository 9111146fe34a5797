import { CancellationScope, condition, setHandler } from '@temporalio/workflow';
import type { FaceCheckState } from '../contracts/face-check-states';
import { readFaceCheck } from './face-check-activities';
import { faceCheckRules } from './face-check-rules';
import {
  erasure,
  recordReviewRefused,
  recordReviewRequested,
  recordReviewWithdrawn,
} from './face-check-review';
import {
  type FaceCheckLetter,
  type OpenFaceCheck,
  recordExpired,
  recordFaceVerdict,
  recordOpened,
  recordPassed,
  recordScan,
  recordStarted,
} from './face-check-steps';
import { askOnce, verdictToCome } from './face-check-tries';
import { faceCheckNews } from './face-check.messages';
import { BeginAgain, isInterruption } from './interruption';
import { News } from './news';
import { Process } from './process';

/** How a check ended for the process that waits for it. */
export type FaceCheckVerdict = Exclude<FaceCheckState, 'waiting' | 'reviewing'>;

/**
 * One face check (R-B8): the person shows their face to the provider, which is asked until it has a verdict, scans their
 * document anew, or asks for a manual review. Three failed tries end it, ten minutes end it, or the working days of a review, and
 * so does whoever asked for it: cancelled, it has expired. A verdict counts once, and never after the end.
 */
export async function faceCheck(checkId: string): Promise<FaceCheckVerdict> {
  const news = new News();
  setHandler(faceCheckNews, () => news.arrive());
  CancellationScope.current().cancelRequested.catch(() => news.endWaiting());

  return await CancellationScope.nonCancellable(async () => {
    const process = await Process.open(faceCheckRules, {});
    try {
      for (;;) {
        const { state, erasureDue } = process.position;
        if (!erasureDue && (state === 'passed' || state === 'failed' || state === 'expired')) return state;
        await tell(process, checkId, news);
      }
    } finally {
      await process.desk.close();
    }
  });
}

/** One step of the story from wherever the check stands; the next looks anew, also where something else was recorded. */
async function tell(process: OpenFaceCheck, checkId: string, news: News): Promise<void> {
  try {
    if (process.position.state === 'none') return await recordOpened(process, await readFaceCheck(checkId));
    if (process.position.erasureDue) return await erasure(process);
    await waited(process, news);
  } catch (error) {
    if (!(error instanceof BeginAgain)) throw error;
  }
}

/** Until the provider has a verdict, or the person or a reviewer writes, or time or the asker ends it. */
async function waited(process: OpenFaceCheck, news: News): Promise<void> {
  try {
    const verdict = await process.desk.during(() => verdictOrEnd(process, news));
    if (verdict) await recordFaceVerdict(process, verdict);
    else await recordExpired(process, 'no-longer-awaited');
  } catch (error) {
    if (!isInterruption<FaceCheckLetter>(error)) throw error;
    if (error.letter) await taken(process, error.letter);
    else await timeOver(process);
  }
}

async function verdictOrEnd(process: OpenFaceCheck, news: News) {
  if (process.position.isAtProvider) return await verdictToCome(news);
  await condition(() => news.isOver);
  return undefined;
}

async function taken(process: OpenFaceCheck, letter: FaceCheckLetter): Promise<void> {
  switch (letter.kind) {
    case 'start':
      return await recordStarted(process, letter);
    case 'scan':
      return await recordScan(process, letter);
    case 'request-review':
      return await recordReviewRequested(process, letter);
    case 'withdraw':
      return await recordReviewWithdrawn(process, letter);
    case 'confirm':
      return await recordPassed(process, 'review', letter);
    case 'refuse':
      return await recordReviewRefused(process, letter);
  }
}

/** Who was done in the last moment has their verdict at the provider: it is asked once more. */
async function timeOver(process: OpenFaceCheck): Promise<void> {
  if (process.position.state === 'reviewing') return await recordExpired(process, 'review-time-over');
  const verdict = process.position.isAtProvider ? await askOnce() : undefined;
  if (verdict?.kind === 'passed') await recordFaceVerdict(process, verdict);
  else await recordExpired(process, 'time-over');
}
