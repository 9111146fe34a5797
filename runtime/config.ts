import type { ProviderTemplates } from '../contracts/message-templates';
import { Environment } from './environment';
import { parseKeyRing, type KeyRing } from './key-ring';
import { parseOtherMerchants } from './other-merchants';
import { parseSmsTemplates, parseSubscriptionTemplates } from './provider-templates';

/** What the programs are told by their environment; nothing else reads `process.env`. */
export interface Config {
  readonly isProduction: boolean;
  readonly logLevel: string;
  /** The address to listen on; loopback, unless something else stands before it. */
  readonly host: string;
  readonly port: number;
  /** Where the worker answers `/healthz`, `/readyz` and `/metrics`. */
  readonly workerHealthPort: number;
  /** Where the import worker does. */
  readonly importWorkerHealthPort: number;
  /** `https://host` under which people reach the API and both front ends. */
  readonly publicOrigin: string;
  readonly databaseUrl: string;
  /** Set: `/metrics` answers whoever sends it as bearer, and nobody else. Unset: loopback and private addresses. */
  readonly metricsToken: string | undefined;
  /** How many proxies stand before the API and may be believed about the caller's address. */
  readonly trustedProxies: number;
  readonly temporal: TemporalConfig;
  readonly keys: Keys;
  readonly storageUrl: string;
  readonly wechat: WechatConfig;
  readonly wechatPay: WechatPayConfig;
  /** Merchants of single projects (R-P5); they share origin and app with the platform's. */
  readonly otherMerchants: readonly WechatPayConfig[];
  readonly tencentCloud: TencentCloudConfig;
  /** Which registered template carries which message, at SMS and at WeChat. */
  readonly providerTemplates: ProviderTemplates;
  readonly retention: RetentionConfig;
  readonly hasDemoData: boolean;
  /** Set only while the sandbox stands in for the providers; the screens say so. */
  readonly sandboxOrigin: string | undefined;
}

/** How long what is of no more use is kept, in days unless it says years (R-V3). */
export interface RetentionConfig {
  /** Pictures of applications that were refused, taken back or void. */
  readonly proofKeptDays: number;
  /** Pictures of registrations and applications for a unit's HR account that were admitted, for whoever asks later by what right. */
  readonly admittedProofKeptDays: number;
  /** Who stands in a preloaded list and hasn't bound to the unit. */
  readonly preloadedRowKeptDays: number;
  /** An application that was never sent, after the end of its project. */
  readonly unsentDraftKeptDays: number;
  /** Contacts and papers of third persons in an application, after the end of its project. */
  readonly applicationPrivateKeptDays: number;
  /** All that was filled in and uploaded for an application, after the end of its project. */
  readonly applicationContentKeptDays: number;
  /** What was told by inbox, SMS and WeChat. */
  readonly messageKeptDays: number;
  /** What somebody asked to have put right of their data, and the answer, after its end. */
  readonly correctionKeptDays: number;
  /** Of who has left a roster. */
  readonly leftEntryKeptDays: number;
  /** The bank's papers of refunds by transfer, from the end of the year: by the rules for accounts (会计档案管理办法), 30 years. */
  readonly transferProofKeptYears: number;
  /** Who saw what beside the processes; never under 180. */
  readonly accessLogKeptDays: number;
}

export interface TemporalConfig {
  readonly address: string;
  readonly namespace: string;
  /** `http://host:port` of the Temporal UI; unset: `/temporal` is not served. */
  readonly uiAddress: string | undefined;
  readonly taskQueuePrefix: string;
}

export interface Keys {
  /** Columns and files. */
  readonly encryption: KeyRing;
  /** Payloads of workflow histories. */
  readonly payload: KeyRing;
  readonly blindIndex: Buffer;
  /** Makes workflow ids of documents; never rotated. */
  readonly processId: Buffer;
}

export interface WechatConfig {
  readonly apiOrigin: string;
  readonly appId: string;
  readonly appSecret: string;
}

export interface WechatPayConfig {
  readonly origin: string;
  readonly appId: string;
  readonly merchantId: string;
  readonly serial: string;
  readonly privateKey: string;
  readonly apiV3Key: string;
  /** WeChat's public keys by the name in `Wechatpay-Serial`. */
  readonly platformKeys: Readonly<Record<string, string>>;
}

export interface TencentCloudConfig {
  readonly secretId: string;
  readonly secretKey: string;
  readonly region: string;
  /** `http://host:port` instead of Tencent's own endpoints. */
  readonly endpoint: string | undefined;
  readonly smsSdkAppId: string;
  readonly smsSign: string;
  readonly faceRuleId: string;
}

