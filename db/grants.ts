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
 * needs no thought. At once: whoever works meanwhile never sees a right given that is then taken. Does nothing when the
 * application uses the owner's own role (a database brought along).
 */
export async function grantToApplication(knex: Knex, role: string): Promise<void> {
  if (await isOwner(knex, role)) return;
  await knex.transaction(async (trx) => {
    await trx.raw('grant usage on schema public to ??', [role]);
    await trx.raw('grant select, insert, update, delete on all tables in schema public to ??', [role]);
    await trx.raw('grant usage, select on all sequences in schema public to ??', [role]);
    for (const table of appendOnly)
      await trx.raw('revoke update, delete, truncate on ?? from ??', [table, role]);
    for (const table of migrationTables) await trx.raw('revoke all on ?? from ??', [table, role]);
  });
}

/**
 * Gives a table its rights as it is made, before further migrations, whose indexes may take hours: the version before is at work
 * on it by its triggers. What is append-only is kept so until `grantToApplication` by its trigger, which every such table has.
 */
export async function grantWhatIsToCome(knex: Knex, role: string): Promise<void> {
  if (await isOwner(knex, role)) return;
  const toCome = 'alter default privileges in schema public grant';
  await knex.raw(`${toCome} select, insert, update, delete on tables to ??`, [role]);
  await knex.raw(`${toCome} usage, select on sequences to ??`, [role]);
}

async function isOwner(knex: Knex, role: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: { isOwner: boolean }[] }>('select current_user = ? as "isOwner"', [
    role,
  ]);
  return rows[0]?.isOwner === true;
}
