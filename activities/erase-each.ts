import { heartbeat } from '@temporalio/activity';
import type { Knex } from 'knex';
import type { ErasedKind } from '../contracts/erased-kinds';
import { countErased } from './erasure-count';

/** Rows of one search. */
export const pageSize = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/** Whether there was something to erase: what has gone on meanwhile is left. */
type Erase = (trx: Knex.Transaction, id: string) => Promise<boolean>;

/**
 * Erases, one after the other, what `due` finds: the ids behind `:after`, in their order, at most `pageSize` (R-V3). Each goes in a
 * transaction of its own with its count, so that a crash leaves no part of one; one that can't be erased holds up none of the others, and
 * fails the whole in the end. Returns how many were erased.
 */
export async function eraseEach(db: Knex, kind: ErasedKind, due: string, erase: Erase): Promise<number> {
  let count = 0;
  let failure: Error | undefined;
  for (let after: string | undefined = firstId; after;) {
    const { rows }: { rows: { id: string }[] } = await db.raw(due, { after });
    for (const { id } of rows) {
      try {
        if (await db.transaction((trx) => eraseOne(trx, id))) count += 1;
      } catch (error) {
        failure ??= error instanceof Error ? error : new Error(String(error));
      }
      heartbeat(count);
    }
    after = rows.length === pageSize ? rows.at(-1)?.id : undefined;
  }
  if (failure) throw failure;
  return count;

  async function eraseOne(trx: Knex.Transaction, id: string): Promise<boolean> {
    const isErased = await erase(trx, id);
    if (isErased) await countErased(trx, kind, 1);
    return isErased;
  }
}
