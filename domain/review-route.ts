import type { RouteStep } from '../contracts/exam-application';
import type { RouteStepDefinition } from '../contracts/exam-project';
import { levelOf, type TreeInstitution } from './institution-tree';

/** From where a route climbs: the unit, or for flexible employment the department of the region (R-C5). */
export interface RouteStart {
  /** The institution that the route starts at and all above it, bottom-up, the province last. */
  chain: readonly TreeInstitution[];
  /** The registration points that the project names, by code. */
  named: ReadonlyMap<string, TreeInstitution>;
}

/** The project's steps can't be taken from here: none of its levels above, or a named registration point that isn't there. */
export class RouteImpossible extends Error {}

/**
 * The steps of an application, bottom-up (R-N1). A review level that the chain doesn't have is skipped (a provincial
 * hospital goes straight to the province; flexible employment has no unit). 现场确认 is never skipped: its registration
 * point is the one that the project names, else the lowest department of the chain. A village clinic's unit level is the
 * township unit above it (R-J1). A route has a step: without one nobody would have the application to review.
 */
export function reviewRoute(definition: readonly RouteStepDefinition[], start: RouteStart): RouteStep[] {
  const steps = definition.flatMap((step): RouteStep[] => {
    const institution =
      step.kind === 'on-site-confirmation'
        ? registrationPoint(step, start)
        : institutionAt(step.level, start.chain);
    return institution
      ? [{ kind: step.kind, level: levelShown(step, institution), institutionId: institution.id }]
      : [];
  });
  if (steps.length === 0) throw new RouteImpossible('none of the levels');
  return steps;
}

function institutionAt(
  level: RouteStepDefinition['level'],
  chain: readonly TreeInstitution[],
): TreeInstitution | undefined {
  return chain.find((institution) => institution.kind !== 'village-clinic' && levelOf(institution) === level);
}

function registrationPoint(step: RouteStepDefinition, { chain, named }: RouteStart): TreeInstitution {
  const found = step.institutionCode
    ? named.get(step.institutionCode)
    : chain.find((institution) => institution.kind === 'department');
  if (!found) throw new RouteImpossible(step.institutionCode ?? 'no department above the unit');
  return found;
}

/** A registration point takes the level that it really has; one that is no department keeps the project's. */
function levelShown(step: RouteStepDefinition, institution: TreeInstitution): RouteStep['level'] {
  return step.kind === 'on-site-confirmation' && institution.kind === 'department'
    ? levelOf(institution)
    : step.level;
}
