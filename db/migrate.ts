import { readConfig, readMigratorUrl } from '../runtime/config';
import { connect } from './connection';
import { migrateDatabase } from './migrate-database';
import { seedDemo } from './seeds/demo';

/** `dist/migrate.js`, run to its end before API and worker start. */
async function migrate(): Promise<void> {
  const config = readConfig();
  const knex = connect(readMigratorUrl(), { poolSize: 2, applicationName: 'migrate', statementTimeoutMs: 0 });
  try {
    await migrateDatabase(knex, decodeURIComponent(new URL(config.databaseUrl).username));
    if (config.hasDemoData) await seedDemo(knex);
  } finally {
    await knex.destroy();
  }
}

void migrate();
