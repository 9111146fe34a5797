import type { UpdateDefinition } from '@temporalio/common';
import type { Actor, Sent } from '../../contracts/message';
import { taskQueueName } from '../../contracts/task-queues';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';

interface Sending<Answer, Body> {
  readonly process: string;
  readonly update: UpdateDefinition<Answer, [Sent<Body>]>;
  readonly body: Body;
  readonly actor: Actor;
}

/** Sends the message; the account's process is started from its rows where it rests. */
export async function sendToAccount<Answer, Body>(
  { config, processes }: Services,
  { message, context }: { readonly message: MessageIdentity; readonly context: RequestContext },
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
      workflow: 'unitAccount',
      args: [{}],
      taskQueue: taskQueueName(config.temporal.taskQueuePrefix, 'review'),
      summary: '单位人事账号',
    },
  });
}
