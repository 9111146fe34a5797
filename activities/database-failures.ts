import { ApplicationFailure } from '@temporalio/common';
import type { ProblemCode } from '../contracts/problems';
import { databaseErrorOf } from '../db/database-error';
import { refusal } from './refusal';

/** What people are told when a constraint says that something must never be. By the constraint's name. */
export type ConstraintRefusals = Readonly<
  Record<string, { readonly code: ProblemCode; readonly sentence: string }>
>;

/**
 * The one place where database errors become retryable or not. Temporal retries whatever it doesn't know; a
 * constraint that is retried hangs its sender for ever.
 *
 * SQLSTATE 22 (bad data), 23 (constraints), 42 (bad statement) stay wrong however often they are tried: non-retryable.
 * 08, 40, 53, 57 and 55P03 (connection, deadlock, resources, shutdown, lock) pass: retried, as is all that is no
 * database error at all. The driver's own message and detail are dropped: they quote the row.
 */
export function databaseFailure(error: unknown, refusals: ConstraintRefusals = {}): unknown {
  const { code, constraint = '', table = '' } = databaseErrorOf(error) ?? {};
  if (!code) return error;
  const refused = refusals[constraint];
  if (refused) return refusal(refused.code, { sentence: refused.sentence });
  const message = `SQLSTATE ${code} ${table} ${constraint}`.trim();
  if (/^(22|23|42)/.test(code)) return ApplicationFailure.nonRetryable(message, 'database-refused');
  return ApplicationFailure.retryable(message, 'database-unavailable');
}
