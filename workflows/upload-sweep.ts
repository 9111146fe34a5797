import { proxyActivities } from '@temporalio/workflow';
import type { SweepResult, UploadSweepActivities } from '../activities/upload-sweep';
import { bulk } from './activity-options';

const { sweepUploads } = proxyActivities<UploadSweepActivities>({
  ...bulk,
  summary: '删除无人认领的上传文件',
});

/** Every ten minutes: what was uploaded and nothing claimed in 30 minutes is erased. Runs on the bulk queue. */
export async function uploadSweep(): Promise<SweepResult> {
  return await sweepUploads();
}
