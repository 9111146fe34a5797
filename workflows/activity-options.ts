import type { ActivityOptions, LocalActivityOptions } from '@temporalio/common';

/**
 * The retry policies of the platform. An activity belongs to one of them by what it touches; what must not be
 * retried says so itself, by a non-retryable failure, so no policy lists names.
 */

/**
 * Our database: transitions and snapshots. Local, because a transition by an ordinary activity costs a quarter of
 * the throughput. A lost database comes back, so this tries for ever; what the database refuses for good (SQLSTATE
 * 22, 23, 42) is non-retryable. Retries beyond ten seconds wait on the server, not in the worker.
 */
export const database: LocalActivityOptions = {
  startToCloseTimeout: '10s',
  localRetryThreshold: '10s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '30s' },
};

/**
 * A provider that someone waits for (recognition, authority check): few tries, because each may be billed and none
 * has an idempotency token, and an answer within seconds, because a person holds the phone. What is refused at once, as
 * too many calls of one second are, is asked again after half a second and once more after two and a half; silence is
 * borne twice, then the time is up.
 */
export const providerWhileWaiting: ActivityOptions = {
  startToCloseTimeout: '4s',
  scheduleToCloseTimeout: '8500ms',
  retry: { initialInterval: '500ms', backoffCoefficient: 5, maximumAttempts: 3 },
};

/**
 * What must happen in the end though nobody waits: orders, refunds, erasures. All are idempotent by an id of ours,
 * so this tries for ever, and slowly enough not to hammer a provider that is down.
 */
export const untilDone: ActivityOptions = {
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5 minutes' },
};

/**
 * Work over many rows in chunks. It heartbeats, so a dead worker is noticed in half a minute and the next one goes
 * on from the last heartbeat.
 */
export const bulk: ActivityOptions = {
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '30s',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '5 minutes' },
};

/** Watching over rows that never end, a minute at a time. A dead worker is noticed within ten seconds. */
export const watching: ActivityOptions = {
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
};
