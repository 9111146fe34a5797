import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Tencent Cloud refuses requests whose clock is further off. */
const maximalAgeSeconds = 300;

/**
 * Checks a TC3-HMAC-SHA256 signature as Tencent Cloud does; answers the code of its refusal, or nothing.
 * The signed service is the part of the host before its first dot, also when that host is ours.
 */
export function refuseSignature(
  headers: IncomingHttpHeaders,
  body: Buffer,
  { secretId, secretKey }: { secretId: string; secretKey: string },
): string | undefined {
  const parts =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/([\d-]+)\/([^/]+)\/tc3_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!parts) return 'AuthFailure.InvalidAuthorization';
  const [, id = '', date = '', service = '', signedHeaders = '', signature = ''] = parts;
  if (id !== secretId) return 'AuthFailure.SecretIdNotFound';

  const timestamp = Number(headers['x-tc-timestamp']);
  if (!(Math.abs(Date.now() / 1_000 - timestamp) <= maximalAgeSeconds)) return 'AuthFailure.SignatureExpire';
  const day = new Date(timestamp * 1_000).toISOString().slice(0, 10);
  const host = headers.host ?? '';
  const signedNames = signedHeaders.split(';');
  const isScoped = date === day && service === host.split('.')[0];
  if (!isScoped || !['content-type', 'host'].every((name) => signedNames.includes(name))) {
    return 'AuthFailure.SignatureFailure';
  }

  // The SDK signs the host without its port.
  const valueOf = (name: string) =>
    name === 'host' ? host.replace(/:\d+$/, '') : String(headers[name] ?? '');
  const canonicalHeaders = signedNames.map((name) => `${name}:${valueOf(name).trim()}\n`).join('');
  const canonical = ['POST', '/', '', canonicalHeaders, signedHeaders, sha256(body)].join('\n');
  const toSign = ['TC3-HMAC-SHA256', timestamp, `${day}/${service}/tc3_request`, sha256(canonical)].join(
    '\n',
  );
  const key = [day, service, 'tc3_request'].reduce<Buffer | string>(hmac, `TC3${secretKey}`);
  const isRight = timingSafeEqual(hmac(key, toSign), Buffer.from(signature, 'hex'));
  return isRight ? undefined : 'AuthFailure.SignatureFailure';
}

function hmac(key: Buffer | string, message: string): Buffer {
  return createHmac('sha256', key).update(message).digest();
}

function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
