import type { ImpossibleStateKind } from '../../contracts/impossible-state-kinds';

/** One thing that contradicts itself (R-U1). */
export interface Finding {
  readonly kind: ImpossibleStateKind;
  /** The row, or whom it concerns. */
  readonly id: string;
  readonly processId: string | null;
}

/** Found of one kind; more wouldn't be looked at one by one. */
export const mostOfAKind = 100;
