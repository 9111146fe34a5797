import type { UpdateDefinition } from '@temporalio/common';
import type { Actor, Sent } from '../../contracts/message';
import { taskQueueName } from '../../contracts/task-queues';
import type { IdentityMessageBodies } from '../../domain/identity-message';
import type { Config } from '../../runtime/config';
import { sendWithContent } from '../message-content';
import type { MessageIdentity } from '../route';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import type { ProcessClient } from '../temporal/process-client';

interface Sending<Answer, Body> {
  readonly process: string;
  readonly update: UpdateDefinition<Answer, [Sent<Body>]>;
  readonly body: Body;
  readonly actor: Actor;
  /** Names, numbers, free text: left encrypted under the update's id, never in a history. */
  readonly left?: IdentityMessageBodies[keyof IdentityMessageBodies];
}

type Request = { readonly message: MessageIdentity; readonly context: Pick<RequestContext, 'requestId'> };

interface Needs {
  readonly config: Pick<Config, 'temporal'>;
  readonly database: Services['database'];
  readonly encryption: Services['encryption'];
  readonly processes: Pick<ProcessClient, 'findAnswer' | 'deliver'>;
}

/** Sends a message to a document's process, which is started from its rows when it rests (`sendWithContent`). */
export async function sendToIdentity<Answer, Body>(
  services: Needs,
  { message, context }: Request,
  { process, update, body, actor, left }: Sending<Answer, Body>,
  check?: () => Promise<void>,
): Promise<Answer> {
  const start = {
    workflow: 'identityVerification',
    args: [{}],
    taskQueue: taskQueueName(services.config.temporal.taskQueuePrefix, 'review'),
    summary: '实名认证',
  };
  const messageId = message.idFor(process);
  const { requestHash } = message;
  const { requestId } = context;
  return await sendWithContent(
    services,
    { process, update, body, actor, messageId, requestHash, requestId, start },
    left,
    check,
  );
}
