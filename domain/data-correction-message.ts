import type { CorrectionProof } from '../contracts/data-correction-states';

/** What the API leaves, encrypted, with the message that asks for a correction: what was typed, and the picture in each slot. */
export interface AskedCorrection {
  readonly stands: string;
  readonly right: string;
  readonly proofs: Readonly<Partial<Record<CorrectionProof, string>>>;
}

/** And with an answer: what was done, or why nothing is. */
export interface CorrectionAnswerText {
  readonly text: string;
}
