import type { RouteStep } from '../contracts/exam-application';
import type { Actor } from '../contracts/message';
import { applicationActsNext } from './acts-next';
import { availableActions } from './exam-application';
import {
  advance,
  draftPosition,
  type ApplicationOccurrence,
  type ApplicationPosition,
  type ApplicationWay,
} from './exam-application-transition';
import type {
  ApplicationAction,
  ApplicationActor,
  ApplicationState,
} from '../contracts/exam-application-states';
import type { ApplicationEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** All that the process of an application must know to go on: ids, the route and the way of its fee. */
export interface ApplicationStanding extends ApplicationPosition {
  readonly personId?: string;
  /** The unit applied with; absent for flexible employment. */
  readonly unitId?: string;
  readonly businessCode?: string;
  readonly route: readonly RouteStep[];
  readonly due: ApplicationWay['due'];
  readonly feeFen: number;
  /** The end of the payment window, as it was at the submission; ms since the epoch. */
  readonly payableUntilMs?: number;
  /** When time ends what this state waits for, ms since the epoch. An extended window moves it (R-L2). */
  readonly dueAtMs?: number;
  /** The order under way, or the one that was paid. */
  readonly orderId?: string;
}

/** The process of one application. */
export interface ExamApplicationProcess extends ProcessShape {
  readonly position: ApplicationStanding;
  readonly events: ApplicationEvents;
}

/** Before anything is recorded. */
export const unsent: ApplicationStanding = { ...draftPosition, route: [], due: 'none', feeFen: 0 };

/** The workflow of an application. */
export const applicationProcessId = (applicationId: string): string => `application/${applicationId}`;

/** The application whose workflow this is. */
export const applicationIdOf = (processId: string): string => processId.slice('application/'.length);

/** Its standing after an action or occurrence. What was due in time before no longer is. */
export function advanced(
  standing: ApplicationStanding,
  what: ApplicationAction | ApplicationOccurrence,
  changes: Partial<ApplicationStanding> = {},
): ApplicationStanding {
  const way = { steps: standing.route.length, due: standing.due };
  return { ...standing, ...advance(standing, what, way), dueAtMs: undefined, ...changes };
}

const endedStates: readonly ApplicationState[] = [
  'draft',
  'approved',
  'rejected',
  'withdrawn',
  'removed-from-unit',
  'given-up',
  'unfinished',
];

/** What the lists and the supervisors see. A unit that changed is known to the rows alone, and shows there. */
export function applicationFace(standing: ApplicationStanding): ProcessFace {
  const { state, step, route, personId, unitId, businessCode } = standing;
  const who = applicationActsNext(state, false);
  return {
    personId,
    institutionId: unitId ?? route[0]?.institutionId,
    businessCode,
    actsNext: who && { who, institutionId: who === 'institution' ? route[step]?.institutionId : undefined },
    closed: endedStates.includes(state),
  };
}

const reviewerRoles: readonly string[] = ['business-administrator', 'assistant'];

/**
 * What the actor is to the application, by the holding they act with: at the unit's level the reviewer of the step, too. Nobody
 * else has anything to do with it. Whether the institution is really the one above, the transition asks the tree. Nobody reviews
 * their own.
 */
export function actorsIn(standing: ApplicationStanding, actor: Actor): ApplicationActor[] {
  const { personId, route, step, businessCode, state } = standing;
  if (!actor.holding) return personId === undefined || personId === actor.personId ? ['candidate'] : [];
  if (personId === actor.personId) return [];
  const { role, institutionId, businessCode: business } = actor.holding;
  if (!reviewerRoles.includes(role) || business !== businessCode) return [];
  const isAtStep = institutionId === route[step]?.institutionId;
  const isAtUnit = institutionId === route.find(({ level }) => level === 'unit')?.institutionId;
  return [
    ...(isAtStep ? (['reviewer'] as const) : []),
    ...(!isAtStep && state === 'rejected' ? (['reviewer-above'] as const) : []),
    ...(isAtUnit ? (['unit-reviewer'] as const) : []),
  ];
}

/** What the actor may do by state and actor. Windows and the unit are in the rows: the transition judges by them too. */
export function possibleActions(standing: ApplicationStanding, actor: Actor): ApplicationAction[] {
  const unbounded = { unitChanged: false, applicationOpen: true, changesOpen: true, paymentOpen: true };
  const stepKind = standing.route[standing.step]?.kind;
  const situation = { ...standing, ...unbounded, projectClosed: false, stepKind };
  return actorsIn(standing, actor).flatMap((role) => availableActions(situation, role));
}
