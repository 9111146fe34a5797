import { taskQueueName } from '../../contracts/task-queues';
import { accountRecoveryProcessId } from '../../domain/account-recovery';
import { accountRecoveryMessages } from '../../workflows/account-recovery.messages';
import type { HandlerInput } from '../route';
import type { Services } from '../services';

/** Asks for the face check that leads back to the first account (R-B7); one that is under way is gone on with. */
export async function recoverAccount(
  { database, processes, config }: Services,
  { session, message, context }: HandlerInput<'POST /identity/recoveries'>,
): Promise<{ faceCheckId: string }> {
  const { personId } = session;
  const open = await database('face_check')
    .where({ person_id: personId, purpose: 'recover-account', state: 'waiting' })
    .where('expires_at', '>', database.fn.now())
    .first<{ id: string } | undefined>('id');
  if (open) return { faceCheckId: open.id };
  const process = accountRecoveryProcessId(personId);
  return await processes.send({
    process,
    update: accountRecoveryMessages.ask,
    body: {},
    actor: { personId },
    messageId: message.idFor(process),
    requestHash: message.requestHash,
    requestId: context.requestId,
    start: {
      workflow: 'accountRecovery',
      args: [{}],
      taskQueue: taskQueueName(config.temporal.taskQueuePrefix, 'review'),
      summary: '账号找回',
    },
  });
}
