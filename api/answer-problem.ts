import type { ErrorRequestHandler, RequestHandler } from 'express';
import { toProblemError } from './error-mapping';
import { notFound } from './problems';

/** What no route has answered. */
export const refuseUnknownPath: RequestHandler = () => {
  throw notFound('这个地址');
};

/** The end of every request that failed. What is our fault is logged with its cause; a refusal is no fault. */
export const answerProblem: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const problem = toProblemError(error);
  const { log, requestId } = request.context;
  if (problem.status >= 500)
    log.error({ err: problem.extras.cause ?? problem, problem: problem.code }, 'request failed');
  // An answer that has begun can only be broken off.
  if (response.headersSent) return next(error);
  const { retryAfterSeconds } = problem.extras;
  if (retryAfterSeconds) response.set('Retry-After', String(retryAfterSeconds));
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problem.toProblem(requestId)));
};
