import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { ApiClient } from '../test/api-client';
import type { ReachableStack } from '../test/stack';

/** How a file came that is written while it is read. */
export interface Download {
  readonly firstByteSeconds: number;
  readonly seconds: number;
  readonly bytes: number;
}

/** Asks for a file, and reads it as it comes. */
export async function measureDownload(
  { origin }: Pick<ReachableStack, 'origin'>,
  { token }: Pick<ApiClient, 'token'>,
  path: string,
  body: object,
): Promise<Download> {
  const begun = performance.now();
  const since = (): number => (performance.now() - begun) / 1_000;
  const sending = request(origin + path, {
    method: 'POST',
    headers: {
      'x-client': 'weapp',
      'content-type': 'application/json',
      authorization: `Bearer ${token ?? ''}`,
    },
  }).end(JSON.stringify(body));
  const [response] = (await once(sending, 'response')) as [IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode}`);
  let [firstByteSeconds, bytes] = [0, 0];
  for await (const part of response as AsyncIterable<Buffer>) {
    if (bytes === 0) firstByteSeconds = since();
    bytes += part.length;
  }
  return { firstByteSeconds, seconds: since(), bytes };
}
