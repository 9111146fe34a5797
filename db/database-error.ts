/** What PostgreSQL says of a refused statement, without the message and the detail, which quote the row. */
export interface DatabaseError {
  /** SQLSTATE. */
  readonly code: string;
  readonly constraint?: string;
  readonly table?: string;
}

/** By shape, not by class: knex and pg pass the error through unchanged, but several copies of pg may be installed. */
export function databaseErrorOf(error: unknown): DatabaseError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (!/^[0-9A-Z]{5}$/.test(error.code) || !('severity' in error)) return undefined;
  return {
    code: error.code,
    constraint: 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined,
    table: 'table' in error && typeof error.table === 'string' ? error.table : undefined,
  };
}

/** Whether the error is a broken unique index or primary key of one of these names. */
export function isUniqueViolation(error: unknown, constraints: readonly string[]): boolean {
  const { code, constraint } = databaseErrorOf(error) ?? {};
  return code === '23505' && constraint !== undefined && constraints.includes(constraint);
}

/** 08, 40, 53, 57, 55P03: connection, deadlock, resources, shutdown, lock. It passes by itself. */
export const passes = (sqlState: string): boolean => /^(08|40|53|57|55P03|25P03)/.test(sqlState);

const lostConnection = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND']);

/** As pg says it, of a statement under way and of one sent afterwards; knex puts the statement before. */
const brokenOff =
  /(^| - )(Connection terminated|Client (has encountered a connection error|was closed) and is not queryable)/;

/** Whether the database didn't answer at all: no connection, none free, or broken off. */
export function isDatabaseSilent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string') return lostConnection.has(error.code);
  return error.name === 'KnexTimeoutError' || brokenOff.test(error.message);
}
