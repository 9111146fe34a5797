import type { RequestHandler } from 'express';
import type { Knex } from 'knex';
import { findSessionEnd } from './session-end';
import { findSession } from './session-store';
import { tokenOf } from './session-cookie';

/** Finds out who asks. No session is no error here: what a route demands stands in the permission table. */
export function loadSession(database: Knex, isSecure: boolean): RequestHandler {
  return async (request, _response, next) => {
    const token = tokenOf(request.context, isSecure);
    request.session = token ? await findSession(database, token) : undefined;
    if (token && !request.session) request.sessionEnd = await findSessionEnd(database, token);
    next();
  };
}
