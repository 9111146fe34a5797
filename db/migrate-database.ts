import type { Knex } from 'knex';
import { grantToApplication, grantWhatIsToCome } from './grants';
import { withMigrationLock } from './migration-lock';
import { migrationSource } from './migration-source';
import { seedLibrary } from './seeds/library';

/**
 * Brings a database to this version: migrations, the rights of the application's role, library data
 * (divisions, institutions, projects). May run again without harm, also after it was killed, and beside another.
 *
 * @param knex connected as the owner
 * @param applicationRole the role that API and worker connect as
 */
export async function migrateDatabase(knex: Knex, applicationRole: string): Promise<void> {
  await withMigrationLock(knex, async () => {
    // Knex's own lock is a row, which stays where a run is killed that builds indexes. Whoever holds ours is alone.
    await knex.migrate.forceFreeMigrationsLock({ migrationSource });
    await grantWhatIsToCome(knex, applicationRole);
    while (await migrateNext(knex));
    await grantToApplication(knex, applicationRole);
    await seedLibrary(knex);
  });
}

/**
 * Each by itself: in one transaction with the note that it has run. All at once knex writes that note only after the commit as soon
 * as one of them builds indexes, and who is killed in between can't migrate again.
 */
async function migrateNext(knex: Knex): Promise<boolean> {
  const [, done] = (await knex.migrate.up({ migrationSource })) as [batch: number, done: string[]];
  return done.length > 0;
}
