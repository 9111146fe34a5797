import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { IdentityActivities } from '../activities/identity';
import { database, providerWhileWaiting, untilDone } from './activity-options';
import { taskQueue } from './task-queues';

/** The rows. */
const fromRows = (summary: string) => proxyLocalActivities<IdentityActivities>({ ...database, summary });
export const { reserveTry } = fromRows('登记本次核验');
export const { findDocumentOwner } = fromRows('查找该证件的已认证账号');

/** Recognition and the authority's register: a person holds the phone meanwhile. */
export const whileWaiting = (summary: string) =>
  proxyActivities<IdentityActivities>({ ...providerWhileWaiting, taskQueue: taskQueue('provider'), summary });

/** The erasure of pictures, which must succeed in the end (R-B6). */
export const certainly = (summary: string) =>
  proxyActivities<IdentityActivities>({ ...untilDone, taskQueue: taskQueue('provider'), summary });
