import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { ClientConfig } from 'tencentcloud-sdk-nodejs/tencentcloud/common/interface';
import type { TencentCloudConfig } from './config';
import { toProviderError } from './errors';

/** The SDK waits a minute if not told otherwise; OCR of a large photo takes two to three seconds. */
const defaultTimeoutMs = 8_000;

/** What the SDK's client of one service is made with. */
export function clientConfig(config: TencentCloudConfig): ClientConfig {
  const address = config.endpoint === undefined ? undefined : new URL(config.endpoint);
  const secure = address?.protocol !== 'http:';
  return {
    credential: { secretId: config.secretId, secretKey: config.secretKey },
    region: config.region,
    profile: {
      httpProfile: {
        ...(address && { endpoint: address.host }),
        protocol: secure ? 'https://' : 'http://',
        reqTimeout: (config.timeoutMs ?? defaultTimeoutMs) / 1_000,
        // Without an agent of our own the SDK obeys any `http_proxy` variable, even for loopback addresses.
        agent: secure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true }),
      },
    },
  };
}

/** Runs a call of the SDK; whatever it throws leaves as a ProviderError without the SDK's texts. */
export async function ask<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw toProviderError(error);
  }
}
