import { cancellationSignal, heartbeat, sleep } from '@temporalio/activity';
import { ProviderError } from '../providers/provider-error';
import { type OutboxDependencies, deliver, goTheOtherWay } from './outbox-delivery';
import {
  type Failure,
  type OutboxKind,
  type OutgoingRow,
  batch,
  claimDue,
  markFailed,
  markSent,
} from './outbox-rows';

/** There is no idempotency token: each further attempt may reach the person twice, so they are few. */
const attemptsAllowed = 5;
const watchMs = 50_000;
const pollMs = 500;
/** A provider may take longer than the time after which a silent worker counts as dead. */
const pulseMs = 3_000;

export interface OutboxActivities {
  /** Watches one kind of message for most of a minute and sends what comes due. Returns how many went out. */
  deliverOutbox(kind: OutboxKind): Promise<number>;
}

export function outboxActivities(dependencies: OutboxDependencies): OutboxActivities {
  const { db, wechatAppId } = dependencies;

  /** Sent, the row says so at once, lest it go out again; why it wasn't is told by the failure. */
  async function send(row: OutgoingRow): Promise<Failure | undefined> {
    try {
      await deliver(dependencies, row);
    } catch (error) {
      const { code, retryable } =
        error instanceof ProviderError ? error : { code: 'internal', retryable: true };
      const isFinal = !retryable || row.attempts >= attemptsAllowed;
      if (isFinal) await goTheOtherWay(dependencies, row);
      return { id: row.id, code, isFinal };
    }
    await markSent(db, row.id);
    return undefined;
  }

  return {
    async deliverOutbox(kind) {
      const end = Date.now() + watchMs;
      const pulse = setInterval(heartbeat, pulseMs);
      let sent = 0;
      try {
        while (Date.now() < end && !cancellationSignal().aborted) {
          // All of a claim at once: one after the other, a slow provider would outlast it, and the last go out twice.
          const outcomes = await Promise.all((await claimDue(db, kind, wechatAppId)).map(send));
          const failures = outcomes.flatMap((failure) => failure ?? []);
          await markFailed(db, failures);
          sent += outcomes.length - failures.length;
          if (outcomes.length < batch) await sleep(pollMs);
        }
      } finally {
        clearInterval(pulse);
      }
      return sent;
    },
  };
}
