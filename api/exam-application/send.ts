import type { UpdateDefinition } from '@temporalio/common';
import type { Actor, Sent } from '../../contracts/message';
import { taskQueueName } from '../../contracts/task-queues';
import { applicationProcessId } from '../../domain/exam-application-process';
import { isRefusal, isToAskAgain } from '../problems';
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

/** Sends it, where earlier answers are looked for by one of the two below, and returns what was answered. */
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
 * Carries the request out. Refused, or without an outcome while processes are away, this very one may have been carried
 * out before, or meanwhile where it was sent twice at once: then it is answered as it was. A retry that nothing refuses is
 * recognised by the process.
 */
export async function orEarlierAnswer<Answer>(
  { processes }: Pick<Services, 'processes'>,
  sender: Sender,
  carryOut: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await carryOut();
  } catch (error) {
    const mayBeKnown = isRefusal(error) || isToAskAgain(error);
    const earlier = mayBeKnown && (await processes.findAnswer<Answer>(identityOf(sender)));
    if (earlier) return earlier.answer;
    throw error;
  }
}

/**
 * Sends what ends an application from anywhere, unless this very message was answered before. Nothing refuses such a retry
 * early, and a newer run would close its candidate's order before the rows tell that the message is an old one.
 */
export async function sendUnlessAnswered<Answer, Body>(
  services: Pick<Services, 'processes' | 'config'>,
  sender: Sender,
  letter: ApplicationLetter<Answer, Body>,
): Promise<Answer> {
  const earlier = await services.processes.findAnswer<Answer>(identityOf(sender));
  return earlier ? earlier.answer : await sendToApplication(services, sender, letter);
}

export function identityOf({ params, message }: Sender): {
  process: string;
  messageId: string;
  requestHash: string;
} {
  const process = applicationProcessId(params.id);
  return { process, messageId: message.idFor(process), requestHash: message.requestHash };
}
