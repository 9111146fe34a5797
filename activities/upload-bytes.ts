import type { Knex } from 'knex';
import type { Storage } from '../providers/storage';
import type { Encryption } from '../runtime/encryption';
import { uploadPlace } from '../domain/upload-place';
import { refusal } from './refusal';

interface UploadDependencies {
  readonly db: Knex;
  readonly storage: Storage;
  readonly encryption: Encryption;
}

/** The bytes of a person's own picture; refused when it is erased or somebody else's. */
export async function readUpload(
  { db, storage, encryption }: UploadDependencies,
  ownerId: string,
  id: string,
): Promise<Buffer> {
  const row = await db('upload')
    .where({ id, owner_person_id: ownerId, erased_at: null })
    .first<{ storage_key: string } | undefined>('storage_key');
  if (!row) throw refusal('invalid-request', { sentence: '照片已失效，请重新拍摄后提交。' });
  return encryption.decrypt(await storage.get(row.storage_key), uploadPlace(id));
}
