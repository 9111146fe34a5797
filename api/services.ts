import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { connect } from '../db/connection';
import { createStorage, type Storage } from '../providers/storage';
import { createWechat, type Wechat } from '../providers/wechat';
import { createBlindIndex, type BlindIndex } from '../runtime/blind-index';
import type { Config } from '../runtime/config';
import { createEncryption, type Encryption } from '../runtime/encryption';
import { createLogger, type Logger } from '../runtime/logger';
import { connectToTemporal } from './temporal/connection';
import { createProcessClient, type ProcessClient } from './temporal/process-client';

/** What the handlers work with. Made once, closed once. */
export interface Services {
  readonly config: Config;
  readonly database: Knex;
  readonly encryption: Encryption;
  readonly blindIndex: BlindIndex;
  readonly storage: Storage;
  readonly wechat: Wechat;
  readonly temporal: Client;
  readonly processes: ProcessClient;
  readonly log: Logger;
}

export function createServices(config: Config): Services & { close(): Promise<void> } {
  const log = createLogger('api', config.logLevel);
  const database = connect(config.databaseUrl, { applicationName: 'api' });
  const encryption = createEncryption(config.keys.encryption);
  const temporal = connectToTemporal(config);
  return {
    config,
    database,
    encryption,
    blindIndex: createBlindIndex(config.keys.blindIndex),
    storage: createStorage(config.storageUrl),
    wechat: createWechat(config.wechat),
    temporal,
    processes: createProcessClient(database, temporal),
    log,
    close: async () => {
      await temporal.connection.close();
      await database.destroy();
    },
  };
}
