import type { Knex } from 'knex';

/**
 * What was sent with registrations that were decided before is kept as long as with those that are decided from now on: 30 days
 * where it was refused, two years where it was admitted (R-D4, R-V3). One that was corrected since is under review again.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    update upload
       set kept_until = registration.decided_at + case registration.state when 'admitted' then interval '730 days' else interval '30 days' end
      from institution_registration registration
     where registration.state in ('refused', 'admitted') and upload.claimed_by = 'institution-registration/' || registration.id
       and upload.kept_until is null and upload.erased_at is null;
  `);
}
