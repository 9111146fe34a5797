import type { HomeCounts } from '@contracts/home';
import type { Bar } from '../components/bar-chart';
import { homeListLooks, stateAddress } from '../vocabulary/home-lists';
import { stateLook } from '../vocabulary/state-looks';

/** One bar a state, leading to the list of it. */
export function countBars({ list, states }: HomeCounts): Bar[] {
  const { kind } = homeListLooks[list];
  return states.map(({ state, count, isMinimum }) => ({
    label: stateLook(kind, state).word,
    value: count,
    isMinimum,
    to: stateAddress(list, state),
  }));
}
