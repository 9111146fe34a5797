import type { UpdateDefinition } from '@temporalio/common';
import type { Actor, Sent } from '../../contracts/message';
import { taskQueueName } from '../../contracts/task-queues';
import type { RegistrationContent, RegistrationOpinion } from '../../domain/institution-registration-message';
import { registrationProcessId } from '../../domain/institution-registration-process';
import type { RegistrationAnswer } from '../../workflows/institution-registration.messages';
import { sendWithContent } from '../message-content';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';

interface Sending<Body> {
  /** Of the registration. */
  readonly id: string;
  readonly update: UpdateDefinition<RegistrationAnswer, [Sent<Body>]>;
  readonly body: Body;
  readonly actor: Actor;
  /** Absent where nothing was typed. */
  readonly content?: RegistrationContent | RegistrationOpinion;
  /** It isn't there yet, as far as the sender knows. */
  readonly fresh?: true;
}

/** Sends a message to a registration's process, which is started from its rows when it rests (`sendWithContent`). */
export async function sendToRegistration<Body>(
  services: Services,
  { message, context }: { readonly message: MessageIdentity; readonly context: RequestContext },
  { id, update, body, actor, content, fresh }: Sending<Body>,
  check?: () => Promise<void>,
): Promise<RegistrationAnswer> {
  const process = registrationProcessId(id);
  const start = {
    workflow: 'institutionRegistration',
    args: [{ fresh: fresh ?? false }],
    taskQueue: taskQueueName(services.config.temporal.taskQueuePrefix, 'review'),
    summary: '机构注册',
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
