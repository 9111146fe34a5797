import type { LoginOutcome } from '../../contracts/login';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import { cookieName, type CookieClient } from '../session/session-cookie';
import { findSession, openSession } from '../session/session-store';
import { describeSession } from './describe';
import { deviceOf, rememberDevice } from './device';

/** A person who has proven enough: opens the session and hands it over in the form that the client keeps. */
export async function logIn(
  services: Services,
  context: RequestContext,
  personId: string,
  { isByWechat = false }: { isByWechat?: boolean } = {},
): Promise<LoginOutcome> {
  const { client = 'h5', browser, address } = context;
  await rememberDevice(services.database, personId, deviceOf(context));
  const token = await openSession(services.database, {
    personId,
    roleHoldingId: null,
    client,
    browser,
    address,
    isByWechat,
  });
  if (client !== 'weapp') keepInCookie(services, context, client, token);
  const session = await findSession(services.database, token);
  if (!session) throw new Error('A session that was just opened is gone.');
  return {
    outcome: 'logged-in',
    token: client === 'weapp' ? token : null,
    session: await describeSession(services, session),
  };
}

export function keepInCookie(
  services: Services,
  context: RequestContext,
  client: CookieClient,
  token: string,
): void {
  context.setCookie(cookieName(client, isSecure(services)), token);
}

export function dropCookie(services: Services, context: RequestContext): void {
  const client = context.client === 'h5' ? 'h5' : 'console';
  context.setCookie(cookieName(client, isSecure(services)), '', 0);
}

const isSecure = ({ config }: Services): boolean => config.publicOrigin.startsWith('https:');
