import { useEffect, useState } from 'react';
import { request } from '../request/request';
import type { Answer } from '../request/route-types';

export type LoginOptions = Answer<'GET /login/options'>;

let known: LoginOptions | undefined;
let asking: Promise<LoginOptions> | undefined;

/** The versions of the texts to accept, and whether this is the sandbox; asked once a start of the app. */
export function getLoginOptions(): Promise<LoginOptions> {
  if (known) return Promise.resolve(known);
  asking ??= request('GET /login/options')
    .then((options) => (known = options))
    .finally(() => (asking = undefined));
  return asking;
}

/** After `consent-outdated`: the texts have new versions. */
export function forgetLoginOptions(): void {
  known = undefined;
}

/** The options once they are known; a screen that is nothing without them says why they aren't, and asks again. */
export function useLoginOptions(): LoginOptions | undefined {
  const [options, setOptions] = useState(known);
  useEffect(() => {
    getLoginOptions().then(setOptions, () => undefined);
  }, []);
  return options;
}
