import { resolve } from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';

/**
 * Where this instance lives: `PORT` (3000) and the six ports after it, `DATA_DIR` (.data), `PUBLIC_ORIGIN`.
 * @param {Record<string, string | undefined>} environment
 */
export function readSettings(environment) {
  const port = Number(environment.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_529) {
    throw new Failure(
      `PORT 应为 1–65529 的整数，现为 ${environment.PORT}。 PORT must be a whole number from 1 to 65529.`,
    );
  }
  return {
    dataDir: resolve(root, environment.DATA_DIR || '.data'),
    publicOrigin: environment.PUBLIC_ORIGIN || `http://localhost:${port}`,
    ports: {
      api: port,
      sandbox: port + 1,
      workerHealth: port + 2,
      temporal: port + 3,
      temporalUi: port + 4,
      postgres: port + 5,
      importWorkerHealth: port + 6,
    },
  };
}

/** @typedef {ReturnType<typeof readSettings>} Settings */

/**
 * Which parts this instance brings up itself; an address in the environment replaces a part.
 * @param {Record<string, string | undefined>} environment
 */
export function ownParts(environment) {
  return {
    postgres: !environment.DATABASE_URL,
    temporal: !environment.TEMPORAL_ADDRESS,
    temporalUi: !environment.TEMPORAL_UI_ADDRESS,
    sandbox: !(
      environment.WECHAT_API_ORIGIN &&
      environment.WECHAT_PAY_ORIGIN &&
      environment.TENCENTCLOUD_ENDPOINT
    ),
  };
}

/** @typedef {ReturnType<typeof ownParts>} OwnParts */
