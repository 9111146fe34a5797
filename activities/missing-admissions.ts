import { heartbeat } from '@temporalio/activity';
import type { Knex } from 'knex';
import type { Bound } from '../db/enter-roster';
import { addNotices, noticeOf } from '../db/notices';
import { oneAtATime } from '../db/one-at-a-time';
import { endOutlived, findOutlived } from '../db/outlived-membership';
import { findCalls } from '../db/process-call';
import { beginAdmission } from '../db/roster-admission';
import { findClerks } from '../db/staff-keeper';
import { unitTurn } from '../db/unit-turn';
import type { WaitingCall } from '../domain/process-call';
import { admissionProcessId } from '../domain/roster-admission-process';

export interface MissingAdmissionActivities {
  /**
   * Begins the admission of people who are bound and have none, the longest bound first: they bound before there were rosters, or
   * by a program of the version before (R-I2, R-I3). Before that it ends what is open of bindings that such a program has ended.
   * Idempotent: who has one is not looked at again.
   */
  beginMissingAdmissions(atMost: number): Promise<BegunAdmissions>;
}

export interface BegunAdmissions {
  /** To be delivered. */
  readonly calls: readonly WaitingCall[];
  /** Nobody is left behind these. */
  readonly isLast: boolean;
}

export function missingAdmissionActivities(db: Knex): MissingAdmissionActivities {
  return {
    async beginMissingAdmissions(atMost) {
      // First: of what is open there is one a person.
      const outlived = await findOutlived(db, { atMost });
      const ended: string[] = [];
      for (const one of outlived) {
        ended.push(...(await db.transaction((trx) => endOutlived(trx, one))));
        heartbeat();
      }
      const found = await findMissing(db, atMost);
      for (const one of found) {
        await db.transaction((trx) => begin(trx, one));
        heartbeat();
      }
      const begun = found.map(({ membershipId }) => admissionProcessId(membershipId));
      return {
        calls: await findCalls(db, { processIds: [...ended, ...begun] }),
        isLast: found.length < atMost && outlived.length < atMost,
      };
    },
  };
}

const missing = (db: Knex): Knex.QueryBuilder =>
  db('membership')
    .where({ ended_at: null })
    .whereNotExists(db('roster_admission').whereRaw('roster_admission.membership_id = membership.id'));

type Missing = Pick<Bound, 'membershipId' | 'personId'>;

const findMissing = (db: Knex, atMost: number): Promise<Missing[]> =>
  missing(db)
    .orderBy(['bound_at', 'id'])
    .limit(atMost)
    .select<Missing[]>('id as membershipId', 'person_id as personId');

/** As the binding would have; they wait since they are bound. Nothing where they have left, or it was begun, meanwhile. */
async function begin(trx: Knex.Transaction, { membershipId, personId }: Missing): Promise<void> {
  // An unbinding comes before this, and there is nothing to begin, or finds what was begun and ends it.
  await oneAtATime(trx, unitTurn(personId));
  const bound = await missing(trx)
    .where({ id: membershipId })
    .forUpdate()
    .first<Bound | undefined>(
      'id as membershipId',
      'person_id as personId',
      'institution_id as institutionId',
    );
  if (!bound) return;
  if ((await beginAdmission(trx, bound)) === 'admitted') return;
  await trx('process')
    .where({ id: admissionProcessId(membershipId) })
    .update({ acts_next_since: trx('membership').where({ id: membershipId }).select('bound_at') });
  await tellUnit(trx, bound.institutionId);
}

/** The HR accounts that run the unit's staff, once for all of its people who are bound already. */
async function tellUnit(trx: Knex.Transaction, institutionId: string): Promise<void> {
  const clerks = await findClerks(trx, institutionId);
  const notices = clerks.map(noticeOf('admission.bound-before', {}));
  await addNotices(trx, notices, { key: `admission.bound-before/${institutionId}` });
}
