import type { Knex } from 'knex';
import { buildIndexes } from '../build-indexes';

export const config = { transaction: false };

/** The accounts that became part of one that is closed, without reading all people (R-V2). */
export const up = (knex: Knex): Promise<void> =>
  buildIndexes(knex, { person_joined_into: 'person (joined_into) where joined_into is not null' });
