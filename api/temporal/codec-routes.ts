import express, { Router } from 'express';
import { recordAccessOnceAMinute } from '../access-event';
import { authorise } from '../authorise';
import { ProblemError } from '../problems';
import type { Services } from '../services';
import { isOwnOrigin } from '../session/same-origin';
import { createPayloadCodec } from '../../runtime/payload-codec';
import { historyReaders } from './history-readers';
import { payloadsFromJson, payloadsToJson } from './payload-json';

/**
 * What the Temporal UI asks to read encrypted payloads. It can't carry our CSRF token, so the request must come from
 * our own origin, as JSON; that somebody reads a history is written down before anything is shown (R-S1, R-S3).
 */
export function codecRoutes({ config, database }: Services): Router {
  const codec = createPayloadCodec(config.keys.payload);
  const router = Router();
  router.post('/decode', express.json({ limit: '8mb' }), async (request, response) => {
    const { session, context } = request;
    authorise({ who: historyReaders }, request);
    if (!session || !isOwnOrigin(request, config.publicOrigin) || !request.is('application/json'))
      throw new ProblemError('csrf-token-invalid', '请从本平台的流程历史页面查看。');
    if (request.get('x-namespace') !== config.temporal.namespace)
      throw new ProblemError('invalid-request', '流程历史不属于本平台。');
    const payloads = payloadsFromJson(request.body);
    await recordAccessOnceAMinute(database, session, context, {
      action: 'history.decoded',
      subject: pageOf(request.get('referer')),
    });
    response.json({ payloads: payloadsToJson(await codec.decode(payloads)) });
  });
  return router;
}

/** The process that the page shows; opaque ids alone stand in its address. */
function pageOf(referer: string | undefined): string {
  const encoded = /\/workflows\/([^/?#]+)/.exec(referer ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : 'temporal-ui';
}
