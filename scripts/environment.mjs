import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sandboxSmsTemplates, sandboxSubscriptionTemplates } from './message-templates.mjs';
import { ownParts } from './settings.mjs';

/**
 * The whole environment of an instance. What the caller's environment says wins; a provider that it gives an
 * address for gets none of the sandbox's credentials, so a missing one is noticed instead of invented.
 * @param {import('./settings.mjs').Settings} settings
 * @param {Record<string, string>} secrets
 * @param {Record<string, string | undefined>} given
 * @returns {Record<string, string>}
 */
export function environmentOf(settings, secrets, given) {
  const { ports, dataDir, publicOrigin } = settings;
  const all = {
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    PORT: String(ports.api),
    WORKER_HEALTH_PORT: String(ports.workerHealth),
    IMPORT_WORKER_HEALTH_PORT: String(ports.importWorkerHealth),
    PUBLIC_ORIGIN: publicOrigin,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl('application', secrets.APPLICATION_PASSWORD, ports.postgres),
    DATABASE_MIGRATOR_URL:
      given.DATABASE_URL ?? databaseUrl('migrator', secrets.MIGRATOR_PASSWORD, ports.postgres),
    TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
    TEMPORAL_NAMESPACE: 'default',
    TEMPORAL_UI_ADDRESS: `http://127.0.0.1:${ports.temporalUi}`,
    TASK_QUEUE_PREFIX: 'main',
    STORAGE_URL: pathToFileURL(join(dataDir, 'uploads')).href,
    DEMO_DATA: '1',
    ENCRYPTION_KEYS: secrets.ENCRYPTION_KEYS,
    PAYLOAD_KEYS: secrets.PAYLOAD_KEYS,
    BLIND_INDEX_KEY: secrets.BLIND_INDEX_KEY,
    PROCESS_ID_KEY: secrets.PROCESS_ID_KEY,
    ...providers(ports.sandbox, secrets, given),
  };
  const set = Object.entries(given).filter(
    ([name, value]) => value !== undefined && value !== '' && (name in all || isOurs(name)),
  );
  return { ...all, ...Object.fromEntries(set) };
}

/** Names that have no default but may be given. */
const isOurs = (/** @type {string} */ name) =>
  /^(WECHAT|TENCENTCLOUD|SANDBOX)_|_KEPT_(DAYS|YEARS)$|^(HOST|METRICS_TOKEN|TRUSTED_PROXIES)$/.test(name);

/** @param {string} role @param {string} password @param {number} port */
export function databaseUrl(role, password, port) {
  return `postgres://${role}:${password}@127.0.0.1:${port}/talent`;
}

/** The sandbox stands in for each provider that has no address of its own. */
function providers(port, secrets, given) {
  const origin = `http://127.0.0.1:${port}`;
  return {
    ...(ownParts(given).sandbox && {
      SANDBOX_PORT: String(port),
      SANDBOX_ORIGIN: origin,
      SANDBOX_WECHAT_PAY_PLATFORM_PRIVATE_KEY: secrets.SANDBOX_WECHAT_PAY_PLATFORM_PRIVATE_KEY,
      SANDBOX_WECHAT_PAY_MERCHANT_PUBLIC_KEY: secrets.SANDBOX_WECHAT_PAY_MERCHANT_PUBLIC_KEY,
    }),
    ...(!given.WECHAT_API_ORIGIN && {
      WECHAT_API_ORIGIN: origin,
      WECHAT_APP_ID: 'wx00000000sandbox0',
      WECHAT_APP_SECRET: secrets.WECHAT_APP_SECRET,
      WECHAT_SUBSCRIPTION_TEMPLATES: JSON.stringify(sandboxSubscriptionTemplates),
    }),
    ...(!given.WECHAT_PAY_ORIGIN && {
      WECHAT_PAY_ORIGIN: origin,
      WECHAT_PAY_MCH_ID: '1900000001',
      WECHAT_PAY_SERIAL: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
      WECHAT_PAY_PRIVATE_KEY: secrets.WECHAT_PAY_PRIVATE_KEY,
      WECHAT_PAY_API_V3_KEY: secrets.WECHAT_PAY_API_V3_KEY,
      WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0119000000010000000000000000000001',
      WECHAT_PAY_PUBLIC_KEY: secrets.WECHAT_PAY_PUBLIC_KEY,
    }),
    ...(!given.TENCENTCLOUD_ENDPOINT && {
      TENCENTCLOUD_ENDPOINT: origin,
      TENCENTCLOUD_SECRET_ID: 'AKIDsandbox0000000000000000000000000',
      TENCENTCLOUD_SECRET_KEY: secrets.TENCENTCLOUD_SECRET_KEY,
      TENCENTCLOUD_REGION: 'ap-guangzhou',
      TENCENTCLOUD_SMS_SDK_APP_ID: '1400000001',
      TENCENTCLOUD_SMS_SIGN: '湖北卫生人才',
      TENCENTCLOUD_SMS_TEMPLATES: JSON.stringify(sandboxSmsTemplates),
      TENCENTCLOUD_FACE_RULE_ID: '1',
    }),
  };
}
