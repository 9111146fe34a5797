import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { IdentityActivities } from '../activities/identity';
import { database, providerWhileWaiting, untilDone } from './activity-options';
import { taskQueue } from './task-queues';

/** The rows. */
export const { reserveTry, findDocumentOwner } = proxyLocalActivities<IdentityActivities>(database);

/** Recognition and the authority's register: a person holds the phone meanwhile. */
export const whileWaiting = (summary: string) =>
  proxyActivities<IdentityActivities>({ ...providerWhileWaiting, taskQueue: taskQueue('provider'), summary });

/** The erasure of pictures, which must succeed in the end (R-B6). */
export const certainly = (summary: string) =>
  proxyActivities<IdentityActivities>({ ...untilDone, taskQueue: taskQueue('provider'), summary });
