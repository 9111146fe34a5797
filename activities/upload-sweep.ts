import { heartbeat } from '@temporalio/activity';
import type { Knex } from 'knex';
import { going } from '../db/upload-going';
import type { Storage } from '../providers/storage';
import type { RetentionConfig } from '../runtime/config';
import type { Logger } from '../runtime/logger';
import { letDecidedRegistrationsGo } from './registration-proof';
import { letTransferProofsGo } from './transfer-proof';

export interface UploadSweepActivities {
  /**
   * Erases the files that nothing claimed in time, and those whose process has let them go long enough ago. What can't be
   * removed is left for the next sweep.
   */
  sweepUploads(): Promise<SweepResult>;
}

export interface SweepResult {
  readonly erased: number;
  readonly failed: number;
}

interface Dependencies {
  readonly db: Knex;
  readonly storage: Storage;
  readonly log: Logger;
  readonly kept: RetentionConfig;
}

/** So many failures are the storage's, not the files'. */
const mostFailures = 50;

/** A project whose time is over lets hundreds of thousands go in one night. */
const markedAtOnce = 1_000;

export function uploadSweepActivities({ db, storage, log, kept }: Dependencies): UploadSweepActivities {
  return {
    async sweepUploads() {
      await letDecidedRegistrationsGo(db, kept);
      await letTransferProofsGo(db, kept);
      const failed: string[] = [];
      let erased = 0;
      while (failed.length < mostFailures) {
        const outcome = await db.transaction((trx) => eraseNext(trx, storage, failed));
        if (!outcome) {
          if ((await markGoing(db)) > 0) continue;
          break;
        }
        if ('error' in outcome) {
          failed.push(outcome.id);
          log.error({ err: outcome.error, uploadId: outcome.id }, 'upload not removed');
        } else erased += 1;
        heartbeat({ erased, failed: failed.length });
      }
      return { erased, failed: failed.length };
    },
  };
}

/**
 * Some of what is over is given up, before any of its bytes go; returns of how many. Of what is being claimed at this moment the
 * claim decides.
 */
async function markGoing(db: Knex): Promise<number> {
  return await db('upload')
    .whereIn(
      'id',
      db('upload')
        .where({ erased_at: null })
        .whereRaw('(claimed_by is null and expires_at < now() or kept_until < now())')
        .forUpdate()
        .skipLocked()
        .limit(markedAtOnce)
        .select('id'),
    )
    .update({ erased_at: going });
}

/** The row stays locked while its bytes go, so that two sweeps share the work; "erased" it is once they are gone. */
async function eraseNext(
  trx: Knex.Transaction,
  storage: Storage,
  except: readonly string[],
): Promise<{ id: string; error?: unknown } | undefined> {
  const row = await trx('upload')
    .where({ erased_at: going })
    .whereNotIn('id', except)
    .forUpdate()
    .skipLocked()
    .first<{ id: string; storage_key: string } | undefined>('id', 'storage_key');
  if (!row) return undefined;
  try {
    await storage.remove(row.storage_key);
  } catch (error) {
    return { id: row.id, error };
  }
  await trx('upload').where({ id: row.id }).update({ erased_at: trx.fn.now() });
  return { id: row.id };
}
