import type { Knex } from 'knex';
import type { IdentityDependencies } from './identity.types';

/**
 * Every picture that the process holds, but for those of its open review. Bytes first, then the row: a crash between
 * leaves a picture that is erased again. Those that an event has told of are not counted again.
 */
export async function eraseImages(
  { db, storage }: Pick<IdentityDependencies, 'db' | 'storage'>,
  processId: string,
): Promise<number> {
  const due = await imagesOfWhatEnded(db, processId)
    .whereNull('upload.erased_at')
    .select<{ id: string; storage_key: string }[]>('upload.id', 'upload.storage_key');
  for (const { id, storage_key: key } of due) {
    await storage.remove(key);
    await db('upload').where({ id }).update({ erased_at: db.fn.now() });
  }
  return (await countErased(db, processId)) - (await countTold(db, processId));
}

function imagesOfWhatEnded(db: Knex, processId: string) {
  return db('upload')
    .leftJoin('identity_review_picture as picture', 'picture.upload_id', 'upload.id')
    .leftJoin('identity_review as review', 'review.id', 'picture.review_id')
    .where('upload.claimed_by', processId)
    .where((ended) => void ended.whereNull('review.id').orWhereNotNull('review.ended_at'));
}

async function countErased(db: Knex, processId: string): Promise<number> {
  const [row] = await db('upload')
    .where({ claimed_by: processId })
    .whereNotNull('erased_at')
    .count<{ count: string }[]>();
  return Number(row?.count ?? 0);
}

async function countTold(db: Knex, processId: string): Promise<number> {
  const row = await db('process_event')
    .where({ process_id: processId, type: 'identity.images-erased' })
    .first<{ told: string } | undefined>(db.raw(`coalesce(sum((detail->>'count')::int), 0) as told`));
  return Number(row?.told ?? 0);
}
