import type { UpdateDefinition } from '@temporalio/common';
import { updateIdOf, type Actor, type Sent } from '../../contracts/message';
import { taskQueueName } from '../../contracts/task-queues';
import type { IdentityMessageBodies } from '../../domain/identity-message';
import { messageBodyPlace } from '../../domain/message-body-place';
import type { Config } from '../../runtime/config';
import { isRefusal } from '../problems';
import type { MessageIdentity } from '../route';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import type { Message, MessageKey, ProcessClient } from '../temporal/process-client';

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

/** The message as the process client sends it; the process is started from its rows when it rests. */
function identityMessage<Answer, Body>(
  { config }: Needs,
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

/**
 * Sends the message, once `check` has told early what the process would refuse, and returns what was answered, now or to
 * the same request before. What belongs to the message is left first, and taken away when that is settled: also where a
 * request whose outcome was unknown comes again and is refused before anything is sent. Unknown or one too many, another
 * sending of the same may be under way and need it; what nobody asks for again, the hourly schedule deletes.
 */
export async function sendToIdentity<Answer, Body>(
  services: Needs,
  request: Request,
  sending: Sending<Answer, Body>,
  check: () => Promise<void> = () => Promise.resolve(),
): Promise<Answer> {
  const { database, processes } = services;
  const message = identityMessage(services, request, sending);
  const takeAway = async (): Promise<void> => {
    if (sending.left)
      await database('message_body')
        .where({ process_id: message.process, message_id: updateIdOf(message) })
        .delete();
  };
  const answerNow = async (): Promise<Answer> => {
    await check();
    if (sending.left) await leave(services, message, sending.left);
    return await processes.deliver(message);
  };
  try {
    const earlier = await processes.findAnswer<Answer>(message);
    const answer = earlier ? earlier.answer : await answerNow();
    await takeAway();
    return answer;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await takeAway();
    // The same request, sent twice at once, may have been carried out meanwhile.
    const carriedOut = await processes.findAnswer<Answer>(message);
    if (carriedOut) return carriedOut.answer;
    throw error;
  }
}

/** An earlier sending of the same may have left it. */
async function leave(
  { database, encryption }: Needs,
  { process, ...message }: MessageKey,
  content: object,
): Promise<void> {
  const updateId = updateIdOf(message);
  await database('message_body')
    .insert({
      process_id: process,
      message_id: updateId,
      body_enc: encryption.encryptText(JSON.stringify(content), messageBodyPlace(process, updateId)),
    })
    .onConflict()
    .ignore();
}
