import type { Knex } from 'knex';
import { buildIndexes } from '../build-indexes';

export const config = { transaction: false };

/** An account that is closed is found in the tries of others, which say whose the document was (R-V2). */
export const up = (knex: Knex): Promise<void> =>
  buildIndexes(knex, { identity_attempt_owner: 'identity_attempt (owner_id) where owner_id is not null' });
