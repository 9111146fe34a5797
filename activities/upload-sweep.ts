import { heartbeat } from '@temporalio/activity';
import type { Knex } from 'knex';
import type { Storage } from '../providers/storage';

export interface UploadSweepActivities {
  /** Erases the files that nothing claimed in time. Returns how many. */
  sweepUploads(): Promise<number>;
}

export function uploadSweepActivities({
  db,
  storage,
}: {
  db: Knex;
  storage: Storage;
}): UploadSweepActivities {
  return {
    async sweepUploads() {
      for (let erased = 0; ;) {
        if (!(await db.transaction((trx) => eraseOne(trx, storage)))) return erased;
        heartbeat((erased += 1));
      }
    },
  };
}

/**
 * The row stays locked while its bytes go, so nobody can claim a file that is being erased; and it says "erased"
 * only once they are gone, so a crash leaves a file that is swept again.
 */
async function eraseOne(trx: Knex.Transaction, storage: Storage): Promise<boolean> {
  const row = await trx('upload')
    .where({ claimed_by: null, erased_at: null })
    .where('expires_at', '<', trx.fn.now())
    .orderBy('expires_at')
    .forUpdate()
    .skipLocked()
    .first<{ id: string; storage_key: string } | undefined>('id', 'storage_key');
  if (!row) return false;
  await storage.remove(row.storage_key);
  await trx('upload').where({ id: row.id }).update({ erased_at: trx.fn.now() });
  return true;
}
