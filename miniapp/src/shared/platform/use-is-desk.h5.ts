import { useSyncExternalStore } from 'react';

/** As wide as `desk` in styles/_mixins.scss. */
const desk = matchMedia('(min-width: 1024px)');

function subscribe(listener: () => void): () => void {
  desk.addEventListener('change', listener);
  return () => desk.removeEventListener('change', listener);
}

/** Whether the page is laid out for a computer. */
export function useIsDesk(): boolean {
  return useSyncExternalStore(subscribe, () => desk.matches);
}
