import { createHash } from 'node:crypto';
import PostgresClient, { type Query } from 'knex/lib/dialects/postgres';

/** Lists make texts of many lengths; what comes after so many is sent as it is. */
const keptAtMost = 500;

/** A migration that adds a column would change what a kept `select *` returns, which PostgreSQL then refuses for good. */
const returnsEverything = /(?:select|returning|,)\s+(?:"?\w+"?\.)?\*/i;

/**
 * A statement with this comment (`.comment(plannedByValues)`) is planned anew each time: of a whole province and of one unit the same
 * text wants different plans, and a kept one would in time be made without knowing which it is.
 */
export const plannedByValues = 'planned by its values';

const names = new Map<string, string>();

/**
 * Knex' PostgreSQL client with named statements: a connection parses and plans a text once instead of at each request.
 * Planning is more than half of what PostgreSQL does for a transition (docs/performance.md).
 */
export class PreparingClient extends PostgresClient {
  protected override _query(connection: unknown, query: Query): Promise<unknown> {
    const name = query.bindings?.length ? nameOf(query.sql) : undefined;
    if (name !== undefined) query.options = { ...query.options, name };
    return super._query(connection, query);
  }
}

/** `undefined`: it isn't to be kept. */
export function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= keptAtMost || returnsEverything.test(sql)) return known;
  if (sql.includes(`/* ${plannedByValues} */`)) return undefined;
  const name = createHash('sha256').update(sql).digest('base64url');
  names.set(sql, name);
  return name;
}
