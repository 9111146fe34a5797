import type { DecisionWords } from '../../domain/decision-words';
import { messageBodyPlace } from '../../domain/message-body-place';
import { identityOf, type Sender } from '../exam-application/send';
import { isRefusal } from '../problems';
import type { Services } from '../services';

/**
 * Sends a decision with what the reviewer wrote: left, encrypted, under the id of the message that refers to it. Recorded,
 * it is taken over; refused for good, it is taken away.
 */
export async function sendWithWords(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  sender: Sender,
  words: DecisionWords,
  send: () => Promise<unknown>,
): Promise<void> {
  const { process, messageId } = identityOf(sender);
  const place = { process_id: process, message_id: messageId };
  const body = encryption.encryptText(JSON.stringify(words), messageBodyPlace(process, messageId));
  // A refused message may come again with other words under the same key.
  await database('message_body')
    .insert({ ...place, body_enc: body })
    .onConflict(['process_id', 'message_id'])
    .merge(['body_enc']);
  try {
    await send();
  } catch (error) {
    if (isRefusal(error)) await database('message_body').where(place).delete();
    throw error;
  }
}
