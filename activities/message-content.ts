import type { Knex } from 'knex';
import { messageBodyPlace } from '../domain/message-body-place';
import type { Encryption } from '../runtime/encryption';
import { refusal } from './refusal';

/** What the API left under the id of a message's update, as long as the message isn't settled. The API wrote a `Content`. */
export async function findContent<Content>(
  db: Knex,
  encryption: Encryption,
  processId: string,
  updateId: string,
): Promise<Content | undefined> {
  const row = await db('message_body')
    .where({ process_id: processId, message_id: updateId })
    .first<{ body_enc: Buffer } | undefined>('body_enc');
  if (!row) return undefined;
  const text = encryption.decryptText(row.body_enc, messageBodyPlace(processId, updateId));
  return JSON.parse(text) as Content; // the API wrote it for a message of this kind
}

/** The same. Gone, the message was settled or given up long ago. */
export async function getContent<Content>(
  db: Knex,
  encryption: Encryption,
  processId: string,
  updateId: string,
): Promise<Content> {
  const content = await findContent<Content>(db, encryption, processId, updateId);
  if (content === undefined)
    throw refusal('invalid-request', { sentence: '填写的内容已失效，请重新填写后提交。' });
  return content;
}

/** Settled: what was typed is where it belongs by now, or is of no use to anybody. */
export async function deleteContent(
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
