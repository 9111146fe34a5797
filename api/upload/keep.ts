import { createHash, randomUUID } from 'node:crypto';
import type { Upload, PicturePurpose } from '../../contracts/upload';
import { uploadPlace } from '../../domain/upload-place';
import type { Services } from '../services';
import { readPicture } from './picture';
import { unclaimedMinutes } from './unclaimed';

/**
 * Keeps a picture for its owner. The row with its expiry is committed before the bytes are stored: whatever crashes,
 * no bytes are without a row, and the sweep takes what nothing claims.
 */
export async function keepUpload(
  { database, encryption, storage }: Pick<Services, 'database' | 'encryption' | 'storage'>,
  owner: string,
  purpose: PicturePurpose,
  received: Buffer,
): Promise<Upload> {
  const { bytes, width, height } = await readPicture(received);
  const id = randomUUID();
  const storageKey = `uploads/${id.slice(0, 2)}/${id}`;
  const [row] = await database('upload')
    .insert({
      id,
      owner_person_id: owner,
      purpose,
      storage_key: storageKey,
      content_type: 'image/jpeg',
      size_bytes: bytes.length,
      width,
      height,
      sha256: createHash('sha256').update(bytes).digest(),
      expires_at: database.raw('now() + make_interval(mins => ?)', [unclaimedMinutes]),
    })
    .returning<{ expires_at: Date }[]>('expires_at');
  if (!row) throw new Error('insert … returning gave no row');
  await storage.put(storageKey, encryption.encrypt(bytes, uploadPlace(id)));
  return {
    id,
    purpose,
    contentType: 'image/jpeg',
    sizeBytes: bytes.length,
    width,
    height,
    expiresAt: row.expires_at.toISOString(),
  };
}
