import type { Knex } from 'knex';
import type { RetentionConfig } from '../runtime/config';

/** For how many days pictures are kept, of what was refused and of what was admitted. */
export type ProofKept = Pick<RetentionConfig, 'proofKeptDays' | 'admittedProofKeptDays'>;

/**
 * Pictures of decided registrations that nothing has given an end: of those that an earlier version decided (R-D4, R-V3). The registration is
 * held, so that one which is being corrected keeps its pictures.
 */
export async function letDecidedRegistrationsGo(db: Knex, kept: ProofKept): Promise<void> {
  await db.raw(
    `with decided as (
       select id, decided_at + make_interval(days => case state when 'admitted' then :admitted::integer else :refused::integer end) as kept_until
         from institution_registration registration
        where state in ('refused', 'admitted')
          and exists (select from upload where ${isWithoutEnd})
          for update skip locked)
     update upload set kept_until = registration.kept_until from decided registration where ${isWithoutEnd}`,
    { admitted: kept.admittedProofKeptDays, refused: kept.proofKeptDays },
  );
}

const isWithoutEnd = `upload.claimed_by = 'institution-registration/' || registration.id
  and upload.kept_until is null and upload.erased_at is null`;
