import Taro from '@tarojs/taro';
import type { SubpackagePage } from '@/shared/navigation/page-paths';
import { returnPlaceOf } from '@/shared/navigation/return-place';

const storageName = 'wechat-authorization';

interface Departure {
  state: string;
  /** The page below the login, and the place in it, to come back to. */
  returnTo?: string;
}

/** Leaves for WeChat's page of consent, which comes back to the given page with a code (OAuth 2, with `state`). */
export function leaveForWechat(authorizeOrigin: string, page: SubpackagePage): void {
  const pages: unknown[] = Taro.getCurrentPages();
  const below = pages[pages.length - 2] as { path?: string } | undefined;
  const departure: Departure = { state: crypto.randomUUID(), returnTo: returnPlaceOf(below?.path) };
  sessionStorage.setItem(storageName, JSON.stringify(departure));
  const query = new URLSearchParams({
    redirect_uri: `${location.origin}${location.pathname}#/${page}`,
    state: departure.state,
  });
  location.assign(`${authorizeOrigin}/connect/oauth2/authorize?${query.toString()}`);
}

export interface Arrival {
  code: string;
  returnTo?: string;
}

/**
 * The code that WeChat's page came back with, once: it is taken out of the address. An arrival that this browser
 * did not set out for is ignored, so that nobody can be logged in to another's account by a link.
 */
export function takeArrival(): Arrival | undefined {
  const query = new URLSearchParams(location.search);
  const code = query.get('code');
  const stored = sessionStorage.getItem(storageName);
  if (!code) return undefined;
  sessionStorage.removeItem(storageName);
  history.replaceState(history.state, '', `${location.pathname}${location.hash}`);
  const departure = stored ? (JSON.parse(stored) as Departure) : undefined;
  return departure?.state === query.get('state') ? { code, returnTo: departure?.returnTo } : undefined;
}
