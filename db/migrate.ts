import { createBlindIndex } from '../runtime/blind-index';
import { readConfig, readMigratorUrl } from '../runtime/config';
import { createEncryption } from '../runtime/encryption';
import { connect } from './connection';
import { migrateDatabase } from './migrate-database';
import { seedDemo } from './seeds/demo';

/** `dist/migrate.js`, run to its end before API and worker start. */
async function migrate(): Promise<void> {
  const config = readConfig();
  const knex = connect(readMigratorUrl(), { poolSize: 2, applicationName: 'migrate', statementTimeoutMs: 0 });
  try {
    await migrateDatabase(knex, decodeURIComponent(new URL(config.databaseUrl).username));
    if (config.hasDemoData)
      await seedDemo(knex, {
        encryption: createEncryption(config.keys.encryption),
        blindIndex: createBlindIndex(config.keys.blindIndex),
        wechatAppId: config.wechat.appId,
      });
  } finally {
    await knex.destroy();
  }
}

void migrate();
