import { Type } from '@sinclair/typebox';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Knex } from 'knex';
import { routes, type AllRoutes, type RouteName } from '../contracts/routes';
import type { RouteContract } from '../contracts/route';
import { authorise } from './authorise';
import { pressOf } from './count-presses';
import { messageIdentity } from './message-identity';
import { permissions, type Permission } from './permissions';
import { notFound } from './problems';
import type { RateLimits } from './rate-limits';
import { receiveFile } from './receive-file';
import type { FileAnswer, Handlers, MountedHandler, MountedInput, StreamedFile } from './route';
import { actorOf } from './session/current-session';
import { inTime } from './temporal/answer-in-time';
import { createAnswerCheck, createCheck } from './validation';

export interface MountOptions {
  readonly database: Knex;
  readonly rateLimits: RateLimits;
  /** Answers are held against the contract; off in production, where it costs. */
  readonly checksAnswers: boolean;
}

/**
 * All routes of the contracts, each with its permission, checks and handler, at its path to the letter, as the front before the APIs
 * knows it (scripts/production/Caddyfile). A router tries its routes one after the other, so
 * those that begin alike share one.
 */
export function mountRoutes(handlers: Handlers<AllRoutes>, options: MountOptions): RequestHandler {
  const routers = new Map<string, Router>();
  for (const name of Object.keys(routes) as RouteName[]) {
    const [method = '', path = ''] = name.split(' ');
    // The types of `Handlers` say per route what `serve` checks per route; no type can carry that through a loop.
    const serve = createServe(name, handlers[name] as MountedHandler, options);
    const router = routers.get(beginningOf(path)) ?? Router({ caseSensitive: true, strict: true });
    routers.set(beginningOf(path), router);
    router.route(path)[method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'](serve);
  }
  return (request, response, next) => {
    const router = routers.get(beginningOf(request.path));
    if (router) router(request, response, next);
    else next();
  };
}

/** `reviews` of `/reviews/:id/decision`. */
const beginningOf = (path: string): string => path.split('/', 2)[1] ?? '';

/** The way of one request, in order: may they at all, how often, what did they send, is it theirs, then do it. */
function createServe(name: RouteName, handler: MountedHandler, options: MountOptions) {
  const contract: RouteContract = routes[name];
  const permission: Permission = permissions[name];
  const check = createChecks(contract);
  const checkAnswer =
    options.checksAnswers && contract.response ? createAnswerCheck(name, contract.response) : undefined;

  return async (request: Request, response: Response): Promise<void> => {
    const { session, context } = request;
    authorise(permission, request);
    const press = contract.changesProcess && (() => pressOf(request));
    const limited = options.rateLimits.check(name, context, session, press);
    limited.catch(() => undefined); // it is awaited below, unless the request is refused for something else
    if (contract.file) await limited;
    const file = contract.file && (await receiveFile(request, response));
    const checked = check(request);
    const [related] = await Promise.all([
      permission.relation && session
        ? permission.relation(options.database, session, paramsOf(request))
        : true,
      limited,
    ]);
    if (!related) throw notFound('这条记录');
    const actor = session && actorOf(session);
    const message = contract.changesProcess && messageIdentity(name, request, actor, { ...checked, file });
    const handled = handler({ ...checked, session, actor, context, related, file, message });
    const answer = await (contract.changesProcess ? inTime(handled) : handled);
    checkAnswer?.(toJson(answer));
    await send(response, contract, answer);
  };
}

/** A path of ours has no repeated parameter, so each is one text. */
const paramsOf = ({ params }: Request): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));

/** What a contract doesn't mention must not come: a misspelt filter would silently show everything. */
const nothing = Type.Object({});

function createChecks(
  contract: RouteContract,
): (request: Request) => Pick<MountedInput, 'params' | 'query' | 'body'> {
  const params = createCheck(contract.params ?? nothing, 'text');
  const query = createCheck(contract.query ?? nothing, 'text');
  const body = createCheck(contract.body ?? nothing, contract.file ? 'text' : 'json');
  return (request) => ({
    params: params({ ...request.params }),
    query: query({ ...request.query }),
    body: body(contract.body && !contract.file ? request.body : { ...request.body }),
  });
}

async function send(response: Response, contract: RouteContract, answer: unknown): Promise<void> {
  if (contract.produces) await sendFile(response, contract.produces, answer as FileAnswer | StreamedFile);
  else if (contract.response) response.json(answer);
  else response.status(204).end();
}

async function sendFile(
  response: Response,
  contentType: string,
  file: FileAnswer | StreamedFile,
): Promise<void> {
  if (file.fileName) response.attachment(file.fileName);
  response.type(contentType);
  if ('write' in file)
    await file.write(response).catch((error: unknown) => {
      // Who has closed the page wants no more of it.
      if (!response.destroyed) throw error;
    });
  else response.send(file.bytes);
}

/** What the client will read: dates as text, undefined fields gone. */
const toJson = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer ?? null));
