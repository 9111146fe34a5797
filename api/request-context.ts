import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, RequestHandler, Response } from 'express';
import { sessionClients, type SessionClient } from '../contracts/session';
import type { Logger } from '../runtime/logger';
import { browserName } from './browser-name';
import type { CurrentSession } from './session/current-session';

/** Which front end asks; console and H5 have separate sessions in one browser. */
export type Client = SessionClient;

/** What a request is, beside its content. */
export interface RequestContext {
  readonly requestId: string;
  readonly address: string;
  /** For people: “Windows 上的 Chrome”. */
  readonly browser: string;
  readonly client: Client | undefined;
  readonly log: Logger;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** For who waits long: aborted when the client goes. */
  readonly gone: () => AbortSignal;
  readonly header: (name: string) => string | undefined;
  /** The body's bytes as they came, for signatures over them. */
  readonly rawBody: Buffer | undefined;
  /** `HttpOnly`, `SameSite=Lax`, `Secure` under https, for `/`. */
  readonly setCookie: (name: string, value: string, maxAgeSeconds?: number) => void;
}

declare module 'express-serve-static-core' {
  interface Request {
    context: RequestContext;
    session: CurrentSession | undefined;
    /** Whose token it brings is over: why, in a sentence. */
    sessionEnd: string | undefined;
    rawBody: Buffer | undefined;
  }
}

/** First of all: gives the request its id (the client's, if it sent a sane one) and everything named above. */
export function requestContext(logger: Logger, isSecure: boolean): RequestHandler {
  return (request, response, next) => {
    const sent = request.get('x-request-id');
    const requestId = sent && /^[A-Za-z0-9_-]{8,64}$/.test(sent) ? sent : randomUUID();
    response.set('X-Request-Id', requestId);
    request.context = {
      requestId,
      address: request.ip ?? '',
      browser: browserName(request.get('user-agent') ?? ''),
      client: clientOf(request),
      log: logger.child({ requestId }),
      cookies: parseCookie(request.get('cookie') ?? ''),
      gone: () => goneSignal(response),
      header: (name) => request.get(name),
      get rawBody() {
        return request.rawBody;
      },
      setCookie: (name, value, maxAge) => setCookie(response, isSecure, name, value, maxAge),
    };
    next();
  };
}

function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

/** As the header `X-Client` says; else by the page that a browser names as `Referer`. */
function clientOf(request: Request): Client | undefined {
  const named = sessionClients.find((client) => client === request.get('x-client'));
  const page = /^https?:\/\/[^/]+\/(admin|m)(?:[/?]|$)/.exec(request.get('referer') ?? '')?.[1];
  return named ?? (page === 'admin' ? 'console' : page === 'm' ? 'h5' : undefined);
}

function setCookie(response: Response, secure: boolean, name: string, value: string, maxAge?: number): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({ name, value, httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge }),
  );
}

/** Keeps the bytes of a JSON body, whose signature a notification may carry. */
export function keepRawBody(
  request: IncomingMessage & { rawBody?: Buffer },
  _response: unknown,
  bytes: Buffer,
): void {
  request.rawBody = bytes;
}
