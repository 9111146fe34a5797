import { heartbeat, sleep } from '@temporalio/activity';
import { ProviderError } from '../providers/provider-error';
import { type OutboxDependencies, deliver, fallBackToSms } from './outbox-delivery';
import { type OutboxKind, claimDue, markFailed, markSent } from './outbox-rows';

/** There is no idempotency token: each further attempt may reach the person twice, so they are few. */
const attemptsAllowed = 5;
const watchMs = 50_000;
const pollMs = 500;

export interface OutboxActivities {
  /** Watches one kind of message for most of a minute and sends what comes due. Returns how many went out. */
  deliverOutbox(kind: OutboxKind): Promise<number>;
}

export function outboxActivities(dependencies: OutboxDependencies): OutboxActivities {
  const { db } = dependencies;
  return {
    async deliverOutbox(kind) {
      const end = Date.now() + watchMs;
      let sent = 0;
      while (Date.now() < end) {
        heartbeat(sent);
        const rows = await claimDue(db, kind);
        for (const row of rows) {
          try {
            await deliver(dependencies, row);
            await markSent(db, row.id);
            sent += 1;
          } catch (error) {
            const { code, retryable } =
              error instanceof ProviderError ? error : { code: 'internal', retryable: true };
            await fallBackToSms(db, row, error);
            await markFailed(db, row.id, code, !retryable || row.attempts >= attemptsAllowed);
          }
        }
        if (rows.length === 0) await sleep(pollMs);
      }
      return sent;
    },
  };
}
