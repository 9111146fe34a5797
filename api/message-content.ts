import { updateIdOf } from '../contracts/message';
import { messageBodyPlace } from '../domain/message-body-place';
import { isRefusal } from './problems';
import type { Services } from './services';
import type { Message, MessageKey, ProcessClient } from './temporal/process-client';

interface Needs {
  readonly database: Services['database'];
  readonly encryption: Services['encryption'];
  readonly processes: Pick<ProcessClient, 'findAnswer' | 'deliver'>;
}

/**
 * Sends the message, once `check` has told early what the process would refuse, and returns what was answered, now or to
 * the same request before. Its content (names, numbers, free text) is left first, encrypted under the update's id, never in a
 * history, and taken away when the message is settled: also where a request whose outcome was unknown comes again and is
 * refused before anything is sent. Unknown or one too many, another sending of the same may be under way and need it; what
 * nobody asks for again, the schedule `expired-messages` deletes.
 */
export async function sendWithContent<Answer, Body>(
  services: Needs,
  message: Message<Answer, Body>,
  content: object | undefined,
  check: () => Promise<void> = () => Promise.resolve(),
): Promise<Answer> {
  const { database, processes } = services;
  const takeAway = async (): Promise<void> => {
    if (content)
      await database('message_body')
        .where({ process_id: message.process, message_id: updateIdOf(message) })
        .delete();
  };
  const answerNow = async (): Promise<Answer> => {
    await check();
    if (content) await leave(services, message, content);
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
