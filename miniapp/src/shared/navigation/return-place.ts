import { addressOfPage } from './go';
import type { SubpackagePage } from './page-paths';

let kept: { page: SubpackagePage; address: string } | undefined;

/**
 * Says where in a page one is, such as the step of a form, for a way that leaves the app and comes back to it started
 * anew (a login by WeChat in a browser). Holds until the answer is called.
 */
export function keepReturnPlace(page: SubpackagePage, query: Record<string, string>): () => void {
  const mine = { page, address: addressOfPage(page, query) };
  kept = mine;
  return () => {
    if (kept === mine) kept = undefined;
  };
}

/** The address to come back to for a page with this path: the place in it that was kept, else the page as it was opened. */
export function returnPlaceOf(path: string | undefined): string | undefined {
  return kept && path?.split('?')[0] === `/${kept.page}` ? kept.address : path;
}
