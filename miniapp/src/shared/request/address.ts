import type { RouteName } from './route-types';

type Scalar = string | number | boolean;

/** Where the API is: the page's own origin on H5, the configured one in the mini-program. */
const apiOrigin = process.env.TARO_ENV === 'h5' ? '' : process.env.TARO_APP_API_ORIGIN;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** `'GET /uploads/:id'` with its parameters → the method and the whole address. */
export function addressOf(
  route: RouteName,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): { method: Method; url: string } {
  const [method, pattern] = route.split(' ') as [Method, string];
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] as Scalar));
  const search = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value as Scalar)}`)
    .join('&');
  return { method, url: `${apiOrigin}/api${path}${search && `?${search}`}` };
}
