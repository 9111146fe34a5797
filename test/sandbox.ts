import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createSandbox, type Sandbox } from '../sandbox/app';
import type { SandboxConfig } from '../sandbox/config';

/** A sandbox of a test's own on a free port, and the accounts by which the product reaches it. */
export interface TestSandbox extends Sandbox {
  wechat: { apiOrigin: string; appId: string; appSecret: string };
  wechatPay: {
    origin: string;
    appId: string;
    merchantId: string;
    serial: string;
    privateKey: string;
    apiV3Key: string;
    platformKeys: Readonly<Record<string, string>>;
  };
  tencentCloud: {
    endpoint: string;
    secretId: string;
    secretKey: string;
    region: string;
    smsSdkAppId: string;
    smsSign: string;
    faceRuleId: string;
  };
  /** By which anybody checks what the merchant signed. */
  merchantPublicKey: string;
  /** An `s3:` address of the storage's. */
  storageUrl: string;
  /** Calls the sandbox's own interface; answers the JSON body. */
  control<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<T>;
  /** A picture that the sandbox offers for download. */
  picture(path: string): Promise<Buffer>;
}

export interface TestSandboxOptions {
  notificationDelaysMs?: readonly number[];
  stateFile?: string;
  /** Whose app pays, and the merchant whom it pays. */
  appId?: string;
  merchantId?: string;
}

export async function startTestSandbox({
  appId = 'wx00000000000test0',
  merchantId = '1900000001',
  ...options
}: TestSandboxOptions = {}): Promise<TestSandbox> {
  const merchant = keyPair();
  const platform = keyPair();
  const accounts = {
    wechat: { appId, appSecret: word() },
    pay: {
      merchantId,
      merchantSerial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
      platformKeyId: `PUB_KEY_ID_01${merchantId}0000000000000000000001`,
      apiV3Key: word(),
    },
    tencentCloud: { secretId: 'AKIDtest', secretKey: word(), smsSdkAppId: '1400000001' },
    s3: { accessKeyId: 'test', secretAccessKey: word() },
  };
  const config: SandboxConfig = {
    ...accounts,
    pay: {
      ...accounts.pay,
      merchantPublicKey: merchant.publicKey,
      platformPrivateKey: platform.privateKey,
      notificationDelaysMs: options.notificationDelaysMs ?? [0, 100, 200],
    },
    stateFile: options.stateFile,
  };
  const sandbox = createSandbox(config);
  await sandbox.listen(0);
  const origin = sandbox.origin();
  const { pay, s3, tencentCloud } = accounts;
  return {
    ...sandbox,
    wechat: { apiOrigin: origin, ...accounts.wechat },
    wechatPay: {
      origin,
      appId: accounts.wechat.appId,
      merchantId: pay.merchantId,
      serial: pay.merchantSerial,
      privateKey: merchant.privateKey,
      apiV3Key: pay.apiV3Key,
      platformKeys: { [pay.platformKeyId]: platform.publicKey },
    },
    tencentCloud: {
      endpoint: origin,
      ...tencentCloud,
      region: 'ap-guangzhou',
      smsSign: '示例',
      faceRuleId: '1',
    },
    merchantPublicKey: merchant.publicKey,
    storageUrl: `s3://${s3.accessKeyId}:${s3.secretAccessKey}@${new URL(origin).host}/s3/uploads?style=path&scheme=http`,
    async control<T>(method: string, path: string, body?: object) {
      const answer = await fetch(`${origin}${path}`, {
        method,
        ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return (answer.status === 204 ? undefined : await answer.json()) as T;
    },
    async picture(path) {
      const answer = await fetch(`${origin}${path}`);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return Buffer.from(await answer.arrayBuffer());
    },
  };
}

function keyPair(): { publicKey: string; privateKey: string } {
  return generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

function word(): string {
  return randomBytes(16).toString('hex');
}
