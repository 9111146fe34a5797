import { useEffect, useState } from 'react';
import type { Region } from '../form-section/form-schema';
import { request } from '../request/request';

let known: readonly Region[] | undefined;
let asking: Promise<readonly Region[]> | undefined;

function getRegions(): Promise<readonly Region[]> {
  if (known) return Promise.resolve(known);
  asking ??= request('GET /divisions')
    .then(({ items }) => (known = items))
    .finally(() => (asking = undefined));
  return asking;
}

/** The province's cities and counties, asked once a start of the app; empty until they are known. */
export function useRegions(): readonly Region[] {
  const [regions, setRegions] = useState(known ?? []);
  useEffect(() => {
    getRegions().then(setRegions, () => undefined);
  }, []);
  return regions;
}
