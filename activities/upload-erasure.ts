import type { CardPictures, CardReadingDependencies } from './card-reading';

/**
 * Erases pictures that have said what they had to say, and that nothing has claimed. Bytes first, then the row. Should it
 * fail, the sweep takes them within half an hour, and whoever waits for the verdict doesn't wait for that.
 */
export async function eraseOwnUploads(
  { db, storage, log }: Pick<CardReadingDependencies, 'db' | 'storage' | 'log'>,
  { personId, frontUploadId, backUploadId }: CardPictures,
): Promise<void> {
  const rows = await db('upload')
    .whereIn('id', [frontUploadId, backUploadId])
    .where({ owner_person_id: personId, claimed_by: null, erased_at: null })
    .select<{ id: string; storage_key: string }[]>('id', 'storage_key');
  for (const { id, storage_key: key } of rows) {
    try {
      await storage.remove(key);
      await db('upload').where({ id }).update({ erased_at: db.fn.now() });
    } catch (error) {
      log.error({ err: error, uploadId: id }, 'upload not removed');
    }
  }
}
