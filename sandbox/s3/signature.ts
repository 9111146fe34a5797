import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Whether a request carries a right AWS Signature Version 4 for S3 over its headers and its body's hash. */
export function isSigned(
  request: { method: string; url: string; headers: IncomingHttpHeaders; body: Buffer },
  { accessKeyId, secretAccessKey }: { accessKeyId: string; secretAccessKey: string },
): boolean {
  const { headers } = request;
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([\w-]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!parts) return false;
  const [, id, day = '', region = '', signedHeaders = '', signature = ''] = parts;
  const time = String(headers['x-amz-date']);
  const bodyHash = createHash('sha256').update(request.body).digest('hex');
  if (id !== accessKeyId || !time.startsWith(day) || headers['x-amz-content-sha256'] !== bodyHash)
    return false;

  const [path = '', query = ''] = request.url.split('?');
  const canonicalQuery = query
    .split('&')
    .filter(Boolean)
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .sort()
    .join('&');
  const canonicalHeaders = signedHeaders
    .split(';')
    .map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`);
  const canonical = [
    request.method,
    path,
    canonicalQuery,
    canonicalHeaders.join(''),
    signedHeaders,
    bodyHash,
  ];
  const scope = `${day}/${region}/s3/aws4_request`;
  const digest = createHash('sha256').update(canonical.join('\n')).digest('hex');
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secretAccessKey}`);
  const right = hmac(key, ['AWS4-HMAC-SHA256', time, scope, digest].join('\n'));
  return timingSafeEqual(right, Buffer.from(signature, 'hex'));
}

function hmac(key: Buffer | string, message: string): Buffer {
  return createHmac('sha256', key).update(message).digest();
}
