import { setTimeout as wait } from 'node:timers/promises';

/**
 * - `fail`: answers the provider's error `code`, or the HTTP `status`, instead of doing anything;
 * - `stall`: never answers, and does nothing;
 * - `lose-answer`: does it, and never answers;
 * - `late`: does it, and answers after `delayMs`;
 * - for the action `pay.notification`: `never`, `twice`, `late`, `forged` (signed with another key) and `other-amount`
 *   (rightly signed, one fen less);
 * - for the action `pay.bill-rows`: `never` (a row is missing), `twice` (one is there that nobody knows), `other-amount` and
 *   `forged` (the file isn't what its hash says).
 */
export const faultKinds = [
  'fail',
  'stall',
  'lose-answer',
  'late',
  'never',
  'twice',
  'forged',
  'other-amount',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  id: string;
  /** The provider's name of the action: `IDCardOCR`, `jscode2session`, `pay.order`, … */
  action: string;
  kind: FaultKind;
  /** Provider's error code of a `fail`. */
  code?: string;
  /** HTTP status of a `fail`, instead of a code. */
  status?: number;
  delayMs?: number;
  /** How often it still strikes; absent: until switched off. */
  times?: number;
}

export class Faults {
  private readonly list: Fault[] = [];
  private serial = 0;

  all(): readonly Fault[] {
    return this.list;
  }

  add(fault: Omit<Fault, 'id'>): Fault {
    const added = { ...fault, id: String(++this.serial) };
    this.list.push(added);
    return added;
  }

  /** Switches off one, those of an action, or all. */
  remove(where: { id?: string; action?: string } = {}): void {
    const kept = this.list.filter(
      ({ id, action }) => !matches(where.id, id) || !matches(where.action, action),
    );
    this.list.splice(0, Infinity, ...kept);
  }

  /** The fault that strikes this call, used up by it. The newest wins. */
  take(action: string): Fault | undefined {
    const fault = this.list.findLast((candidate) => candidate.action === action);
    if (fault?.times !== undefined && --fault.times <= 0) this.remove({ id: fault.id });
    return fault;
  }
}

function matches(wanted: string | undefined, actual: string): boolean {
  return wanted === undefined || wanted === actual;
}

/** Silence: the answer that never comes. */
export const silence = Symbol('silence');

/**
 * Does an action under whatever fault is switched on for it. `refuse` makes the answer of a `fail`.
 */
export async function underFault<T>(
  faults: Faults,
  action: string,
  act: () => Promise<T> | T,
  refuse: (fault: Fault) => T,
): Promise<T | typeof silence> {
  const fault = faults.take(action);
  switch (fault?.kind) {
    case 'fail':
      return refuse(fault);
    case 'stall':
      return silence;
    case 'lose-answer':
      await act();
      return silence;
    case 'late': {
      const answer = await act();
      await wait(fault.delayMs ?? 3_000);
      return answer;
    }
    case 'never':
    case 'twice':
    case 'forged':
    case 'other-amount':
    case undefined:
      return act();
  }
}
