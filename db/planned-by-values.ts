import type { Knex } from 'knex';

/**
 * Reads with statements that are planned anew each time: of a whole province and of one unit the same text wants different plans,
 * and a kept one (`db/prepared-statements.ts`) would in time be made without knowing which it is.
 */
export const plannedByValues = <T>(database: Knex, read: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
  database.transaction(
    async (trx) => {
      await trx.raw('set local plan_cache_mode = force_custom_plan');
      return await read(trx);
    },
    { readOnly: true },
  );
