import type { Knex } from 'knex';
import type { Actor } from '../contracts/message';
import { admissionProcessId } from '../domain/roster-admission-process';
import { shanghaiDay } from '../domain/shanghai-day';
import type { Encryption } from '../runtime/encryption';
import type { Bound } from './enter-roster';
import { leaveRoster } from './leave-roster';
import { leaveUnit } from './leave-unit';
import { endAdmissionByRemoval } from './roster-admission';
import { settleTransferRequest } from './transfer-request';
import { holdPlace } from './transition-rows';

/** What 移除人员名册 and the person read. */
const reason = '从单位移除';

/**
 * 从单位移除 by a reviewer of the unit (R-N6): the binding ends; a roster row is transferred out with this reason, and what waited for
 * the unit's answer is settled. Nothing where the person has left the unit by themselves. Returns the processes that were moved.
 */
export async function removeFromUnit(
  trx: Knex.Transaction,
  encryption: Encryption,
  { personId, institutionId, by }: Pick<Bound, 'personId' | 'institutionId'> & { readonly by: Actor },
): Promise<string[]> {
  // As every change of the unit's entries: first the place, then the rows.
  await holdPlace(trx, { institutionId });
  const bound = await trx('membership')
    .where({ person_id: personId, institution_id: institutionId, ended_at: null })
    .first<Bound | undefined>(
      'id as membershipId',
      'person_id as personId',
      'institution_id as institutionId',
    );
  if (!bound) return [];
  const reasonEnc = encryption.encryptText(reason);
  // A decision that is being made comes before it: then they are in the roster.
  const moved = (await endAdmissionByRemoval(trx, bound, { reason: reasonEnc, by }))
    ? [admissionProcessId(bound.membershipId)]
    : [];
  const entry = await trx('roster_entry')
    .where({ membership_id: bound.membershipId, left_at: null })
    .forUpdate()
    .first<{ id: string } | undefined>('id');
  if (!entry) {
    await leaveUnit(trx, bound, 'removed');
    return moved;
  }
  moved.push(...(await settleTransferRequest(trx, bound)));
  const on = shanghaiDay(new Date());
  await leaveRoster(trx, { ...bound, ...entry }, { how: 'removed-in-review', on, reason: reasonEnc });
  return moved;
}
