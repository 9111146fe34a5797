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

const pauseMs = 3_000;

/** The province's cities and counties, asked once a start of the app, and again until there is an answer. */
export function useRegions(): readonly Region[] {
  const [regions, setRegions] = useState(known ?? []);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let next: ReturnType<typeof setTimeout> | undefined;
    let isWanted = true;
    getRegions().then(setRegions, () => {
      if (isWanted) next = setTimeout(() => setTries(tries + 1), pauseMs);
    });
    return () => {
      isWanted = false;
      clearTimeout(next);
    };
  }, [tries]);
  return regions;
}
