import type { KindInRows } from '../../contracts/impossible-state-kinds';

/**
 * What contradicts each other in the rows (R-U1): a query of `id` (of the row, or of whom it concerns) and `"processId"`, where
 * supervisors see how it came about. It is asked while people work: what two transactions do one after the other may be between
 * them, so what is found counts only when it is found again minutes later.
 */
export type Contradictions = Readonly<Partial<Record<KindInRows, string>>>;
