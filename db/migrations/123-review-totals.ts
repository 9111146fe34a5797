import type { Knex } from 'knex';
import { buildIndexes } from '../build-indexes';

export const config = { transaction: false };

/**
 * A reviewer's totals (R-N3) count up to ten thousand files of a state: without a look into the tables what was decided, and
 * of what waits whether its person is still bound to the unit.
 */
export async function up(knex: Knex): Promise<void> {
  await buildIndexes(knex, {
    application_step_list: `application_step (institution_id, business_code, state, since, application_id)
                              include (step, recurs) where state <> 'ahead'`,
    membership_now: 'membership (person_id) include (institution_id, counts) where ended_at is null',
  });
  await knex.raw('drop index concurrently if exists application_step_work');
}
