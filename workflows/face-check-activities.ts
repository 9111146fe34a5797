import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { FaceCheckActivities } from '../activities/face-check';
import { database, providerWhileWaiting, untilDone } from './activity-options';
import { taskQueue } from './task-queues';

/** The rows. */
const fromRows = (summary: string) => proxyLocalActivities<FaceCheckActivities>({ ...database, summary });
export const { readFaceCheck } = fromRows('读取本人确认');
export const { reserveFaceCheckTry } = fromRows('登记本次核验');

/** The provider, while a person holds the phone. */
export const whileWaiting = (summary: string) =>
  proxyActivities<FaceCheckActivities>({
    ...providerWhileWaiting,
    taskQueue: taskQueue('provider'),
    summary,
  });

/** The erasure of pictures, which must succeed in the end (R-B6). */
export const certainly = (summary: string) =>
  proxyActivities<FaceCheckActivities>({ ...untilDone, taskQueue: taskQueue('provider'), summary });
