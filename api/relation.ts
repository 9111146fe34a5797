import type { Knex } from 'knex';
import type { CurrentSession } from './session/current-session';

/**
 * Whether the asker has to do with the record that the route's parameters name. One query. What it found, where that is more
 * than a yes, is handed to the handler as `related`, which then needn't read the record again.
 */
export type Relation<Found = true> = (
  database: Knex,
  session: CurrentSession,
  params: Readonly<Record<string, string>>,
) => Promise<Found | false>;
