import {
  CancellationScope,
  ChildWorkflowCancellationType,
  ParentClosePolicy,
  getExternalWorkflowHandle,
  isCancellation,
  log,
  patched,
  sleep,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { faceCheckProcessId } from '../domain/face-check-process';
import type { faceCheck, FaceCheckVerdict } from './face-check';
import { runChild } from './run-child';

/**
 * Runs the face check that a transition of this process has asked for (`insertFaceCheck`) until it has ended; told again of
 * one that has ended, returns how. Inside `desk.during`: an interruption cancels it, and then it has expired, unless its verdict
 * was there before.
 */
export async function runFaceCheck(checkId: string): Promise<FaceCheckVerdict> {
  for (let waits = 0; ; waits += 1) {
    try {
      return await runChild<typeof faceCheck>('faceCheck', {
        workflowId: faceCheckProcessId(checkId),
        args: [checkId],
        parentClosePolicy: ParentClosePolicy.ABANDON,
        cancellationType: ChildWorkflowCancellationType.WAIT_CANCELLATION_COMPLETED,
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        staticSummary: '人脸识别',
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
    await waitBeside(checkId, waits);
  }
}

/** 5 s for a check of minutes, growing to half an hour for a review of days, whose asking must not fill a history. */
const pauseMs = (waits: number): number => Math.min(Math.round(5_000 * 1.2 ** waits), 30 * 60_000);

/** An earlier run of the asker began the check, and it goes on: it is looked at again. Interrupted, it is given up like one's own. */
async function waitBeside(checkId: string, waits: number): Promise<void> {
  try {
    await sleep(pauseMs(waits), { summary: '等待进行中的人脸识别' });
  } catch (error) {
    if (isCancellation(error) && patched('give-up-found-face-check'))
      await CancellationScope.nonCancellable(() => giveUp(checkId));
    throw error;
  }
}

async function giveUp(checkId: string): Promise<void> {
  try {
    await getExternalWorkflowHandle(faceCheckProcessId(checkId)).cancel();
  } catch (error) {
    log.info('The check has ended by itself', { error: String(error) });
  }
}
