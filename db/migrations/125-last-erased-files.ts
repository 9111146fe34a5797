import type { Knex } from 'knex';
import { buildIndexes } from '../build-indexes';

export const config = { transaction: false };

/** When files of each kind were last erased, without reading those that were erased before (R-V3). */
export const up = (knex: Knex): Promise<void> =>
  buildIndexes(knex, {
    upload_erased_last: 'upload (purpose, erased_at) where claimed_by is not null and erased_at is not null',
    upload_unused_erased_last: 'upload (erased_at) where claimed_by is null and erased_at is not null',
  });
