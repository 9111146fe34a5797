import { rosterWordOf } from '../../contracts/roster-states';
import type { OwnTransfer } from '../../contracts/transfer-out';
import type { UnitAction } from '../../contracts/unit';
import { transferActionsOf } from '../../domain/transfer-out';
import { ProblemError } from '../problems';
import type { Membership } from './unit-rows';

/** What the person may do about their work unit now: who is in its roster is released by it alone (R-C3, R-I5). */
export function unitActionsOf(
  bound: Pick<Membership, 'roster'> | undefined,
  transfer: Pick<OwnTransfer, 'state'> | undefined,
): UnitAction[] {
  if (!bound) return ['bind'];
  if (!bound.roster) return ['unbind'];
  return transferActionsOf(transfer?.state ?? 'none', 'person').map((action) =>
    action === 'ask' ? 'ask-transfer' : 'withdraw-transfer',
  );
}

/** Refuses to unbind who is in the unit's roster, and says whose it is to release them. */
export function refuseIfInRoster({ name, kind, roster }: Pick<Membership, 'name' | 'kind' | 'roster'>): void {
  if (!roster) return;
  throw new ProblemError(
    'not-allowed-now',
    `您已在“${name}”的${rosterWordOf(roster, kind)}中，不能自行解绑。请申请转出，单位同意后即可绑定新的单位。`,
    { allowed: ['ask-transfer'] },
  );
}
