import type { LogMetadata } from '@temporalio/common';
import { DefaultLogger, type Logger as TemporalLogger, type RuntimeOptions } from '@temporalio/worker';
import type { Logger } from '../runtime/logger';

/** What Temporal's own log lines may carry into ours: ids and types. Arguments and failures may quote people's data. */
const harmless = [
  'workflowId',
  'runId',
  'workflowType',
  'activityType',
  'activityId',
  'attempt',
  'taskQueue',
  'namespace',
  'sdkComponent',
];

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** How Temporal's part of this process runs: it leaves signals to us and logs through us, its native core too. */
export function runtimeOptions(log: Logger): RuntimeOptions {
  return {
    logger: temporalLogger(log),
    shutdownSignals: [],
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
  };
}

function temporalLogger(log: Logger): TemporalLogger {
  return new DefaultLogger('INFO', ({ level, message, meta }) =>
    log[levels[level]](withoutPersonalData(meta), message),
  );
}

function withoutPersonalData(meta: LogMetadata = {}): Record<string, unknown> {
  const kept: Record<string, unknown> = Object.fromEntries(
    Object.entries(meta).filter(([name]) => harmless.includes(name)),
  );
  const error: unknown = meta.error;
  if (error instanceof Error) kept.error = error.name;
  return kept;
}
