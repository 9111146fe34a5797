import type { ReviewState } from '@contracts/review';

// The states in the order of the work: what can be decided, what others have, what is over.
const order: readonly ReviewState[] = [
  'waiting',
  'overdue',
  'deferred',
  'unpaid',
  'held',
  'changes-requested',
  'passed',
  'rejected',
  'ended',
];

export interface StateTotal {
  state: ReviewState;
  /** Absent while it is on the way. */
  count?: number;
}

/** Every state with its number, read from what the list's answer carried beside its records. */
export function stateTotals(meta: unknown): StateTotal[] {
  const numbers = new Map<string, unknown>(
    typeof meta === 'object' && meta !== null ? Object.entries(meta) : [],
  );
  return order.map((state) => {
    const count = numbers.get(state) ?? (numbers.size > 0 ? 0 : undefined);
    return typeof count === 'number' ? { state, count } : { state };
  });
}
