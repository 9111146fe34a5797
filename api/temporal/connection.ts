import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import type { Config } from '../../runtime/config';
import { createDataConverter } from '../../runtime/payload-codec';

/** A person is waiting: two further tries within a second, then the answer is “ask again with the same key”. */
const retries = makeGrpcRetryInterceptor(
  defaultGrpcRetryOptions({ maxAttempts: 3, initialIntervalMs: () => 100, maxIntervalMs: () => 500 }),
);

/** Connects at the first call, so that the API starts, and serves what needs no process, without Temporal. */
export function connectToTemporal({ temporal, keys }: Pick<Config, 'temporal' | 'keys'>): Client {
  return new Client({
    connection: Connection.lazy({ address: temporal.address, interceptors: [retries], connectTimeout: '3s' }),
    namespace: temporal.namespace,
    dataConverter: createDataConverter(keys.payload),
  });
}
