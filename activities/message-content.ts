import type { Knex } from 'knex';
import { messageBodyPlace } from '../domain/message-body-place';
import type { Encryption } from '../runtime/encryption';
import { refusal } from './refusal';
import { wordsIdOf } from '../domain/words-id';

/** What a transition finds with its message (`RecordedEvent`). */
interface WithContent {
  readonly processId: string;
  readonly message?: { readonly id: string; readonly requestHash: string };
  readonly contentEnc?: Buffer;
}

/** What the API left for the message that led to an event, if anything. The API wrote a `Content`. */
export function contentOf<Content>(encryption: Encryption, event: WithContent): Content | undefined {
  if (!event.contentEnc) return undefined;
  const place = messageBodyPlace(event.processId, wordsIdOf(messageOf(event)));
  return JSON.parse(encryption.decryptText(event.contentEnc, place)) as Content; // the API wrote it for a message of this kind
}

/** The same, of a message that comes with something. Gone, it was settled or given up long ago. */
export function contentOfEvery<Content>(encryption: Encryption, event: WithContent): Content {
  return present(contentOf<Content>(encryption, event));
}

/** What the API left under the id of a message's update, for work that comes before its transition. */
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

/** The same, of a message that comes with something. */
export async function getContent<Content>(
  db: Knex,
  encryption: Encryption,
  processId: string,
  updateId: string,
): Promise<Content> {
  return present(await findContent<Content>(db, encryption, processId, updateId));
}

function present<Content>(content: Content | undefined): Content {
  if (content === undefined)
    throw refusal('invalid-request', { sentence: '填写的内容已失效，请重新填写后提交。' });
  return content;
}

/** The message that led to an event. Its absence is a bug of the workflow. */
export function messageOf<M>({ message }: { readonly message?: M }): M {
  if (!message) throw new Error('unreachable: this event follows a message');
  return message;
}
