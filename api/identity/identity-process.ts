import type { UpdateDefinition } from '@temporalio/common';
import type { Actor, Sent } from '../../contracts/message';
import { taskQueueName } from '../../contracts/task-queues';
import type { IdentityMessageBodies } from '../../domain/identity-message';
import { messageBodyPlace } from '../../domain/message-body-place';
import { ProblemError } from '../problems';
import type { MessageIdentity } from '../route';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import type { Message } from '../temporal/process-client';

interface Sending<Answer, Body> {
  readonly process: string;
  readonly update: UpdateDefinition<Answer, [Sent<Body>]>;
  readonly body: Body;
  readonly actor: Actor;
  /** Names, numbers, free text: left encrypted under the message's id, never in a history. */
  readonly left?: IdentityMessageBodies[keyof IdentityMessageBodies];
}

type Request = { readonly message: MessageIdentity; readonly context: RequestContext };

/** The message as the process client sends it; the process is started from its rows when it rests. */
export function identityMessage<Answer, Body>(
  { config }: Pick<Services, 'config'>,
  { message, context }: Request,
  { process, update, body, actor }: Sending<Answer, Body>,
): Message<Answer, Body> {
  return {
    process,
    update,
    body,
    actor,
    messageId: message.idFor(process),
    requestHash: message.requestHash,
    requestId: context.requestId,
    start: {
      workflow: 'identityVerification',
      args: [{}],
      taskQueue: taskQueueName(config.temporal.taskQueuePrefix, 'review'),
      summary: '实名认证',
    },
  };
}

/** Leaves what belongs to the message, sends it, and takes it away again when the message is refused for good. */
export async function sendToIdentity<Answer, Body>(
  services: Services,
  request: Request,
  sending: Sending<Answer, Body>,
): Promise<Answer> {
  const message = identityMessage(services, request, sending);
  if (sending.left) await leave(services, message, sending.left);
  try {
    return await services.processes.send(message);
  } catch (error) {
    if (sending.left && error instanceof ProblemError && error.code !== 'outcome-unknown')
      await services
        .database('message_body')
        .where({ process_id: message.process, message_id: message.messageId })
        .delete();
    throw error;
  }
}

async function leave(
  { database, encryption }: Services,
  { process, messageId }: { process: string; messageId: string },
  content: object,
): Promise<void> {
  await database('message_body')
    .insert({
      process_id: process,
      message_id: messageId,
      body_enc: encryption.encryptText(JSON.stringify(content), messageBodyPlace(process, messageId)),
    })
    .onConflict()
    .ignore();
}
