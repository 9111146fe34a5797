import type {
  FaceCheckAction,
  FaceCheckActor,
  FaceCheckFailure,
  FaceCheckNotCounted,
  FaceCheckPurpose,
  FaceCheckState,
  FaceCheckWay,
} from '../contracts/face-check-states';
import { type DocumentType } from '../contracts/identity-states';
import type { CardVerdict } from './card-verdict';
import { normaliseDocumentNumber } from './document';

export type { FaceCheckPurpose } from '../contracts/face-check-states';

/**
 * Whether somebody is the person of the verified identity, asked by another process (R-B8): by the face, by a new scan of
 * the document with a code to the phone, or by a manual review. Three failed tries end it, and so do ten minutes; a review has
 * working days of its own, and taken back it leaves ten minutes for the other ways.
 */
export const faceCheckTable = {
  waiting: { person: ['start', 'scan', 'request-review'] },
  reviewing: { person: ['withdraw'], reviewer: ['confirm', 'refuse'] },
  passed: {},
  failed: {},
  expired: {},
} as const satisfies Record<FaceCheckState, Partial<Record<FaceCheckActor, readonly FaceCheckAction[]>>>;

/** What decides, beside the state, what may be done. */
export interface FaceCheckSituation {
  readonly state: FaceCheckState;
  readonly ways: readonly FaceCheckWay[];
  /** A face try is under way: its session at the provider is gone on with, and no other is begun. */
  readonly isAtProvider: boolean;
}

/** What this actor may do now, in the table's order. */
export function faceCheckActionsOf(
  { state, ways, isAtProvider }: FaceCheckSituation,
  actor: FaceCheckActor,
): FaceCheckAction[] {
  const byActor: Partial<Record<FaceCheckActor, readonly FaceCheckAction[]>> = faceCheckTable[state];
  const impossible: Partial<Record<FaceCheckAction, boolean>> = {
    start: !ways.includes('face') || isAtProvider,
    scan: !ways.includes('document'),
    'request-review': !ways.includes('review'),
  };
  return (byActor[actor] ?? []).filter((action) => !impossible[action]);
}

/**
 * The ways that there are. The provider compares faces with the register of residents, so nobody else has the first; it reads
 * residents' cards and passports, so no other document has the second. A review is open to all. A lost account has been proven by
 * its document already, and its phone may be the one that is lost, so it hasn't the second; its manual review is that of the
 * verification (R-B7).
 */
export function faceCheckWaysOf(purpose: FaceCheckPurpose, documentType: DocumentType): FaceCheckWay[] {
  const hasFace = documentType === 'id-card';
  const isReadable = documentType === 'id-card' || documentType === 'passport';
  const isRecovery = purpose === 'recover-account';
  return [
    ...(hasFace ? (['face'] as const) : []),
    ...(isReadable && !isRecovery ? (['document'] as const) : []),
    ...(isRecovery ? [] : (['review'] as const)),
  ];
}

/** So long a phone is bound before a code sent to it says whose account it is. */
export const phoneProofDays = 7;

/**
 * From when a code to the account's phone proves who one is (R-B8). A phone that was there when the identity was proven does so
 * at once; one that was bound later might be a thief's, who found a session open, so its owner is told and has days to object.
 */
export function phoneProvesFrom(boundAt: Date, verifiedAt: Date | null): Date {
  if (verifiedAt && boundAt <= verifiedAt) return boundAt;
  return new Date(boundAt.getTime() + phoneProofDays * 86_400_000);
}

/** A check lives so long from when it is asked for. */
export const faceCheckMinutes = 10;
export const faceCheckExpiresAtMs = (nowMs: number): number => nowMs + faceCheckMinutes * 60_000;

/** So many failed tries, of either way, end a check. */
export const failuresAllowed = 3;

/** Tries of one person and way a day in Shanghai, over all checks, whatever came of them: each costs. */
export const faceCheckTriesADay = 6;

/** How long to wait before the provider is asked, and asked again: 3 s, then half as long again up to 15 s. */
export const facePauseMs = (asked: number): number => Math.min(Math.round(3_000 * 1.5 ** asked), 15_000);

/** What the provider says of a face. `lapsed`: the session is over without a verdict; `not-judged`: it found nothing out. */
export type FaceVerdict =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'lapsed' }
  | { readonly kind: 'not-judged'; readonly reason: FaceCheckNotCounted };

/** What a new scan of the document says. */
export type ScanVerdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly reason: FaceCheckFailure }
  | { readonly kind: 'not-counted'; readonly reason: FaceCheckNotCounted };

/** A card that was compared with the verified identity. Here another's card is a failed try: nothing was typed that could be wrong. */
export function scanVerdictOf(card: CardVerdict): ScanVerdict {
  if (card.kind === 'passed') return { kind: 'passed' };
  switch (card.reason) {
    case 'name-differs':
    case 'other-number':
    case 'not-yet-valid':
      return { kind: 'failed', reason: card.reason };
    case 'expired':
      return { kind: 'failed', reason: 'document-expired' };
    case 'front-unreadable':
    case 'back-unreadable':
    case 'border-missing':
    case 'glare':
    case 'not-original':
    case 'provider-unavailable':
      return { kind: 'not-counted', reason: card.reason };
    case 'authority-disagrees':
    case 'not-in-register':
    case 'account-changed':
      throw new Error(`unreachable: no register is asked here (${card.reason})`);
  }
}

/** What a passport's page says; nothing where it could not be read. */
export interface ReadPassport {
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly validUntil?: string;
}

/** Compares a passport with the verified number: names are written in too many orders to be compared. `today` is a day in Shanghai. */
export function passportVerdictOf(
  knownNumber: string,
  page: ReadPassport | undefined,
  today: string,
): ScanVerdict {
  if (!page) return { kind: 'not-counted', reason: 'page-unreadable' };
  if (normaliseDocumentNumber(page.number) !== normaliseDocumentNumber(knownNumber))
    return { kind: 'failed', reason: 'other-number' };
  if (page.validUntil !== undefined && page.validUntil < today)
    return { kind: 'failed', reason: 'document-expired' };
  return { kind: 'passed' };
}
