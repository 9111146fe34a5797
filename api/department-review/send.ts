import type { UpdateDefinition } from '@temporalio/common';
import type { Actor, Sent } from '../../contracts/message';
import { taskQueueName } from '../../contracts/task-queues';
import { sendWithContent } from '../message-content';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';

export interface Sending<Answer, Body> {
  readonly process: string;
  readonly update: UpdateDefinition<Answer, [Sent<Body>]>;
  readonly body: Body;
  readonly actor: Actor;
  /** Absent where nothing was typed. */
  readonly content?: object;
  /** It isn't there yet, as far as the sender knows. */
  readonly fresh?: true;
}

/** The workflow of one kind of application, and one Chinese line for the supervisors' list. */
export interface ReviewedProcess {
  readonly workflow: string;
  readonly summary: string;
}

/** Sends a message to an application's process, which is started from its rows when it rests (`sendWithContent`). */
export async function sendToReviewed<Answer, Body>(
  services: Services,
  { message, context }: { readonly message: MessageIdentity; readonly context: RequestContext },
  { workflow, summary }: ReviewedProcess,
  { process, update, body, actor, content, fresh }: Sending<Answer, Body>,
  check?: () => Promise<void>,
): Promise<Answer> {
  const start = {
    workflow,
    args: [{ fresh: fresh ?? false }],
    taskQueue: taskQueueName(services.config.temporal.taskQueuePrefix, 'review'),
    summary,
  };
  const messageId = message.idFor(process);
  const { requestHash } = message;
  const { requestId } = context;
  return await sendWithContent(
    services,
    { process, update, body, actor, messageId, requestHash, requestId, start },
    content,
    check,
  );
}
