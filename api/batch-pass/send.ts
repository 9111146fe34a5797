import type { BatchPass } from '../../contracts/batch-pass';
import { taskQueueName } from '../../contracts/task-queues';
import { batchPassProcessId, type BatchPassContent } from '../../domain/batch-pass-process';
import { derivedId } from '../../runtime/derived-id';
import { batchPassMessages } from '../../workflows/batch-pass.messages';
import { sendWithContent } from '../message-content';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import { sendToProcess, type RestingWorkflow } from '../send-to-process';
import type { Services } from '../services';
import { viewBatch } from './batch-view';

const passing: RestingWorkflow = { workflow: 'batchPass', summary: '批量通过' };

/**
 * 批量通过 (R-N3): the files that were confirmed, each with the version that was seen and its dates, become a batch, which goes on
 * without the page. Asked for again under the same key, it is the same batch. What speaks against a file is its result.
 */
export async function beginBatch(
  services: Services,
  { actor, body: { rows }, message, context }: HandlerInput<'POST /batch-passes'>,
): Promise<BatchPass> {
  if (new Set(rows.map(({ id }) => id)).size < rows.length)
    throw new ProblemError('invalid-request', '同一份申报只能选一次，请刷新后重新选择。');
  const id = derivedId(message.idFor('batch-pass'));
  const process = batchPassProcessId(id);
  const content: BatchPassContent = { rows };
  await sendWithContent(
    services,
    {
      process,
      update: batchPassMessages.begin,
      body: { files: rows.length },
      actor,
      messageId: message.idFor(process),
      requestHash: message.requestHash,
      requestId: context.requestId,
      start: {
        workflow: passing.workflow,
        args: [{ fresh: true }],
        taskQueue: taskQueueName(services.config.temporal.taskQueuePrefix, 'review'),
        summary: passing.summary,
      },
    },
    content,
  );
  return await viewBatch(services.database, id);
}

/** 停止: what is decided by then stays decided. */
export async function cancelBatch(
  services: Services,
  input: HandlerInput<'POST /batch-passes/:id/cancellation'>,
): Promise<BatchPass> {
  const { id } = input.params;
  await sendToProcess(services, input, passing, {
    process: batchPassProcessId(id),
    update: batchPassMessages.cancel,
    body: {},
    actor: input.actor,
  });
  return await viewBatch(services.database, id);
}
