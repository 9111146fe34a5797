import type { Knex } from 'knex';
import type { CurrentSession } from './session/current-session';

/** Whether the asker has to do with the record that the route's parameters name. One query. */
export type Relation = (
  database: Knex,
  session: CurrentSession,
  params: Readonly<Record<string, string>>,
) => Promise<boolean>;
