import type { ErrorRequestHandler, RequestHandler } from 'express';
import { describeError, type Logger } from '../runtime/logger';
import { toProblemError } from './error-mapping';
import { notFound, type ProblemError } from './problems';

/** What no route has answered. */
export const refuseUnknownPath: RequestHandler = () => {
  throw notFound('这个地址');
};

/** The end of every request that failed. */
export const answerProblem: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const problem = toProblemError(error);
  const { log, requestId } = request.context;
  logProblem(log, problem);
  // An answer that has begun can only be broken off.
  if (response.headersSent) return next(error);
  const { retryAfterSeconds } = problem.extras;
  if (retryAfterSeconds) response.set('Retry-After', String(retryAfterSeconds));
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problem.toProblem(requestId)));
};

/** WeChat reads its own form alone; on any status but 2xx it tells the same again later (R-P2). */
export const answerWechat: ErrorRequestHandler = (error: unknown, request, response, _next) => {
  const problem = toProblemError(error);
  logProblem(request.context.log, problem);
  response.status(problem.status).json({ code: 'FAIL', message: problem.detail });
};

/** What is our fault is logged with its cause and place; what is away, by its name; a refusal is no fault. */
function logProblem(log: Logger, problem: ProblemError): void {
  const { cause } = problem.extras;
  if (problem.code === 'internal-error')
    log.error({ err: cause ?? problem, problem: problem.code }, 'request failed');
  else if (problem.status >= 500)
    log.warn({ problem: problem.code, cause: cause && reasonOf(cause) }, 'request not answered');
}

function reasonOf(cause: unknown): object {
  const { type, message, code } = describeError(cause);
  return { type, message, code };
}
