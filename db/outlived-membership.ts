import type { Knex } from 'knex';
import { admissionProcessId } from '../domain/roster-admission-process';
import { shanghaiDay } from '../domain/shanghai-day';
import type { Bound } from './enter-roster';
import { leaveRoster } from './leave-roster';
import { oneAtATime } from './one-at-a-time';
import { withdrawAdmission } from './roster-admission';
import { holdPlace } from './transition-rows';
import { settleTransferRequest } from './transfer-request';
import { unitTurn } from './unit-turn';

/** A membership that has ended, while an admission or an entry of it is open. */
export interface Outlived extends Bound {
  readonly endedAt: Date;
}

/**
 * Whose binding has ended, while the unit still reviews them or has them in its roster: a program of the version before unbinds
 * without knowing of either. They couldn't bind anywhere.
 */
export const findOutlived = (
  db: Knex,
  which: { readonly personId: string } | { readonly atMost: number },
): Promise<Outlived[]> =>
  db('membership')
    .whereNotNull('ended_at')
    .modify((ended) => {
      if ('personId' in which) void ended.where({ person_id: which.personId });
      else void ended.limit(which.atMost);
    })
    .where((open) => {
      void open
        .whereExists(
          db('roster_admission')
            .whereRaw('membership_id = membership.id')
            .where({ state: 'awaiting-review' }),
        )
        .orWhereExists(db('roster_entry').whereRaw('membership_id = membership.id').whereNull('left_at'));
    })
    .orderBy(['ended_at', 'id'])
    .select<Outlived[]>(
      'id as membershipId',
      'person_id as personId',
      'institution_id as institutionId',
      'ended_at as endedAt',
    );

/**
 * What is open of it ends as the unbinding would have ended it, on the day of that; both sides were told then. Returns the processes
 * that it has moved, to be called once it is committed.
 */
export async function endOutlived(trx: Knex.Transaction, outlived: Outlived): Promise<string[]> {
  const { membershipId, personId, endedAt } = outlived;
  await oneAtATime(trx, unitTurn(personId));
  // A decision of the unit comes before this, and what it has let in is found below, or after it, and finds nothing to decide.
  await holdPlace(trx, outlived);
  await withdrawAdmission(trx, outlived);
  const entry = await trx('roster_entry')
    .where({ membership_id: membershipId, left_at: null })
    .forUpdate()
    .first<{ id: string } | undefined>('id');
  const processId = admissionProcessId(membershipId);
  if (!entry) return [processId];
  const settled = await settleTransferRequest(trx, outlived);
  await leaveRoster(
    trx,
    { ...outlived, id: entry.id },
    { how: 'transferred-out', on: shanghaiDay(endedAt), reason: null },
  );
  return [processId, ...settled];
}
