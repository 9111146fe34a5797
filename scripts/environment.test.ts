import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../runtime/config';
import { projectFile } from '../test/project-file';
import { environmentOf } from './environment.mjs';
import { programs } from './programs.mjs';
import { loadSecrets } from './secrets.mjs';
import { ownParts, readSettings } from './settings.mjs';

const folder = mkdtempSync(join(tmpdir(), 'talent-secrets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const settings = readSettings({ DATA_DIR: folder });
const secrets = loadSecrets(folder);

test('secrets are made once, for their owner alone', () => {
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(loadSecrets(folder)).toEqual(secrets);
});

test('a secret that a newer version needs is added, the others stay', () => {
  const file = join(folder, 'secrets.json');
  const older = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  delete older.PROCESS_ID_KEY;
  writeFileSync(file, JSON.stringify(older));
  const again = loadSecrets(folder);
  expect(again).toMatchObject(older);
  expect(again.PROCESS_ID_KEY).toHaveLength(44);
  expect(existsSync(`${file}.new`)).toBe(false);
});

test('the pairs of keys belong together', () => {
  const pem = (name: string) => (secrets[name] ?? '').replaceAll('\\n', '\n');
  const publicOf = (name: string) =>
    createPublicKey(createPrivateKey(pem(name))).export({ type: 'spki', format: 'pem' });
  expect(publicOf('WECHAT_PAY_PRIVATE_KEY')).toBe(pem('SANDBOX_WECHAT_PAY_MERCHANT_PUBLIC_KEY'));
  expect(publicOf('SANDBOX_WECHAT_PAY_PLATFORM_PRIVATE_KEY')).toBe(pem('WECHAT_PAY_PUBLIC_KEY'));
  expect(secrets.WECHAT_PAY_API_V3_KEY).toHaveLength(32);
});

test('with nothing said, the environment is complete for every program', () => {
  const environment = environmentOf(settings, secrets, {});
  const config = readConfig(environment);
  expect(config).toMatchObject({ port: 3000, sandboxOrigin: 'http://127.0.0.1:3001', hasDemoData: true });
  const optional = ['HOST', 'METRICS_TOKEN', 'TRUSTED_PROXIES', 'WECHAT_PAY_OTHER_MERCHANTS'];
  for (const { environment: names } of Object.values(programs)) {
    const isOptional = (name: string) => optional.includes(name) || /_KEPT_(DAYS|YEARS)$/.test(name);
    expect(names.filter((name) => !(name in environment) && !isOptional(name))).toEqual([]);
  }
});

test('R-V3 how long each kind of data is kept can be said, and reaches who erases it and who tells of it', () => {
  const documented =
    readFileSync(projectFile('docs/operations.md'), 'utf8').match(/\w+_KEPT_(?:DAYS|YEARS)/g) ?? [];
  const given = Object.fromEntries([...new Set(documented)].map((name) => [name, '200']));
  expect(Object.keys(given).length).toBeGreaterThan(5);
  const environment = environmentOf(settings, secrets, given);
  expect(environment).toMatchObject(given);
  for (const program of [programs.worker, programs.api])
    expect(program.environment).toEqual(expect.arrayContaining(Object.keys(given)));
  expect(new Set(Object.values(readConfig(environment).retention))).toEqual(new Set([200]));
});

test('an address in the environment replaces the part, and brings none of our credentials', () => {
  const given = {
    DATABASE_URL: 'postgres://a:b@db/talent',
    WECHAT_PAY_ORIGIN: 'https://api.mch.weixin.qq.com',
  };
  const environment = environmentOf(settings, secrets, given);
  expect(ownParts(given)).toEqual({ postgres: false, temporal: true, temporalUi: true, sandbox: true });
  expect(environment).toMatchObject({ ...given, DATABASE_MIGRATOR_URL: given.DATABASE_URL });
  expect(environment.WECHAT_PAY_PRIVATE_KEY).toBeUndefined();
  expect(() => readConfig(environment)).toThrow('WECHAT_PAY_PRIVATE_KEY');
});

test('with every provider addressed there is no sandbox', () => {
  const given = {
    WECHAT_API_ORIGIN: 'https://api.weixin.qq.com',
    WECHAT_PAY_ORIGIN: 'https://api.mch.weixin.qq.com',
    TENCENTCLOUD_ENDPOINT: 'https://tencentcloudapi.com',
  };
  expect(ownParts(given).sandbox).toBe(false);
  expect(environmentOf(settings, secrets, given).SANDBOX_ORIGIN).toBeUndefined();
});

test.each(['0', 'x', '70000'])('PORT=%s is refused in words', (port) => {
  expect(() => readSettings({ PORT: port })).toThrow('PORT');
});
