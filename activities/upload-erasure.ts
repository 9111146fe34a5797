import type { Knex } from 'knex';
import type { CardReadingDependencies } from './card-reading';

interface OwnUploads {
  readonly personId: string;
  readonly uploadIds: readonly string[];
}

/**
 * Erases pictures that have said what they had to say, and that nothing has claimed. Bytes first, then the row. Should it
 * fail, the sweep takes them within half an hour, and whoever waits for the verdict doesn't wait for that.
 */
export async function eraseOwnUploads(
  { db, storage, log }: Pick<CardReadingDependencies, 'db' | 'storage' | 'log'>,
  { personId, uploadIds }: OwnUploads,
): Promise<void> {
  const rows = await db('upload')
    .whereIn('id', uploadIds)
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

interface ClaimedUploads {
  readonly processId: string;
  /** The process's uploads whose use is over. */
  readonly due: Knex.QueryBuilder;
  /** The event of the process that tells how many were erased. */
  readonly toldBy: string;
}

/**
 * Erases pictures that a process holds and that have served. Bytes first, then the row: a crash between leaves a picture that is
 * erased again. Returns how many the next event tells of: those that an earlier one has told of are not counted again.
 */
export async function eraseClaimed(
  { db, storage }: Pick<CardReadingDependencies, 'db' | 'storage'>,
  { processId, due, toldBy }: ClaimedUploads,
): Promise<number> {
  const rows = await due
    .whereNull('upload.erased_at')
    .select<{ id: string; storage_key: string }[]>('upload.id', 'upload.storage_key');
  for (const { id, storage_key: key } of rows) {
    await storage.remove(key);
    await db('upload').where({ id }).update({ erased_at: db.fn.now() });
  }
  const [erased] = await db('upload')
    .where({ claimed_by: processId })
    .whereNotNull('erased_at')
    .count<{ count: string }[]>();
  const told = await db('process_event')
    .where({ process_id: processId, type: toldBy })
    .first<{ told: string } | undefined>(db.raw(`coalesce(sum((detail->>'count')::int), 0) as told`));
  return Number(erased?.count ?? 0) - Number(told?.told ?? 0);
}
