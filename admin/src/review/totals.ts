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
  'rejected-below',
  'ended',
];

/** What the list's answer carries beside its records. */
export interface ReviewListMeta {
  readonly totals: Readonly<Record<ReviewState, number>>;
  readonly minimums: readonly ReviewState[];
}

export interface StateTotal {
  state: ReviewState;
  /** Absent while it is on the way. */
  count?: number;
  /** There are more. */
  isMinimum?: boolean;
}

/** Every state with its number, read from what the list's answer carried beside its records. */
export function stateTotals(meta: unknown): StateTotal[] {
  if (!isListMeta(meta)) return order.map((state) => ({ state }));
  return order.map((state) => ({
    state,
    count: meta.totals[state],
    isMinimum: meta.minimums.includes(state),
  }));
}

/** react-admin keeps it untyped; of another list it is something else. */
const isListMeta = (meta: unknown): meta is ReviewListMeta =>
  typeof meta === 'object' && meta !== null && 'totals' in meta && 'minimums' in meta;