/** Reads and checks everything that API and worker need. Throws one error that names all that is wrong. */
export function readConfig(variables: Readonly<Record<string, string | undefined>> = process.env): Config {
  const env = new Environment(variables);
  const port = env.port('PORT', 3000);
  const encryption = env.parsed('ENCRYPTION_KEYS', parseKeyRing);
  const payload = env.parsed('PAYLOAD_KEYS', parseKeyRing);
  const sms = env.parsed('TENCENTCLOUD_SMS_TEMPLATES', parseSmsTemplates);
  const merchants = env.parsed('WECHAT_PAY_OTHER_MERCHANTS', parseOtherMerchants, '[]');
  const wechat = env.parsed('WECHAT_SUBSCRIPTION_TEMPLATES', parseSubscriptionTemplates, '{}');
  const common = {
    isProduction: env.optional('NODE_ENV') === 'production',
    logLevel: env.text('LOG_LEVEL', 'info'),
    host: env.text('HOST', '127.0.0.1'),
    port,
    workerHealthPort: env.port('WORKER_HEALTH_PORT', port + 2),
    importWorkerHealthPort: env.port('IMPORT_WORKER_HEALTH_PORT', port + 6),
    publicOrigin: env.origin('PUBLIC_ORIGIN', `http://localhost:${port}`),
    databaseUrl: env.text('DATABASE_URL'),
    metricsToken: env.optional('METRICS_TOKEN'),
    trustedProxies: env.count('TRUSTED_PROXIES', 0),
    temporal: readTemporal(env),
    storageUrl: env.text('STORAGE_URL'),
    wechat: {
      apiOrigin: env.origin('WECHAT_API_ORIGIN', 'https://api.weixin.qq.com'),
      appId: env.text('WECHAT_APP_ID'),
      appSecret: env.text('WECHAT_APP_SECRET'),
    },
    wechatPay: readWechatPay(env),
    tencentCloud: readTencentCloud(env),
    retention: {
      proofKeptDays: env.count('PROOF_KEPT_DAYS', 30),
      admittedProofKeptDays: env.count('ADMITTED_PROOF_KEPT_DAYS', 730),
      preloadedRowKeptDays: env.count('PRELOADED_ROW_KEPT_DAYS', 365),
      unsentDraftKeptDays: env.count('UNSENT_DRAFT_KEPT_DAYS', 180),
      applicationPrivateKeptDays: env.count('APPLICATION_PRIVATE_KEPT_DAYS', 365),
      applicationContentKeptDays: env.count('APPLICATION_CONTENT_KEPT_DAYS', 1825),
      messageKeptDays: env.count('MESSAGE_KEPT_DAYS', 730),
      correctionKeptDays: env.count('CORRECTION_KEPT_DAYS', 1095),
      leftEntryKeptDays: env.count('LEFT_ENTRY_KEPT_DAYS', 3650),
      transferProofKeptYears: env.count('TRANSFER_PROOF_KEPT_YEARS', 30),
      accessLogKeptDays: env.count('ACCESS_LOG_KEPT_DAYS', 1095),
    },
    hasDemoData: env.optional('DEMO_DATA') === '1',
    sandboxOrigin: env.optional('SANDBOX_ORIGIN'),
  };
  const blindIndex = env.secret('BLIND_INDEX_KEY');
  const processId = env.secret('PROCESS_ID_KEY');
  env.check();
  if (!encryption || !payload || !sms || !wechat || !merchants)
    throw new Error('unreachable: check() has refused what could not be read');
  const keys = { encryption, payload, blindIndex, processId };
  const { origin, appId } = common.wechatPay;
  const otherMerchants = merchants.map((merchant) => ({ ...merchant, origin, appId }));
  return { ...common, keys, otherMerchants, providerTemplates: { sms, wechat } };
}

/** The address of the role that owns the tables; for the migrations alone. */
export function readMigratorUrl(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const env = new Environment(variables);
  const url = env.text('DATABASE_MIGRATOR_URL');
  env.check();
  return url;
}

function readTemporal(env: Environment): TemporalConfig {
  return {
    address: env.text('TEMPORAL_ADDRESS', '127.0.0.1:7233'),
    namespace: env.text('TEMPORAL_NAMESPACE', 'default'),
    uiAddress: env.optional('TEMPORAL_UI_ADDRESS'),
    taskQueuePrefix: env.text('TASK_QUEUE_PREFIX', 'main'),
  };
}

function readWechatPay(env: Environment): WechatPayConfig {
  return {
    origin: env.origin('WECHAT_PAY_ORIGIN', 'https://api.mch.weixin.qq.com'),
    appId: env.text('WECHAT_APP_ID'),
    merchantId: env.text('WECHAT_PAY_MCH_ID'),
    serial: env.text('WECHAT_PAY_SERIAL'),
    privateKey: env.pem('WECHAT_PAY_PRIVATE_KEY'),
    apiV3Key: env.text('WECHAT_PAY_API_V3_KEY'),
    platformKeys: { [env.text('WECHAT_PAY_PUBLIC_KEY_ID')]: env.pem('WECHAT_PAY_PUBLIC_KEY') },
  };
}

function readTencentCloud(env: Environment): TencentCloudConfig {
  return {
    secretId: env.text('TENCENTCLOUD_SECRET_ID'),
    secretKey: env.text('TENCENTCLOUD_SECRET_KEY'),
    region: env.text('TENCENTCLOUD_REGION', 'ap-guangzhou'),
    endpoint: env.optional('TENCENTCLOUD_ENDPOINT'),
    smsSdkAppId: env.text('TENCENTCLOUD_SMS_SDK_APP_ID'),
    smsSign: env.text('TENCENTCLOUD_SMS_SIGN'),
    faceRuleId: env.text('TENCENTCLOUD_FACE_RULE_ID'),
  };
}
