import { Client, Connection } from '@temporalio/client';
import { connect } from '../db/connection';
import { readConfig, type Config } from '../runtime/config';
import { createDataConverter } from '../runtime/payload-codec';
import type { OwnStack } from '../scripts/own-stack.mjs';
import type { ReachableStack } from './stack';

/** Reads what the platform's own client reads. The caller closes the connection. */
export async function connectTemporal({ temporal, keys }: Config): Promise<Client> {
  const connection = await Connection.connect({ address: temporal.address });
  const dataConverter = createDataConverter(keys.payload);
  return new Client({ connection, namespace: temporal.namespace, dataConverter });
}

/** A stack whose parts are programs of their own, with a connection to its database. The caller closes it. */
export function reach(own: OwnStack): ReachableStack & { close(): Promise<void> } {
  const config = readConfig(own.environment);
  const knex = connect(config.databaseUrl, { poolSize: 10, applicationName: 'observer' });
  return {
    origin: own.origin,
    config,
    sandbox: { origin: () => own.sandboxOrigin },
    database: { knex },
    close: () => knex.destroy(),
  };
}
