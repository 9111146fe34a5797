import type { unitRoutes } from '../../contracts/unit';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { bind } from './bind';
import { chooseDepartment, internalDepartmentsOf } from './internal-departments';
import { searchUnits } from './search-units';
import { unbind } from './unbind';
import { applicationsUnderWay, projectsForFlexibleEmployment } from './unit-consequences';
import { findOwnTransfer } from '../transfer-out/own';
import { findEndByUnit } from './end-by-unit';
import { unitActionsOf } from './unit-actions';
import { findMembership, getMembership, toBoundUnit } from './unit-rows';

/** One's own work unit (R-C1, R-C2, R-C3, R-C5). */
export function createUnitHandlers(services: Services): Handlers<typeof unitRoutes> {
  const { database } = services;
  return {
    'GET /unit': async ({ session: { personId } }) => {
      const [bound, underWay, endedByUnit] = await Promise.all([
        findMembership(database, personId),
        applicationsUnderWay(database, personId),
        findEndByUnit(services, personId),
      ]);
      const transfer = bound?.roster ? await findOwnTransfer(services, bound.membershipId) : undefined;
      const held = underWay.filter(({ unitId }) => unitId !== bound?.id || !bound.counts);
      return {
        unit: bound ? toBoundUnit(bound) : null,
        roster: bound?.roster ?? null,
        mayQuery: bound?.mayQuery ?? false,
        isUnderReview: bound?.isUnderReview ?? false,
        counts: bound?.counts ?? false,
        endedByUnit: endedByUnit ?? null,
        transfer: transfer ?? null,
        availableActions: unitActionsOf(bound, transfer),
        applicationsThatUnbindingHolds: underWay
          .filter(({ unitId }) => unitId === bound?.id && bound.counts)
          .map(({ projectName }) => projectName),
        heldApplications: held.map(({ id, projectName }) => ({ id, projectName })),
        projectsForFlexibleEmployment: bound ? [] : await projectsForFlexibleEmployment(database),
      };
    },

    'GET /unit/institutions': ({ query }) => searchUnits(database, query.name),

    'GET /unit/institutions/:id/internal-departments': async ({ params }) => ({
      items: await internalDepartmentsOf(database, params.id),
    }),

    'PUT /unit/internal-department': async ({ body, session, context, message }) => {
      const membershipId = await chooseDepartment(services, { ...body, session, context, message });
      return toBoundUnit(await getMembership(database, membershipId));
    },

    'POST /unit/binding': ({ body, session, context, message }) =>
      bind(services, { ...body, session, context, message }),

    'DELETE /unit/binding': ({ session, context, message }) =>
      unbind(services, { session, context, message }),
  };
}
