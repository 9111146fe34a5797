import type { UpdateDefinition } from '@temporalio/common';
import type { Actor, Sent } from '../contracts/message';
import { taskQueueName } from '../contracts/task-queues';
import type { RequestContext } from './request-context';
import type { MessageIdentity } from './route';
import type { Services } from './services';

/** A workflow that rests between letters, and what supervisors see it called. */
export interface RestingWorkflow {
  readonly workflow: string;
  readonly summary: string;
}

export interface Sending<Answer, Body> {
  /** The workflow id. */
  readonly process: string;
  readonly update: UpdateDefinition<Answer, [Sent<Body>]>;
  readonly body: Body;
  readonly actor: Actor;
}

/** Sends the message of a request; the process is started from its rows where it rests. */
export async function sendToProcess<Answer, Body>(
  { config, processes }: Services,
  { message, context }: { readonly message: MessageIdentity; readonly context: RequestContext },
  { workflow, summary }: RestingWorkflow,
  { process, update, body, actor }: Sending<Answer, Body>,
): Promise<Answer> {
  return await processes.send({
    process,
    update,
    body,
    actor,
    messageId: message.idFor(process),
    requestHash: message.requestHash,
    requestId: context.requestId,
    start: {
      workflow,
      args: [{}],
      taskQueue: taskQueueName(config.temporal.taskQueuePrefix, 'review'),
      summary,
    },
  });
}
