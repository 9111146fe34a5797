import type { Knex } from 'knex';
import { ProblemError } from '../problems';
import type { RoleSession } from './current-session';

/** Holds the right of the active role until the commit: one that ends meanwhile ends before the change or after it. */
export async function holdRole(trx: Knex.Transaction, { role }: RoleSession): Promise<void> {
  const held = await trx('role_holding')
    .where({ id: role.id })
    .whereNull('ended_at')
    .forShare()
    .first<object | undefined>('id');
  if (!held) throw new ProblemError('no-permission', '原来的账号刚刚被解除，没有保存。');
}

/** What is read page by page ends with the right of the active role. */
export async function demandRole(database: Knex, { role }: RoleSession): Promise<void> {
  const held = await database('role_holding')
    .where({ id: role.id })
    .whereNull('ended_at')
    .first<object | undefined>('id');
  if (!held) throw new ProblemError('no-permission', '原来的账号刚刚被解除。');
}
