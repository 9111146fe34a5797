import type { Client, RequestContext } from '../request-context';

/** Console and H5 each have a session of their own in one browser: a clerk is often a candidate too. */
export type CookieClient = Exclude<Client, 'weapp'>;

const baseNames: Readonly<Record<CookieClient, string>> = { console: 'hht-console', h5: 'hht-h5' };

/** `__Host-` makes the browser insist on https and on this very host. */
export const cookieName = (client: CookieClient, isSecure: boolean): string =>
  isSecure ? `__Host-${baseNames[client]}` : baseNames[client];

/** The token that the request brings: as bearer, or in the cookie of its front end. Unnamed, the console comes first. */
export function tokenOf({ client, cookies, header }: RequestContext, isSecure: boolean): string | undefined {
  const bearer = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(header('authorization') ?? '')?.[1];
  if (bearer || client === 'weapp') return bearer;
  const cookieOf = (name: CookieClient): string | undefined => cookies[cookieName(name, isSecure)];
  return client ? cookieOf(client) : (cookieOf('console') ?? cookieOf('h5'));
}
