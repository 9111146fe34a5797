import type { Knex } from 'knex';
import type { IdentityMessageBodies } from '../domain/identity-message';
import type { Encryption } from '../runtime/encryption';
import { findContent, getContent } from './message-content';

/** What the API left under the id of a message's update, as long as the message isn't settled. */
export async function findMessage<K extends keyof IdentityMessageBodies>(
  db: Knex,
  encryption: Encryption,
  _kind: K,
  processId: string,
  updateId: string,
): Promise<IdentityMessageBodies[K] | undefined> {
  return await findContent<IdentityMessageBodies[K]>(db, encryption, processId, updateId);
}

/** What the API left under the id of a message's update. Gone, the message was settled or given up long ago. */
export async function readMessage<K extends keyof IdentityMessageBodies>(
  db: Knex,
  encryption: Encryption,
  _kind: K,
  processId: string,
  updateId: string,
): Promise<IdentityMessageBodies[K]> {
  return await getContent<IdentityMessageBodies[K]>(db, encryption, processId, updateId);
}
