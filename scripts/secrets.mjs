import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secrets of this installation: made once into `DATA_DIR/secrets.json` (mode 0600), the same ever after.
 * A name that a newer version needs is added; what is there is never changed, or data would be lost.
 * @param {string} dataDir
 * @returns {Record<string, string>} by environment name
 */
export function loadSecrets(dataDir) {
  const file = join(dataDir, 'secrets.json');
  const stored = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const missing = Object.entries(makers).filter(([name]) => !(name in stored));
  for (const [, make] of missing) Object.assign(stored, make());
  if (missing.length > 0) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(stored, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return stored;
}

const key = () => randomBytes(32).toString('base64');
const word = () => randomBytes(16).toString('hex');

/** How each name is made. A key pair is made under the name of its private half and brings its public one. */
const makers = {
  ENCRYPTION_KEYS: () => ({ ENCRYPTION_KEYS: `k1:${key()}` }),
  PAYLOAD_KEYS: () => ({ PAYLOAD_KEYS: `p1:${key()}` }),
  BLIND_INDEX_KEY: () => ({ BLIND_INDEX_KEY: key() }),
  PROCESS_ID_KEY: () => ({ PROCESS_ID_KEY: key() }),
  POSTGRES_PASSWORD: () => ({ POSTGRES_PASSWORD: word() }),
  MIGRATOR_PASSWORD: () => ({ MIGRATOR_PASSWORD: word() }),
  APPLICATION_PASSWORD: () => ({ APPLICATION_PASSWORD: word() }),
  TEMPORAL_PASSWORD: () => ({ TEMPORAL_PASSWORD: word() }),
  METRICS_TOKEN: () => ({ METRICS_TOKEN: word() }),
  WECHAT_APP_SECRET: () => ({ WECHAT_APP_SECRET: word() }),
  WECHAT_PAY_API_V3_KEY: () => ({ WECHAT_PAY_API_V3_KEY: word() }),
  TENCENTCLOUD_SECRET_KEY: () => ({ TENCENTCLOUD_SECRET_KEY: word() }),
  WECHAT_PAY_PRIVATE_KEY: () => keyPair('WECHAT_PAY_PRIVATE_KEY', 'SANDBOX_WECHAT_PAY_MERCHANT_PUBLIC_KEY'),
  SANDBOX_WECHAT_PAY_PLATFORM_PRIVATE_KEY: () =>
    keyPair('SANDBOX_WECHAT_PAY_PLATFORM_PRIVATE_KEY', 'WECHAT_PAY_PUBLIC_KEY'),
};

/** RSA 2048 as WeChat Pay uses; PEM with its line ends escaped, so that it fits an environment file's line. */
function keyPair(privateName, publicName) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const escape = (/** @type {string} */ pem) => pem.replaceAll('\n', '\\n');
  return { [privateName]: escape(privateKey), [publicName]: escape(publicKey) };
}
