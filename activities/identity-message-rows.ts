import type { Knex } from 'knex';
import type { IdentityMessageBodies } from '../domain/identity-message';
import { messageBodyPlace } from '../domain/message-body-place';
import type { Encryption } from '../runtime/encryption';
import { refusal } from './refusal';

/** What the API left under the id of a message's update, as long as the message isn't settled. */
export async function findMessage<K extends keyof IdentityMessageBodies>(
  db: Knex,
  encryption: Encryption,
  _kind: K,
  processId: string,
  updateId: string,
): Promise<IdentityMessageBodies[K] | undefined> {
  const row = await db('message_body')
    .where({ process_id: processId, message_id: updateId })
    .first<{ body_enc: Buffer } | undefined>('body_enc');
  if (!row) return undefined;
  const text = encryption.decryptText(row.body_enc, messageBodyPlace(processId, updateId));
  return JSON.parse(text) as IdentityMessageBodies[K]; // the API wrote it for a message of this kind
}

/** What the API left under the id of a message's update. Gone, the message was settled or given up long ago. */
export async function readMessage<K extends keyof IdentityMessageBodies>(
  db: Knex,
  encryption: Encryption,
  kind: K,
  processId: string,
  updateId: string,
): Promise<IdentityMessageBodies[K]> {
  const message = await findMessage(db, encryption, kind, processId, updateId);
  if (!message) throw refusal('invalid-request', { sentence: '填写的内容已失效，请重新填写后提交。' });
  return message;
}

/** Settled: what was typed is where it belongs by now, or is of no use to anybody. */
export async function deleteMessage(
  trx: Knex.Transaction,
  processId: string,
  updateId: string,
): Promise<void> {
  await trx('message_body').where({ process_id: processId, message_id: updateId }).delete();
}

/** The message that led to an event. Its absence is a bug of the workflow. */
export function messageOf<M>({ message }: { readonly message?: M }): M {
  if (!message) throw new Error('unreachable: this event follows a message');
  return message;
}
