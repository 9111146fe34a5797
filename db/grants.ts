import type { Knex } from 'knex';

/** Tables that are written once: the application may add rows and read them, nothing else. */
const appendOnly = [
  'process_event',
  'access_event',
  'personal_details_change',
  'bill_difference_event',
  'consent_event',
];

/** knex's own bookkeeping is no business of the application. */
const migrationTables = ['knex_migrations', 'knex_migrations_lock'];

/**
 * Gives the application's role what it needs and takes the rest. Runs after every migration, so that a new table
 * needs no thought. Does nothing when the application uses the owner's own role (a database brought along).
 */
export async function grantToApplication(knex: Knex, role: string): Promise<void> {
  const { rows } = await knex.raw<{ rows: { isOwner: boolean }[] }>('select current_user = ? as "isOwner"', [
    role,
  ]);
  if (rows[0]?.isOwner) return;
  await knex.raw('grant usage on schema public to ??', [role]);
  await knex.raw('grant select, insert, update, delete on all tables in schema public to ??', [role]);
  await knex.raw('grant usage, select on all sequences in schema public to ??', [role]);
  for (const table of appendOnly)
    await knex.raw('revoke update, delete, truncate on ?? from ??', [table, role]);
  for (const table of migrationTables) await knex.raw('revoke all on ?? from ??', [table, role]);
}
