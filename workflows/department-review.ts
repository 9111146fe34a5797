import { sentAgainSentence, type ReviewedPosition } from '../domain/department-review';
import type { DecisionOnRound } from './department-review.messages';
import { refusal } from './refusal';

/** Refused by one reviewer and sent again, it isn't what another still has before them. */
export function objectionToRound({ round: seen }: DecisionOnRound, { round }: ReviewedPosition) {
  if (seen === undefined || seen === round) return undefined;
  return refusal('not-allowed-now', { allowed: [], sentence: sentAgainSentence });
}

/** A process of an application, as far as its story is concerned. */
interface Reviewed {
  readonly position: ReviewedPosition;
  tell(story: () => Promise<void>, ending: () => Promise<void>): Promise<string>;
}

/** The steps of the story; each waits for its letter and records what it brings. */
interface ReviewSteps {
  application(): Promise<void>;
  correction(): Promise<void>;
  review(): Promise<void>;
}

/**
 * What a supervising department admits or refuses (R-D4, R-E2): an applicant sends it, the department decides; refused, it
 * rests until it is corrected and sent again. It has no deadline.
 */
export async function tellReview(process: Reviewed, steps: ReviewSteps): Promise<string> {
  return await process.tell(
    async () => {
      if (process.position.state === 'none') await steps.application();
      if (process.position.state === 'refused') await steps.correction();
      if (process.position.state === 'awaiting-review') await steps.review();
    },
    () => Promise.resolve(),
  );
}
