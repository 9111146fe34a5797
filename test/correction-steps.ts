import sharp from 'sharp';
import type { CorrectionDetail } from '../contracts/data-correction';
import { taskQueueName } from '../contracts/task-queues';
import { correctionProcessId, correctionWorkflow } from '../domain/data-correction-process';
import type { Answer } from './api-client';
import { sendPicture, type Visitor } from './identity-steps';
import type { Stack } from './stack';
import { newKey } from './unit-account-steps';

/** What somebody may write who has been misnamed. */
export const misnamed = {
  kind: 'name',
  stands: '我的页面显示“测示列”',
  right: '应为“测示例”，\n见身份证',
  proofs: {},
} as const;

const post = ({ client }: Visitor, path: string, body?: object, key = newKey()) =>
  client.post<CorrectionDetail>(path, body, key);

/** 申请更正 (R-V2). */
export const askForCorrection = (visitor: Visitor, body: object = misnamed, key = newKey()) =>
  post(visitor, '/api/data-corrections', body, key);

export const withdrawCorrection = (visitor: Visitor, id: string): Promise<Answer<CorrectionDetail>> =>
  post(visitor, `/api/data-corrections/${id}/withdrawal`);

export const answerCorrection = (visitor: Visitor, id: string, body: object, key = newKey()) =>
  post(visitor, `/api/data-corrections/${id}/answer`, body, key);

export const viewCorrection = ({ client }: Visitor, id: string) =>
  client.get<CorrectionDetail>(`/api/data-corrections/${id}`);

/** Its last day is over, and a reminder is due: the process goes on from its rows. */
export async function letTimePass(
  { database: { knex }, temporal, config }: Stack,
  id: string,
): Promise<void> {
  const workflowId = correctionProcessId(id);
  await temporal.workflow.getHandle(workflowId).terminate();
  const now = Date.now();
  const moved = { askedAtMs: now - 60 * 86_400_000, dueAtMs: now - 86_400_000, remindAtMs: now - 1 };
  await knex('process')
    .where({ id: workflowId })
    .update({ position: knex.raw('position || ?::jsonb', [JSON.stringify(moved)]) });
  await temporal.workflow.start(correctionWorkflow.workflow, {
    ...{ workflowId, args: [{}] },
    taskQueue: taskQueueName(config.temporal.taskQueuePrefix, 'review'),
  });
}

/** Any picture. */
export async function sendCorrectionProof(visitor: Visitor): Promise<string> {
  const bytes = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#dfe8f5' } })
    .jpeg()
    .toBuffer();
  return await sendPicture(visitor, bytes, 'data-correction');
}
