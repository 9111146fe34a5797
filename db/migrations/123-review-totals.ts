import type { Knex } from 'knex';
import { buildIndexes } from '../build-indexes';

export const config = { transaction: false };

/**
 * What 122 says, of the routes that are there. And a reviewer's totals (R-N3), up to ten thousand files of a state: what was decided
 * is counted without a look into the table, and so is, of what waits, whether its person is still bound to the unit.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `update application_step s set recurs = true
      where not recurs and exists (select from application_step later where later.application_id = s.application_id
                                      and later.institution_id = s.institution_id and later.step > s.step)`,
  );
  await buildIndexes(
    knex,
    {
      application_step_list: `application_step (institution_id, business_code, state, since, application_id)
                                include (step, recurs) where state <> 'ahead'`,
      membership_now: 'membership (person_id) include (institution_id, counts) where ended_at is null',
    },
    ['application_step_work'],
  );
}
