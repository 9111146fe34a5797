import type { Roster } from '@contracts/roster-states';

/** The places of the two lists, and which each is. */
export const rosterOfPlace = {
  'preloaded-in-service': 'in-service',
  'preloaded-retired': 'retired',
} as const satisfies Record<string, Roster>;
export type PreloadedPlace = keyof typeof rosterOfPlace;

export const isPreloadedPlace = (resource: string): resource is PreloadedPlace => resource in rosterOfPlace;
