import type { Knex } from 'knex';
import { grantToApplication } from './grants';
import { migrationSource } from './migration-source';
import { seedLibrary } from './seeds/library';

/**
 * Brings a database to this version: migrations, the rights of the application's role, library data
 * (divisions, institutions, projects). May run again without harm.
 *
 * @param knex connected as the owner
 * @param applicationRole the role that API and worker connect as
 */
export async function migrateDatabase(knex: Knex, applicationRole: string): Promise<void> {
  await knex.migrate.latest({ migrationSource });
  await grantToApplication(knex, applicationRole);
  await seedLibrary(knex);
}
