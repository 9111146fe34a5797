import { createSign, createVerify, randomBytes } from 'node:crypto';
import type { SandboxConfig } from '../config';

const maximalAgeSeconds = 300;

/** Whether a request carries the merchant's signature over method, address, time, nonce and body. */
export function isSignedByMerchant(
  { merchantId, merchantSerial, merchantPublicKey }: SandboxConfig['pay'],
  request: { method: string; url: string; authorization: string | undefined; body: Buffer },
): boolean {
  const [scheme, rest = ''] = (request.authorization ?? '').split(/ (.*)/s);
  if (scheme !== 'WECHATPAY2-SHA256-RSA2048') return false;
  const fields = new Map([...rest.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  const timestamp = fields.get('timestamp') ?? '';
  if (fields.get('mchid') !== merchantId || fields.get('serial_no') !== merchantSerial) return false;
  if (!(Math.abs(Date.now() / 1_000 - Number(timestamp)) <= maximalAgeSeconds)) return false;
  const message = [
    request.method,
    request.url,
    timestamp,
    fields.get('nonce_str'),
    request.body.toString(),
    '',
  ];
  return createVerify('RSA-SHA256')
    .update(message.join('\n'))
    .verify(merchantPublicKey, fields.get('signature') ?? '', 'base64');
}

/** The headers by which a merchant recognises WeChat, on answers as on notifications. */
export function platformHeaders(
  { platformKeyId }: SandboxConfig['pay'],
  body: string,
  privateKey: string,
): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const nonce = randomBytes(16).toString('hex');
  const message = `${timestamp}\n${nonce}\n${body}\n`;
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': platformKeyId,
    'Wechatpay-Signature': createSign('RSA-SHA256').update(message).sign(privateKey, 'base64'),
  };
}
