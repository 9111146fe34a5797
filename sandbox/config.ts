/** What the sandbox must share with the product to check its signatures and to sign as the providers do. */
export interface SandboxConfig {
  wechat: { appId: string; appSecret: string };
  pay: {
    merchantId: string;
    merchantSerial: string;
    /** PEM. The merchant's private key never comes here. */
    merchantPublicKey: string;
    platformKeyId: string;
    /** PEM. */
    platformPrivateKey: string;
    apiV3Key: string;
    /** Waits before each attempt to deliver a notification. */
    notificationDelaysMs: readonly number[];
  };
  tencentCloud: { secretId: string; secretKey: string; smsSdkAppId: string };
  s3: { accessKeyId: string; secretAccessKey: string };
  /** Where what happened is kept over a restart; absent: in memory alone. */
  stateFile?: string;
  /** The product's address, for the links on the page. */
  productOrigin?: string;
}

/** WeChat's own schedule (15 s, 15 s, 30 s, 3 min, …) at a fifteenth, after a first attempt at once. */
const notificationDelaysMs = [0, 1_000, 1_000, 2_000, 12_000, 40_000, 80_000, 120_000];

type Variables = Readonly<Record<string, string | undefined>>;

export function readConfig(variables: Variables): SandboxConfig & { port: number } {
  const need = (name: string) => {
    const value = variables[name];
    if (!value) throw new Error(`${name} is not set`);
    return value;
  };
  const pem = (name: string) => need(name).replaceAll('\\n', '\n');
  return {
    port: Number(need('SANDBOX_PORT')),
    wechat: { appId: need('WECHAT_APP_ID'), appSecret: need('WECHAT_APP_SECRET') },
    pay: {
      merchantId: need('WECHAT_PAY_MCH_ID'),
      merchantSerial: need('WECHAT_PAY_SERIAL'),
      merchantPublicKey: pem('SANDBOX_WECHAT_PAY_MERCHANT_PUBLIC_KEY'),
      platformKeyId: need('WECHAT_PAY_PUBLIC_KEY_ID'),
      platformPrivateKey: pem('SANDBOX_WECHAT_PAY_PLATFORM_PRIVATE_KEY'),
      apiV3Key: need('WECHAT_PAY_API_V3_KEY'),
      notificationDelaysMs,
    },
    tencentCloud: {
      secretId: need('TENCENTCLOUD_SECRET_ID'),
      secretKey: need('TENCENTCLOUD_SECRET_KEY'),
      smsSdkAppId: need('TENCENTCLOUD_SMS_SDK_APP_ID'),
    },
    s3: {
      accessKeyId: variables.SANDBOX_S3_ACCESS_KEY_ID ?? 'sandbox',
      secretAccessKey: variables.SANDBOX_S3_SECRET_ACCESS_KEY ?? need('TENCENTCLOUD_SECRET_KEY'),
    },
    stateFile: variables.DATA_DIR && `${variables.DATA_DIR}/sandbox.json`,
    productOrigin: variables.PUBLIC_ORIGIN,
  };
}
