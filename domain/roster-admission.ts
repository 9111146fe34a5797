import {
  admissionActors,
  type AdmissionAction,
  type AdmissionActor,
  type AdmissionState,
} from '../contracts/roster-admission-states';

/** Nobody has bound yet: the state before the first event. */
export type AdmissionPositionState = AdmissionState | 'none';

/** Entry to a unit's roster (R-I2, R-I3): who may do what in which state. */
export const admissionTable = {
  none: {},
  'awaiting-review': { unit: ['pass', 'correct', 'return'] },
  admitted: {},
  returned: {},
  withdrawn: {},
} as const satisfies Record<
  AdmissionPositionState,
  Partial<Record<AdmissionActor, readonly AdmissionAction[]>>
>;

/** What this actor may do now. */
export function admissionActionsOf(
  state: AdmissionPositionState,
  actor: AdmissionActor,
): readonly AdmissionAction[] {
  const byActor: Partial<Record<AdmissionActor, readonly AdmissionAction[]>> = admissionTable[state];
  return byActor[actor] ?? [];
}

/**
 * What happens beside the decisions: the binding, where no row of the unit's lists matches (`began`); a row that matches, at the
 * binding or when it comes later (`matched`); the person unbinds (`withdrawn`); a township moves somebody from one of its village
 * clinics to another, where they needn't be reviewed again (`moved`, R-J1); a reviewer of an application removes them from the unit
 * (`removed`, R-N6).
 */
export const admissionOccurrences = ['began', 'matched', 'withdrawn', 'moved', 'removed'] as const;
export type AdmissionOccurrence = (typeof admissionOccurrences)[number];

/** What can happen in a state. */
export function occurrencesOf(state: AdmissionPositionState): readonly AdmissionOccurrence[] {
  if (state === 'none') return ['began', 'matched', 'moved'];
  return state === 'awaiting-review' ? ['matched', 'withdrawn', 'removed'] : [];
}

const after = {
  began: 'awaiting-review',
  matched: 'admitted',
  withdrawn: 'withdrawn',
  moved: 'admitted',
  removed: 'returned',
  pass: 'admitted',
  correct: 'admitted',
  return: 'returned',
} as const satisfies Record<AdmissionAction | AdmissionOccurrence, AdmissionState>;

/** The state after an action that was allowed, or an occurrence. */
export const nextAdmissionState = (what: AdmissionAction | AdmissionOccurrence): AdmissionState =>
  after[what];

/** Every action that somebody may take in a state, for the page's diagram. */
export const admissionActionsIn = (state: AdmissionPositionState): readonly AdmissionAction[] =>
  admissionActors.flatMap((actor) => admissionActionsOf(state, actor));
