import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { isObject } from '../call-json';
import { noAnswer, ProviderError } from '../provider-error';
import { checkKey, noSuchKey, type Storage } from './storage';

export interface S3Config {
  /** Origin, with a path if the server is below one. */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** The bucket as first part of the path (most compatible servers) or of the host's name (COS). */
  pathStyle: boolean;
  timeoutMs?: number;
}

/** Storage on any server that speaks S3, such as Tencent Cloud COS or MinIO. */
export function createS3(config: S3Config): Storage {
  const timeoutMs = config.timeoutMs ?? 15_000;
  const client = new S3Client({
    endpoint: config.endpoint,
    region: config.region,
    forcePathStyle: config.pathStyle,
    credentials: { accessKeyId: config.accessKeyId, secretAccessKey: config.secretAccessKey },
    // Compatible servers don't all know the newer checksums; the signature covers the body's hash anyway.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Retrying is the caller's matter (ProviderError.retryable), as with every provider.
    maxAttempts: 1,
  });
  const options = () => ({ abortSignal: AbortSignal.timeout(timeoutMs) });
  const named = (key: string) => {
    checkKey(key);
    return { Bucket: config.bucket, Key: key };
  };

  return {
    async put(key, bytes) {
      const command = new PutObjectCommand({ ...named(key), Body: bytes, ContentLength: bytes.byteLength });
      await orRefuse(client.send(command, options()));
    },
    async get(key) {
      const { Body } = await orRefuse(client.send(new GetObjectCommand(named(key)), options()));
      if (!Body) throw new ProviderError('storage', 'retry', noAnswer.malformed);
      return Buffer.from(await orRefuse(Body.transformToByteArray()));
    },
    async remove(key) {
      await orRefuse(client.send(new DeleteObjectCommand(named(key)), options()));
    },
  };
}

async function orRefuse<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw toProviderError(error);
  }
}

function toProviderError(error: unknown): ProviderError {
  if (error instanceof S3ServiceException) {
    if (error.name === noSuchKey) return new ProviderError('storage', 'final', noSuchKey);
    const status = error.$metadata.httpStatusCode ?? 0;
    return new ProviderError('storage', status >= 500 || status === 429 ? 'retry' : 'alert', error.name);
  }
  const timedOut = isObject(error) && (error.name === 'AbortError' || error.name === 'TimeoutError');
  return new ProviderError('storage', 'retry', timedOut ? noAnswer.timeout : noAnswer.unreachable);
}
