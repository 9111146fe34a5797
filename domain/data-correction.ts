import {
  answerWorkingDays,
  correctionActors,
  correctionProofs,
  correctionProofTitles,
  type CorrectionAction,
  type CorrectionActor,
  type CorrectionProof,
  type CorrectionState,
} from '../contracts/data-correction-states';
import type { AskedPicture } from './department-review';
import { shanghaiDay, startOfShanghaiDay } from './shanghai-day';
import { endOfWorkingDayAfter, workingDayAfter } from './working-days';

/** Nobody has asked yet: the state before the first event. */
export type CorrectionPositionState = CorrectionState | 'none';

/** 更正 (R-V2): who may do what in which state. An answer is the last word on a request; another one may be made. */
export const correctionTable = {
  none: { applicant: ['ask'] },
  'awaiting-answer': { applicant: ['withdraw'], 'platform-administrator': ['correct', 'decline'] },
  corrected: {},
  declined: {},
  withdrawn: {},
} as const satisfies Record<
  CorrectionPositionState,
  Partial<Record<CorrectionActor, readonly CorrectionAction[]>>
>;

/** What this actor may do now. */
export function correctionActionsOf(
  state: CorrectionPositionState,
  actor: CorrectionActor,
): readonly CorrectionAction[] {
  const byActor: Partial<Record<CorrectionActor, readonly CorrectionAction[]>> = correctionTable[state];
  return byActor[actor] ?? [];
}

/** Every action that somebody may take in a state, for the page's diagram. */
export const correctionActionsIn = (state: CorrectionPositionState): readonly CorrectionAction[] =>
  correctionActors.flatMap((actor) => correctionActionsOf(state, actor));

/**
 * What happens to one that waits beside the actions: the administrators are reminded; its account becomes part of another, which
 * brings it along or has asked for the same; or the account ends with it.
 */
export type CorrectionOccurrence = 'reminded' | 'moved' | 'superseded' | 'account-closed';

export const correctionOccurrencesIn = (state: CorrectionPositionState): readonly CorrectionOccurrence[] =>
  state === 'awaiting-answer' ? ['reminded', 'moved', 'superseded', 'account-closed'] : [];

/** One of a kind waits at a time: told early, and by the constraint (`data_correction_one_open`). */
export const oneIsOpenSentence = '您已有一件更正这项信息的申请等待答复，请等待答复，或撤回后再申请。';

const after = {
  ask: 'awaiting-answer',
  withdraw: 'withdrawn',
  correct: 'corrected',
  decline: 'declined',
  reminded: 'awaiting-answer',
  moved: 'awaiting-answer',
  superseded: 'withdrawn',
  'account-closed': 'withdrawn',
} as const satisfies Record<CorrectionAction | CorrectionOccurrence, CorrectionState>;

/** The state after an action that was allowed, or an occurrence. */
export const nextCorrectionState = (what: CorrectionAction | CorrectionOccurrence): CorrectionState =>
  after[what];

/** By when what is asked for now is answered. */
export const answerDueAtMs = (askedAtMs: number): number =>
  endOfWorkingDayAfter(new Date(askedAtMs), answerWorkingDays).getTime();

/** The administrators are reminded a week and a day before the last day, and from the day after it every week, until it is answered. */
const remindersBefore = [answerWorkingDays - 5, answerWorkingDays - 1] as const;
const firstAfter = answerWorkingDays + 1;
const daysBetweenAfter = 5;
const reminderHour = 9;
const hourMs = 3_600_000;

/** When the administrators are reminded next. What an outage has let pass isn't made up for: one reminder says the same. */
export function remindsNextAtMs(askedAtMs: number, nowMs: number): number {
  const day = shanghaiDay(new Date(askedAtMs));
  for (let nth = 0; ; nth += 1) {
    const workingDays =
      remindersBefore[nth] ?? firstAfter + (nth - remindersBefore.length) * daysBetweenAfter;
    const at = startOfShanghaiDay(workingDayAfter(day, workingDays)).getTime() + reminderHour * hourMs;
    if (at > nowMs) return at;
  }
}

/** The pictures of a request, in the order of the page. */
export const correctionProofsAsked: readonly AskedPicture<CorrectionProof>[] = correctionProofs.map(
  (slot) => ({ slot, title: correctionProofTitles[slot], isOptional: true }),
);
