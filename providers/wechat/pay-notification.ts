import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';
import { isObject } from '../call-json';
import type { WechatPayConfig } from './pay-config';
import { readOrder, readRefund, type PayOrder, type Refund } from './pay-order';

/** The four headers that WeChat signs a notification with, as they arrived. */
export interface NotificationHeaders {
  timestamp: string | undefined;
  nonce: string | undefined;
  serial: string | undefined;
  signature: string | undefined;
}

/** `id` is WeChat's: the same notification comes again under the same id until it is answered with 2xx. */
export type PayNotification =
  { kind: 'order'; id: string; order: PayOrder } | { kind: 'refund'; id: string; refund: Refund };

/** Why a notification is not believed; each is answered with 4xx. */
export type NotificationRefusal =
  | 'headers-missing'
  | 'too-old'
  | 'unknown-key'
  | 'bad-signature'
  | 'not-decryptable'
  | 'not-ours'
  | 'not-understood';

export type NotificationReading = { notification: PayNotification } | { refused: NotificationRefusal };

export type NotificationReader = (headers: NotificationHeaders, rawBody: Buffer) => NotificationReading;

/** What reading needs to know of a merchant. */
type ReadableMerchant = Pick<WechatPayConfig, 'platformKeys' | 'apiV3Key' | 'merchantId'>;

/** Older or newer than this and it may be a replay. */
const maximalAgeSeconds = 300;

/**
 * Reads what WeChat says about a payment or refund (R-P2), believing nothing before the signature over the raw
 * bytes holds. The amount is the caller's to compare: the reader doesn't know what was ordered.
 */
export function createNotificationReader(merchants: readonly ReadableMerchant[]): NotificationReader {
  const keyed = merchants.map(({ platformKeys, ...merchant }) => ({
    ...merchant,
    keys: new Map(
      Object.entries(platformKeys).map(([name, pem]) => [name, Rsa.from(pem, Rsa.KEY_TYPE_PUBLIC)]),
    ),
  }));

  return ({ timestamp, nonce, serial, signature }, rawBody) => {
    if (!timestamp || !nonce || !serial || !signature) return { refused: 'headers-missing' };
    // Written so that a timestamp that isn't a number is refused too.
    if (!(Math.abs(Formatter.timestamp() - Number(timestamp)) <= maximalAgeSeconds)) {
      return { refused: 'too-old' };
    }
    const body = rawBody.toString('utf8');
    let reading: NotificationReading = { refused: 'unknown-key' };
    // A key of WeChat's may serve several merchants; only the one that it is for can open it.
    for (const { keys, apiV3Key, merchantId } of keyed) {
      const key = keys.get(serial);
      if (!key) continue;
      if (!Rsa.verify(Formatter.response(timestamp, nonce, body), signature, key)) {
        return { refused: 'bad-signature' };
      }
      reading = open(body, apiV3Key, merchantId);
      if ('notification' in reading) break;
    }
    return reading;
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** As this merchant, which is the only one that holds its key. */
function open(body: string, apiV3Key: string, merchantId: string): NotificationReading {
  const event = parseObject(body);
  const opened = openResource(event?.resource, apiV3Key);
  if (!event || !opened) return { refused: 'not-decryptable' };
  if (opened.mchid !== merchantId) return { refused: 'not-ours' };
  return understand(event, opened);
}

function understand({ id, event_type: type }: Fields, resource: Fields): NotificationReading {
  if (typeof id !== 'string' || typeof type !== 'string') return { refused: 'not-understood' };
  if (type === 'TRANSACTION.SUCCESS') {
    const order = readOrder(resource);
    if (order) return { notification: { kind: 'order', id, order } };
  }
  if (type.startsWith('REFUND.')) {
    const refund = readRefund(resource);
    if (refund) return { notification: { kind: 'refund', id, refund } };
  }
  return { refused: 'not-understood' };
}

/** The tag is checked: an altered amount fails here even if the signature were right. */
function openResource(resource: unknown, apiV3Key: string): Fields | undefined {
  if (!isObject(resource) || resource.algorithm !== 'AEAD_AES_256_GCM') return undefined;
  const { ciphertext, nonce, associated_data: associated } = resource;
  if (typeof ciphertext !== 'string' || typeof nonce !== 'string') return undefined;
  try {
    const aad = typeof associated === 'string' ? associated : '';
    return parseObject(Aes.AesGcm.decrypt(ciphertext, apiV3Key, nonce, aad));
  } catch {
    return undefined;
  }
}

function parseObject(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
