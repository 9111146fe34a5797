import type { Context } from '../context';

/** What an action answers: the fields of `Response`, or an error's code. */
export type ActionAnswer = { fields: Readonly<Record<string, unknown>> } | { error: string };

export type Fields = Readonly<Record<string, unknown>>;

/** @param origin the sandbox's address as the caller reached it */
export type Action = (
  context: Context,
  fields: Fields,
  origin: string,
) => Promise<ActionAnswer> | ActionAnswer;
