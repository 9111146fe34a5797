import type { Client } from '@temporalio/client';
import type { ReachableStack } from '../../test/stack';
import type { Ledger } from '../ledger';

/** What is checked after the storm: rows, workflows, provider, and what the clients know. */
export interface Observed {
  readonly stack: ReachableStack;
  readonly temporal: Client;
  readonly ledger: Ledger;
}

/** Says what is wrong, a line a finding; nothing when all is well. */
export type Check = (observed: Observed) => Promise<string[]>;
