import type { Knex } from 'knex';
import { updateIdOf } from '../contracts/message';
import type { DecisionWords } from '../domain/decision-words';
import { messageBodyPlace } from '../domain/message-body-place';
import type { Encryption } from '../runtime/encryption';
import { refusal } from './refusal';
import type { TransitionRequest } from './transition.types';

/**
 * What the API left under the id of a decision's update. Taken in the transaction that copies it to the decision, so it is
 * there until that is recorded, and afterwards nobody asks for it again: a second attempt finds the event first.
 */
export async function takeWords(
  trx: Knex.Transaction,
  encryption: Encryption,
  { processId, message }: Pick<TransitionRequest, 'processId' | 'message'>,
): Promise<DecisionWords> {
  if (!message) throw new Error('unreachable: a decision comes with a letter');
  const id = updateIdOf({ messageId: message.id, requestHash: message.requestHash });
  const [left] = await trx('message_body')
    .where({ process_id: processId, message_id: id })
    .delete()
    .returning<{ body_enc: Buffer }[]>('body_enc');
  // A decision must not go through without its words, whatever made away with them.
  if (!left) throw refusal('invalid-request', { sentence: '填写的内容已失效，请重新填写后提交。' });
  const text = encryption.decryptText(left.body_enc, messageBodyPlace(processId, id));
  return JSON.parse(text) as DecisionWords; // the API wrote it from a checked request
}
