/** The dialect of `client: 'pg'`, which Knex documents for subclasses and ships without types. */
declare module 'knex/lib/dialects/postgres' {
  import type { Knex } from 'knex';

  export interface Query {
    readonly sql: string;
    readonly bindings?: readonly unknown[];
    /** Goes into the `QueryConfig` of `pg`. */
    options?: { readonly name?: string };
  }

  export default class PostgresClient extends Knex.Client {
    protected _query(connection: unknown, query: Query): Promise<unknown>;
  }
}
