import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createApp } from '../api/app';
import type { Config } from '../runtime/config';
import { createEncryption, type Encryption } from '../runtime/encryption';
import { parseKeyRing } from '../runtime/key-ring';
import { sandboxSmsTemplates, sandboxSubscriptionTemplates } from '../scripts/message-templates.mjs';
import { createDatabase, type TestDatabase } from './database';
import { keptDays } from './kept-days';
import { runningStack } from './running-stack';
import { serve } from './serve';

export interface ApiApp {
  readonly origin: string;
  readonly database: TestDatabase;
  readonly config: Config;
  readonly encryption: Encryption;
  close(): Promise<void>;
}

/** The whole API on a port of its own, with a database of its own, before WeChat's login as a test knows it. */
export async function startApi(change: Partial<Config> = {}): Promise<ApiApp> {
  const database = await createDatabase();
  const wechat = await serve(answerAsWechat);
  const config = { ...testConfig(database.url, originOf(wechat)), ...change };
  const { app, close } = createApp(config);
  const server = await serve(app);
  return {
    origin: originOf(server),
    database,
    config,
    encryption: createEncryption(config.keys.encryption),
    async close() {
      server.closeAllConnections();
      server.close();
      wechat.closeAllConnections();
      wechat.close();
      await close();
      await database.drop();
    },
  };
}

/** `code-甲` logs in as openid `甲` and any other code is spent; `phone-13…` is a phone that WeChat tells. */
function answerAsWechat(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://wechat');
  const code = url.searchParams.get('js_code') ?? '';
  const isKnown = url.pathname === '/sns/jscode2session' && code.startsWith('code-');
  response.end(JSON.stringify(isKnown ? { openid: code.slice(5), session_key: 'k' } : { errcode: 40029 }));
}

function testConfig(databaseUrl: string, wechatOrigin: string): Config {
  const key = (): Buffer => randomBytes(32);
  const ring = () => parseKeyRing(`test:${key().toString('base64')}`);
  return {
    isProduction: false,
    logLevel: 'silent',
    host: '127.0.0.1',
    port: 0,
    workerHealthPort: 0,
    importWorkerHealthPort: 0,
    publicOrigin: 'http://talent.test',
    databaseUrl,
    metricsToken: undefined,
    trustedProxies: 1,
    temporal: {
      address: runningStack().temporalAddress,
      namespace: 'default',
      uiAddress: undefined,
      taskQueuePrefix: `test-${key().toString('hex').slice(0, 8)}`,
    },
    keys: { encryption: ring(), payload: ring(), blindIndex: key(), processId: key() },
    storageUrl: pathToFileURL(mkdtempSync(join(tmpdir(), 'talent-uploads-'))).href,
    wechat: { apiOrigin: wechatOrigin, appId: 'wx-test', appSecret: 'secret' },
    wechatPay: {
      origin: wechatOrigin,
      appId: 'wx-test',
      merchantId: '1',
      serial: '1',
      privateKey: '',
      apiV3Key: '0'.repeat(32),
      platformKeys: {},
    },
    otherMerchants: [],
    tencentCloud: {
      secretId: '',
      secretKey: '',
      region: 'ap-guangzhou',
      endpoint: undefined,
      smsSdkAppId: '',
      smsSign: '',
      faceRuleId: '',
    },
    providerTemplates: { sms: sandboxSmsTemplates, wechat: sandboxSubscriptionTemplates },
    retention: keptDays,
    hasDemoData: false,
    sandboxOrigin: undefined,
  };
}

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
