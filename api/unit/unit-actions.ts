import { rosterWords } from '../../contracts/roster-states';
import { ProblemError } from '../problems';
import type { Membership } from './unit-rows';

/** What the person may do about their work unit now: who is in its roster is released by it alone (R-C3). */
export function unitActionsOf(bound: Pick<Membership, 'roster'> | undefined): ('bind' | 'unbind')[] {
  if (!bound) return ['bind'];
  return bound.roster ? [] : ['unbind'];
}

/** Refuses to unbind who is in the unit's roster, and says whose it is to release them. */
export function refuseIfInRoster({ name, roster }: Pick<Membership, 'name' | 'roster'>): void {
  if (!roster) return;
  throw new ProblemError(
    'not-allowed-now',
    `您已在“${name}”的${rosterWords[roster]}中，不能自行解绑。请联系该单位人事办理转出，转出后即可绑定新的单位。`,
    { allowed: [] },
  );
}
