import type { IdentityActor, IdentityState } from '../contracts/identity-states';
import type { Actor } from '../contracts/message';
import { pendingLimitDays } from './identity-verification';
import type { IdentityEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** Where the verification of one document stands (R-B). */
export interface IdentityPosition {
  readonly state: IdentityState;
  /** Who has proven the document, or waits for the manual review; nobody while neither is the case. */
  readonly holderId?: string;
  /** The failed tries of a day in Shanghai, whoever made them. */
  readonly tries: { readonly day: string; readonly failed: number };
  /** The manual review that is pending. */
  readonly review?: PendingReview;
  /** Pictures of what has ended are still there: they are erased before the process may rest (R-B6). */
  readonly erasureDue: boolean;
}

export interface PendingReview {
  readonly id: string;
  /** ms since the epoch; then it ends as 未认证 (R-B4). */
  readonly endsAtMs: number;
  /** Who had proven the document before: the review is a recovery of that account (R-B7). */
  readonly ownerId?: string;
}

/** The process of one document: `identity/{HMAC of type and number}`. */
export interface IdentityProcess extends ProcessShape {
  readonly position: IdentityPosition;
  readonly events: IdentityEvents;
}

export const initialIdentity: IdentityPosition = {
  state: 'unverified',
  tries: { day: '', failed: 0 },
  erasureDue: false,
};

/** Seen from this document: whose it is, somebody else's, or the reviewer's. Nobody reviews their own. */
export function identityActorOf(position: IdentityPosition, actor: Actor): IdentityActor {
  if (actor.personId === position.holderId) return 'holder';
  return actor.holding?.role === 'platform-administrator' ? 'platform-administrator' : 'other-account';
}

export function identityFace({ state, holderId, erasureDue }: IdentityPosition): ProcessFace {
  return {
    personId: holderId,
    actsNext: state === 'pending' ? { who: 'platform' } : undefined,
    closed: state !== 'pending' && !erasureDue,
  };
}

/** Whose the document is by now: whoever has proven it, also while somebody else's recovery of it is pending. */
export const ownerOf = ({ state, holderId, review }: IdentityPosition): string | undefined =>
  state === 'verified' ? holderId : review?.ownerId;

/** When a manual review that begins now ends by itself. */
export const reviewEndsAtMs = (nowMs: number): number => nowMs + pendingLimitDays * 86_400_000;

/** The failed tries after one more on a day. A try that began before midnight counts for the day it began. */
export function withFailure(tries: IdentityPosition['tries'], day: string): IdentityPosition['tries'] {
  if (day > tries.day) return { day, failed: 1 };
  return day === tries.day ? { day, failed: tries.failed + 1 } : tries;
}
