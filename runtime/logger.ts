import pino, { type Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * Structured logs, one JSON object a line. Never given bodies, query strings or whole requests; should a person's
 * data get into a log object all the same, these names are blanked.
 */
const personal = [
  'name',
  'phone',
  'documentNumber',
  'code',
  'token',
  'ticket',
  'challenge',
  'lastSix',
  'cookie',
  'authorization',
];

export function createLogger(program: string, level: string): Logger {
  return pino({
    level,
    base: { program },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: personal.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    serializers: { err: describeError },
  });
}

interface DescribedError {
  readonly type: string;
  readonly message?: string;
  readonly code?: unknown;
  readonly table?: unknown;
  readonly constraint?: unknown;
  readonly stack?: readonly string[];
  readonly cause?: DescribedError;
}

/**
 * Where an error came from and of which kind, with the errors behind it. Not what pino would write by itself: all of its
 * properties, among them the database's `detail`, which quotes the row.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const own: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(error));
  return {
    type: error.name,
    message: quotesData(error) ? undefined : error.message,
    code: own.code,
    table: own.table,
    constraint: own.constraint,
    stack: error.stack?.split('\n').filter((line) => /^ +at /.test(line)),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}

/** A database says which value it couldn't take, a parser which text it couldn't read. */
const quotesData = (error: Error): boolean => 'severity' in error || error instanceof SyntaxError;
