import type { Knex } from 'knex';
import { findCalls, forgetCalls } from '../db/process-call';
import type { WaitingCall } from '../domain/process-call';

/** The calls of processes that nobody could deliver at once (`db/process-call.ts`). */
export interface ProcessCallActivities {
  findWaitingCalls(atMost: number): Promise<WaitingCall[]>;
  forgetDeliveredCalls(calls: readonly WaitingCall[]): Promise<void>;
}

export function processCallActivities(db: Knex): ProcessCallActivities {
  return {
    findWaitingCalls: (atMost) => findCalls(db, { atMost }),
    forgetDeliveredCalls: (calls) => forgetCalls(db, calls),
  };
}
