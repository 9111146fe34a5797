import { updateIdOf } from '../../contracts/message';
import type { DecisionWords } from '../../domain/decision-words';
import { messageBodyPlace } from '../../domain/message-body-place';
import { identityOf, type Sender } from '../exam-application/send';
import { isRefusal } from '../problems';
import type { Services } from '../services';

/**
 * Sends a decision with what the reviewer wrote: left, encrypted, under the id of the update that refers to it, so that a
 * request under the same key at once can't put its own in their place. Recorded, it is taken over; refused for good, it
 * is taken away.
 */
export async function sendWithWords<Answer>(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  sender: Sender,
  words: DecisionWords,
  send: () => Promise<Answer>,
): Promise<Answer> {
  const { process, ...message } = identityOf(sender);
  const id = updateIdOf(message);
  const place = { process_id: process, message_id: id };
  const body = encryption.encryptText(JSON.stringify(words), messageBodyPlace(process, id));
  await database('message_body')
    .insert({ ...place, body_enc: body })
    .onConflict()
    .ignore();
  try {
    return await send();
  } catch (error) {
    if (isRefusal(error)) await database('message_body').where(place).delete();
    throw error;
  }
}
