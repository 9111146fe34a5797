import type { UpdateDefinition } from '@temporalio/common';
import type { Actor, Sent } from '../../contracts/message';
import { taskQueueName } from '../../contracts/task-queues';
import { applicationProcessId } from '../../domain/exam-application-process';
import { isRefusal } from '../problems';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';

/** A request that sends something to an application's process. */
export interface Sender {
  readonly params: { readonly id: string };
  readonly actor: Actor;
  readonly message: MessageIdentity;
  readonly context: RequestContext;
}

export interface ApplicationLetter<Answer, Body> {
  readonly update: UpdateDefinition<Answer, [Sent<Body>]>;
  readonly body: Body;
  /** The candidate acts for themselves, whatever role the session has active. */
  readonly as?: 'reviewer';
  /** Absent: the process must be running. */
  readonly start?: { readonly fresh: boolean; readonly summary: string };
}

/** Sends it, inside `unlessAnswered`, and returns what was answered. */
export async function sendToApplication<Answer, Body>(
  { processes, config }: Pick<Services, 'processes' | 'config'>,
  sender: Sender,
  { update, body, as, start }: ApplicationLetter<Answer, Body>,
): Promise<Answer> {
  const { actor, context } = sender;
  return await processes.deliver({
    ...identityOf(sender),
    update,
    body,
    actor: as === 'reviewer' ? actor : { personId: actor.personId },
    requestId: context.requestId,
    start: start && {
      workflow: 'examApplication',
      args: [{ fresh: start.fresh }],
      taskQueue: taskQueueName(config.temporal.taskQueuePrefix, 'review'),
      summary: start.summary,
    },
  });
}

/**
 * Carries the request out unless this very one was before: then nothing is checked again, and it is answered as it was. So
 * too where it is refused because the same request, sent twice at once, has been carried out meanwhile.
 */
export async function unlessAnswered<Answer>(
  { processes }: Pick<Services, 'processes'>,
  sender: Sender,
  carryOut: () => Promise<Answer>,
): Promise<Answer> {
  const findAnswer = () => processes.findAnswer<Answer>(identityOf(sender));
  const earlier = await findAnswer();
  if (earlier) return earlier.answer;
  try {
    return await carryOut();
  } catch (error) {
    const carriedOut = isRefusal(error) && (await findAnswer());
    if (carriedOut) return carriedOut.answer;
    throw error;
  }
}

export function identityOf({ params, message }: Sender): {
  process: string;
  messageId: string;
  requestHash: string;
} {
  const process = applicationProcessId(params.id);
  return { process, messageId: message.idFor(process), requestHash: message.requestHash };
}
