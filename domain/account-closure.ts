import {
  daysOfWarning,
  daysToThink,
  type ClosureAction,
  type ClosureState,
} from '../contracts/account-closure-states';

/** Nobody has asked yet: the state before the first event. */
export type ClosurePositionState = ClosureState | 'none';

/** 注销 (R-V2): the person alone asks for it, and takes it back until its day. */
export const closureTable = {
  none: ['ask'],
  requested: ['take-back'],
  'taken-back': ['ask'],
  stopped: ['ask'],
  erasing: [],
  closed: [],
} as const satisfies Record<ClosurePositionState, readonly ClosureAction[]>;

export const closureActionsIn = (state: ClosurePositionState): readonly ClosureAction[] =>
  closureTable[state];

/** What its day brings: the account ends, or something is in the way by then; at last all is erased. */
export type ClosureOccurrence = 'begun' | 'stopped' | 'erased';

export const closureOccurrencesIn = (state: ClosurePositionState): readonly ClosureOccurrence[] => {
  if (state === 'requested') return ['begun', 'stopped'];
  return state === 'erasing' ? ['erased'] : [];
};

const after = {
  ask: 'requested',
  'take-back': 'taken-back',
  begun: 'erasing',
  stopped: 'stopped',
  erased: 'closed',
} as const satisfies Record<ClosureAction | ClosureOccurrence, ClosureState>;

export const nextClosureState = (what: ClosureAction | ClosureOccurrence): ClosureState => after[what];

const dayMs = 86_400_000;

/** When an account whose closing is asked for now is closed. */
export const closesAtMs = (nowMs: number): number => nowMs + daysToThink * dayMs;

/** When the person is told that the day is near. */
export const warnsAtMs = (closesAt: number): number => closesAt - daysOfWarning * dayMs;

/** At the earliest, after a warning that is given now. */
export const closesAfterWarningMs = (nowMs: number): number => nowMs + daysOfWarning * dayMs;

/** Told to who applies anew where their closed account has come to its end. */
export const closedApplicantSentence = '您此前注销的账号已在本项目申报，并已有最终结果，本项目不能再次申报。';
