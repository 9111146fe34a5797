import type { RequestHandler } from 'express';

/** One line a request when it ends. The path without its query, which may hold what was searched for. */
export const accessLog: RequestHandler = (request, response, next) => {
  const startedAt = performance.now();
  const { method, path } = request;
  response.once('finish', () => {
    request.context.log.info(
      {
        method,
        path,
        status: response.statusCode,
        durationMs: Math.round(performance.now() - startedAt),
        personId: request.session?.personId,
      },
      'request',
    );
  });
  next();
};
