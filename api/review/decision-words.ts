import type { DecisionWords } from '../../domain/decision-words';
import { messageBodyPlace } from '../../domain/message-body-place';
import { identityOf, type Sender } from '../exam-application/send';
import type { Services } from '../services';

/** Keeps what a reviewer wrote, encrypted, under the id of the message that will refer to it. Kept once. */
export async function keepWords(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  sender: Sender,
  words: DecisionWords,
): Promise<void> {
  const { process, messageId } = identityOf(sender);
  const body = encryption.encryptText(JSON.stringify(words), messageBodyPlace(process, messageId));
  // A refused message may come again with other words under the same key.
  await database('message_body')
    .insert({ process_id: process, message_id: messageId, body_enc: body })
    .onConflict(['process_id', 'message_id'])
    .merge(['body_enc']);
}
