import { ChildWorkflowCancellationType, ParentClosePolicy, executeChild, sleep } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { faceCheckProcessId } from '../domain/face-check-process';
import type { faceCheck, FaceCheckVerdict } from './face-check';

/**
 * Runs the face check that a transition of this process has asked for (`insertFaceCheck`) until it has ended; told again of
 * one that has ended, returns how. Inside `desk.during`: an interruption cancels it, and then it has expired, unless its verdict
 * was there before.
 */
export async function runFaceCheck(checkId: string): Promise<FaceCheckVerdict> {
  for (;;) {
    try {
      return await executeChild<typeof faceCheck>('faceCheck', {
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
    // An earlier run of the asker began it, and it goes on; it ends within its ten minutes.
    await sleep('5s', { summary: '等待进行中的人脸识别' });
  }
}
