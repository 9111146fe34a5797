import type { Request, RequestHandler } from 'express';
import { equalText } from '../../runtime/equal-text';
import { ProblemError } from '../problems';

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site makes a browser send: the origin, where the browser names it, must be ours, and
 * a cookie session must bring its CSRF token. Bearer sessions need neither, for browsers don't add them unasked.
 */
export function refuseForeignChanges(publicOrigin: string): RequestHandler {
  return (request, _response, next) => {
    if (reading.has(request.method)) return next();
    if (!isOwnOrigin(request, publicOrigin)) throw expired();
    const { session } = request;
    if (session?.transport === 'cookie' && !equalText(request.get('x-csrf-token') ?? '', session.csrfToken))
      throw expired();
    next();
  };
}

/** Our public origin, or whichever host the browser believes to be talking to (no site can forge `Host`). */
export function isOwnOrigin(request: Request, publicOrigin: string): boolean {
  const origin = request.get('origin');
  if (origin === undefined) return ['same-origin', 'none', undefined].includes(request.get('sec-fetch-site'));
  return origin === publicOrigin || (URL.canParse(origin) && new URL(origin).host === request.get('host'));
}

const expired = (): ProblemError =>
  new ProblemError('csrf-token-invalid', '页面已过期或请求来自其他网站，请刷新页面后重试。');
