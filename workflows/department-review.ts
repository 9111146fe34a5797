import { sentAgainSentence, type ReviewedPosition } from '../domain/department-review';
import type { DecisionOnRound } from './department-review.messages';
import { refusal } from './refusal';

/** Refused by one reviewer and sent again, it isn't what another still has before them. */
export function objectionToRound({ round: seen }: DecisionOnRound, { round }: ReviewedPosition) {
  if (seen === undefined || seen === round) return undefined;
  return refusal('not-allowed-now', { allowed: [], sentence: sentAgainSentence });
}
