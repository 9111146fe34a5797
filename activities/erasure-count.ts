import type { Knex } from 'knex';
import type { ErasedKind } from '../contracts/erased-kinds';

/** So much more of this kind was erased today, for the page that shows it (R-V3); in the transaction that erases it. */
export async function countErased(db: Knex, kind: ErasedKind, count: number): Promise<void> {
  if (count === 0) return;
  await db.raw(
    `insert into erasure as before (kind, day, count) values (?, (now() at time zone 'Asia/Shanghai')::date, ?)
     on conflict (kind, day) do update set count = before.count + excluded.count, last_at = now()`,
    [kind, count],
  );
}
