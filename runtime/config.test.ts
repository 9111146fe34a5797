import { randomBytes } from 'node:crypto';
import { readSettings } from '../scripts/settings.mjs';
import { readConfig, readMigratorUrl } from './config';

const key = (): string => randomBytes(32).toString('base64');
const complete = {
  DATABASE_URL: 'postgres://localhost/x',
  STORAGE_URL: 'file:///tmp/x',
  ENCRYPTION_KEYS: `k1:${key()}`,
  PAYLOAD_KEYS: `k1:${key()}`,
  BLIND_INDEX_KEY: key(),
  PROCESS_ID_KEY: key(),
  WECHAT_APP_ID: 'wx0',
  WECHAT_APP_SECRET: 's',
  WECHAT_PAY_MCH_ID: '1',
  WECHAT_PAY_SERIAL: '1',
  WECHAT_PAY_PRIVATE_KEY: '-----BEGIN-----\\nx\\n-----END-----',
  WECHAT_PAY_API_V3_KEY: 'k',
  WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_1',
  WECHAT_PAY_PUBLIC_KEY: 'p',
  TENCENTCLOUD_SECRET_ID: 'i',
  TENCENTCLOUD_SECRET_KEY: 'k',
  TENCENTCLOUD_SMS_SDK_APP_ID: '1',
  TENCENTCLOUD_SMS_SIGN: '示例',
  TENCENTCLOUD_FACE_RULE_ID: '1',
  TENCENTCLOUD_SMS_TEMPLATES: '{"login.code":{"id":"1","values":["code","minutes"]}}',
};

test('a complete environment is read; the rest has defaults', () => {
  const config = readConfig(complete);
  expect(config).toMatchObject({
    port: 3000,
    publicOrigin: 'http://localhost:3000',
    sandboxOrigin: undefined,
    temporal: { taskQueuePrefix: 'main' },
  });
  const { ports } = readSettings({});
  expect(config).toMatchObject({
    workerHealthPort: ports.workerHealth,
    importWorkerHealthPort: ports.importWorkerHealth,
  });
  expect(config.wechatPay.privateKey).toContain('\nx\n');
});

test('all that is missing or wrong is named at once, without a value', () => {
  const read = (): unknown =>
    readConfig({
      ...complete,
      DATABASE_URL: '',
      WECHAT_APP_SECRET: '',
      PUBLIC_ORIGIN: 'http://x/path',
      TRUSTED_PROXIES: 'true',
      BLIND_INDEX_KEY: 'c2hvcnQ=',
    });
  expect(read).toThrow(
    /PUBLIC_ORIGIN[^]*DATABASE_URL[^]*TRUSTED_PROXIES[^]*WECHAT_APP_SECRET[^]*BLIND_INDEX_KEY/,
  );
  expect(read).not.toThrow(/c2hvcnQ/);
});

test('the migrations know their own address alone', () => {
  expect(() => readMigratorUrl({ DATABASE_URL: 'postgres://x' })).toThrow('DATABASE_MIGRATOR_URL');
});
