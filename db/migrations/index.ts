import type { Knex } from 'knex';
import * as foundation from './001-foundation';

export interface Migration {
  up(knex: Knex): Promise<void>;
}

/** Every migration in its order. One that has been released is never changed: what is wrong gets a further one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-foundation': foundation,
};
