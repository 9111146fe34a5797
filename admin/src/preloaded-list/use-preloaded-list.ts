import type { Roster } from '@contracts/roster-states';
import { useResourceContext } from 'react-admin';
import { isPreloadedPlace, rosterOfPlace, type PreloadedPlace } from './preloaded-place';

/** The list of the page around. */
export function usePreloadedList(): { place: PreloadedPlace; roster: Roster } {
  const resource = useResourceContext() ?? '';
  if (!isPreloadedPlace(resource)) throw new Error(`${resource} is no preloaded list`);
  return { place: resource, roster: rosterOfPlace[resource] };
}
