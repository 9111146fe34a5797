import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the API serves the UI, behind a supervisor's session. */
export const publicPath = '/temporal';

/**
 * Writes the UI server's settings and says how to run it. Read-only: the built-in UI of the dev server can't be.
 * @param {{ temporalUi: string, dataDir: string, port: number, temporalAddress: string, publicOrigin: string, namespace: string }} options
 * @returns {string[]} the command
 */
export function temporalUiCommand({ temporalUi, dataDir, port, temporalAddress, publicOrigin, namespace }) {
  const folder = join(dataDir, 'temporal-ui');
  mkdirSync(join(folder, 'config'), { recursive: true });
  // JSON is YAML.
  writeFileSync(
    join(folder, 'config', 'production.yaml'),
    JSON.stringify(
      {
        host: '127.0.0.1',
        port,
        temporalGrpcAddress: temporalAddress,
        ...uiSettings({ publicOrigin, namespace }),
      },
      null,
      2,
    ),
  );
  return [temporalUi, '--root', folder, '--env', 'production', 'start'];
}

/**
 * What the UI is told wherever it runs; docker-compose.temporal.yml says the same by environment.
 * @param {{ publicOrigin: string, namespace: string }} options
 */
export function uiSettings({ publicOrigin, namespace }) {
  return {
    publicPath,
    enableUi: true,
    disableWriteActions: true,
    defaultNamespace: namespace,
    notifyOnNewVersion: false,
    // Payloads are decoded by the API, which checks the session and logs the use.
    codec: { endpoint: `${publicOrigin}/api/codec`, includeCredentials: true },
    cors: { allowOrigins: [publicOrigin], cookieInsecure: publicOrigin.startsWith('http://') },
    refreshInterval: '0s',
  };
}
