/**
 * Every program of the platform, once: how it is run and which environment it is given. `start.mjs` runs them from
 * here natively, `docker-compose.temporal.yml` in containers, and `docker-compose.test.ts` holds the two together.
 */
const log = ['NODE_ENV', 'LOG_LEVEL'];
const temporal = ['TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'TASK_QUEUE_PREFIX'];
const dataKeys = ['ENCRYPTION_KEYS', 'PAYLOAD_KEYS', 'BLIND_INDEX_KEY', 'PROCESS_ID_KEY'];
const wechat = ['WECHAT_API_ORIGIN', 'WECHAT_APP_ID', 'WECHAT_APP_SECRET', 'WECHAT_SUBSCRIPTION_TEMPLATES'];
const wechatPay = [
  'WECHAT_PAY_ORIGIN',
  'WECHAT_PAY_MCH_ID',
  'WECHAT_PAY_SERIAL',
  'WECHAT_PAY_PRIVATE_KEY',
  'WECHAT_PAY_API_V3_KEY',
  'WECHAT_PAY_PUBLIC_KEY_ID',
  'WECHAT_PAY_PUBLIC_KEY',
  'WECHAT_PAY_OTHER_MERCHANTS',
];
const tencentCloud = [
  'TENCENTCLOUD_SECRET_ID',
  'TENCENTCLOUD_SECRET_KEY',
  'TENCENTCLOUD_REGION',
  'TENCENTCLOUD_ENDPOINT',
  'TENCENTCLOUD_SMS_SDK_APP_ID',
  'TENCENTCLOUD_SMS_SIGN',
  'TENCENTCLOUD_SMS_TEMPLATES',
  'TENCENTCLOUD_FACE_RULE_ID',
];
const platform = ['PUBLIC_ORIGIN', 'DATABASE_URL', 'STORAGE_URL', 'SANDBOX_ORIGIN', 'DEMO_DATA'];
/** How long each kind of data is kept (R-V3). */
const kept = [
  'PROOF_KEPT_DAYS',
  'ADMITTED_PROOF_KEPT_DAYS',
  'PRELOADED_ROW_KEPT_DAYS',
  'UNSENT_DRAFT_KEPT_DAYS',
  'APPLICATION_PRIVATE_KEPT_DAYS',
  'APPLICATION_CONTENT_KEPT_DAYS',
  'MESSAGE_KEPT_DAYS',
  'CORRECTION_KEPT_DAYS',
  'LEFT_ENTRY_KEPT_DAYS',
  'TRANSFER_PROOF_KEPT_YEARS',
  'ACCESS_LOG_KEPT_DAYS',
];
const product = [log, platform, temporal, dataKeys, kept, wechat, wechatPay, tencentCloud].flat();

const node = ['node', '--enable-source-maps'];
/** Where many requests meet, most objects die young: with more room for them there are fewer collections. In MB. */
export const roomForTheYoung = '--max-semi-space-size=64';
/** What isn't used any more goes early: otherwise V8 lets it lie until it is more than a hundred. In MB; the worst file takes 180. */
const smallMemory = '--max-old-space-size=256';

export const programs = {
  migrate: {
    source: 'db/migrate.ts',
    command: [...node, 'dist/migrate.js'],
    environment: [...product, 'DATABASE_MIGRATOR_URL'],
  },
  sandbox: {
    source: 'sandbox/server.ts',
    command: [...node, 'dist/sandbox.js'],
    environment: [
      ...log,
      'PUBLIC_ORIGIN',
      'DATA_DIR',
      'SANDBOX_PORT',
      'SANDBOX_ORIGIN',
      'SANDBOX_WECHAT_PAY_PLATFORM_PRIVATE_KEY',
      'SANDBOX_WECHAT_PAY_MERCHANT_PUBLIC_KEY',
      ...without(
        [...wechat, ...wechatPay, ...tencentCloud],
        [
          'WECHAT_PAY_PRIVATE_KEY',
          'WECHAT_PAY_OTHER_MERCHANTS',
          'WECHAT_API_ORIGIN',
          'WECHAT_PAY_ORIGIN',
          'TENCENTCLOUD_ENDPOINT',
          'WECHAT_SUBSCRIPTION_TEMPLATES',
          'TENCENTCLOUD_SMS_TEMPLATES',
        ],
      ),
    ],
  },
  worker: {
    source: 'worker/worker.ts',
    command: [...node, roomForTheYoung, 'dist/worker.js'],
    environment: [...product, 'WORKER_HEALTH_PORT', 'HOST', 'METRICS_TOKEN'],
  },
  'import-worker': {
    source: 'worker/import-worker.ts',
    command: [...node, smallMemory, 'dist/import-worker.js'],
    environment: [...product, 'IMPORT_WORKER_HEALTH_PORT', 'HOST', 'METRICS_TOKEN'],
  },
  api: {
    source: 'api/server.ts',
    command: [...node, roomForTheYoung, 'dist/api.js'],
    environment: [...product, 'PORT', 'HOST', 'TEMPORAL_UI_ADDRESS', 'METRICS_TOKEN', 'TRUSTED_PROXIES'],
  },
};

/** @param {string[]} names @param {string[]} unwanted */
function without(names, unwanted) {
  return names.filter((name) => !unwanted.includes(name));
}
