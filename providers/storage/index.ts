import { fileURLToPath } from 'node:url';
import { createLocalFolder } from './local-folder';
import { createS3, type S3Config } from './s3';
import type { Storage } from './storage';

export type { Storage } from './storage';

/**
 * The storage that an address names:
 * `file:///var/lib/talent/uploads`, or
 * `s3://KEY:SECRET@cos.ap-guangzhou.myqcloud.com/bucket?region=ap-guangzhou`, where
 * `style=path` puts the bucket into the path and `scheme=http` speaks without TLS (a test server on loopback).
 * Key and secret are percent-encoded. Further path before the bucket belongs to the server's address.
 */
export function createStorage(address: string): Storage {
  const url = new URL(address);
  if (url.protocol === 'file:') return createLocalFolder(fileURLToPath(url));
  if (url.protocol === 's3:') return createS3(readS3Address(url));
  throw new RangeError(`A storage address starts with file: or s3:, not ${url.protocol}`);
}

function readS3Address(url: URL): S3Config {
  const path = url.pathname.split('/').filter(Boolean);
  const bucket = path.pop();
  if (!bucket) throw new RangeError('An s3: address names a bucket');
  return {
    endpoint: [`${url.searchParams.get('scheme') ?? 'https'}://${url.host}`, ...path].join('/'),
    region: url.searchParams.get('region') ?? 'us-east-1',
    bucket,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    pathStyle: url.searchParams.get('style') === 'path',
  };
}
