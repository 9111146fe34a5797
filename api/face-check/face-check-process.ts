import type { UpdateDefinition } from '@temporalio/common';
import type { Sent } from '../../contracts/message';
import type { FaceCheckMessageBodies } from '../../domain/face-check-message';
import { faceCheckProcessId } from '../../domain/face-check-process';
import { faceCheckNews } from '../../workflows/face-check.messages';
import { sendWithContent } from '../message-content';
import { ProblemError } from '../problems';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';
import { outcomeUnknown } from '../temporal/answer-in-time';

interface Input {
  readonly params: { readonly id: string };
  readonly session: { readonly personId: string };
  readonly message: MessageIdentity;
  readonly context: Pick<RequestContext, 'requestId'>;
}

interface ToCheck<Answer, Body> {
  readonly update: UpdateDefinition<Answer, [Sent<Body>]>;
  readonly body: Body;
  /** Left encrypted under the update's id. */
  readonly left?: FaceCheckMessageBodies['request-review'];
  /** Tells early what would be refused. */
  readonly check?: () => Promise<void>;
}

/**
 * Sends a message of whom a check asks. Its process is begun by whoever asked for the check, in the moment after the row: until
 * it is there the sender is told to ask again.
 */
export async function sendToCheck<Answer, Body>(
  services: Services,
  { params, session, message, context }: Input,
  { update, body, left, check }: ToCheck<Answer, Body>,
): Promise<Answer> {
  const process = faceCheckProcessId(params.id);
  try {
    const sent = {
      process,
      update,
      body,
      // One confirms for oneself, whatever role the session has active.
      actor: { personId: session.personId },
      messageId: message.idFor(process),
      requestHash: message.requestHash,
      requestId: context.requestId,
    };
    return await sendWithContent(services, sent, left, check);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'not-found') throw outcomeUnknown(error);
    throw error;
  }
}

/** Has the check ask the provider at once. */
export const wakeCheck = ({ processes }: Pick<Services, 'processes'>, id: string): Promise<void> =>
  processes.remind(faceCheckProcessId(id), faceCheckNews);
