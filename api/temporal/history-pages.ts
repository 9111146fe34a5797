import { createHash } from 'node:crypto';
import { Router, type Request } from 'express';
import { createProxyMiddleware, responseInterceptor } from 'http-proxy-middleware';
import { recordAccess } from '../access-event';
import { authorise } from '../authorise';
import { notFound, ProblemError } from '../problems';
import type { Services } from '../services';
import { historyReaders, mayReadAllHistories, mayReadHistory } from './history-readers';
import { isReadOnly, opensHistory, readsAllProcesses, workflowIdOf } from './history-request';

/**
 * The Temporal UI under `/temporal`, read-only, for who may read histories (R-S1, R-S2). Whatever names a process is
 * checked against the reader's subtree, and opening a history is written down.
 */
export function historyPages({ config, database }: Services): Router {
  const router = Router();
  const { uiAddress } = config.temporal;
  if (!uiAddress) return router;

  router.use(async (request, _response, next) => {
    const { session, context } = request;
    authorise({ who: historyReaders }, request);
    if (!isReadOnly(request)) throw new ProblemError('no-permission', '流程历史只能查看，不能更改。');
    const processId = workflowIdOf(request.path);
    if (session && processId) {
      if (!(await mayReadHistory(database, session, processId))) throw notFound('这个流程');
      if (opensHistory(request))
        await recordAccess(database, session, context, { action: 'history.viewed', subject: processId });
    }
    if (session && readsAllProcesses(request) && !mayReadAllHistories(session))
      throw new ProblemError('no-permission', '请在管理端“办理过程”中查找，再从那里打开流程历史。');
    hideFromUi(request);
    next();
  });

  const proxied = { target: `${uiAddress}/temporal`, changeOrigin: true, xfwd: false } as const;
  const codecEndpoint = `${config.publicOrigin}/api/codec`;
  const rewrite = responseInterceptor((bytes, { headers }, _request, response) => {
    const type = headers['content-type'] ?? '';
    if (type.startsWith('text/html'))
      response.setHeader('Content-Security-Policy', policyFor(bytes.toString('utf8')));
    return Promise.resolve(type.startsWith('application/json') ? withCodec(bytes, codecEndpoint) : bytes);
  });
  const rewriting = createProxyMiddleware<Request>({
    ...proxied,
    selfHandleResponse: true,
    on: { proxyRes: (answer, request, response) => void rewrite(answer, request, response) },
  });
  const streaming = createProxyMiddleware<Request>(proxied);
  router.use((request, response, next) => {
    const isPage = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    const isSettings = request.path === '/api/v1/settings';
    return (isPage || isSettings ? rewriting : streaming)(request, response, next);
  });
  return router;
}

/** Our session is none of the UI's business, and an `Authorization` header would switch its own CSRF check off. */
function hideFromUi(request: Request): void {
  delete request.headers.authorization;
  const own = request.context.cookies._csrf;
  if (own === undefined) delete request.headers.cookie;
  else request.headers.cookie = `_csrf=${encodeURIComponent(own)}`;
}

/** The UI sets no policy under a path of its own; its page starts by an inline script, which is named by its hash. */
function policyFor(html: string): string {
  const hashes = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([^]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The UI's settings, with our codec as its endpoint. */
function withCodec(bytes: Buffer, endpoint: string): string {
  const settings = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  const codec = { Endpoint: endpoint, PassAccessToken: false, IncludeCredentials: true };
  return JSON.stringify({ ...settings, Codec: codec });
}
