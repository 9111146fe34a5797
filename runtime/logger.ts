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
  });
}
