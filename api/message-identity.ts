import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { Actor } from '../contracts/message';
import { messageId, requestHash } from '../runtime/message-id';
import { ProblemError } from './problems';
import type { MessageIdentity, MountedInput } from './route';

type Checked = Pick<MountedInput, 'params' | 'query' | 'body' | 'file'>;

/** Demands the `Idempotency-Key` of a request that changes a process, and makes ids for its messages. */
export function messageIdentity(
  route: string,
  request: Request,
  actor: Actor | undefined,
  { params, query, body, file }: Checked,
): MessageIdentity {
  const key = request.get('idempotency-key') ?? '';
  if (!/^[A-Za-z0-9_-]{8,128}$/.test(key))
    throw new ProblemError(
      'idempotency-key-missing',
      '请求须带 Idempotency-Key（8 至 128 位字母、数字、“-”或“_”）。',
    );
  const fileHash = file && createHash('sha256').update(file.bytes).digest('base64url');
  return {
    idFor: (process) => messageId({ actor: actor?.personId ?? '', route, process, idempotencyKey: key }),
    requestHash: requestHash({ params, query, body, fileHash }),
  };
}
