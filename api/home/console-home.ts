import type { Home } from '../../contracts/home';
import { reviewStates } from '../../contracts/review';
import { workingDaysSince } from '../../domain/working-days';
import { reviewHome } from '../review/review-home';
import type { Services } from '../services';
import { reachOf } from '../subtree';
import type { RoleSession } from '../session/current-session';
import { platformWork } from './platform-work';
import { departmentWork } from './department-work';
import { staffWork } from './staff-work';
import { subtreeWork } from './subtree-work';
import { unitWork } from './unit-work';
import { together } from './work';

const nothing: Home = { waiting: [], waitingTotal: 0, counts: [] };

/** What waits for the role in use, and how much there is of everything (R-N8, R-U2). */
export function consoleHome(services: Services, session: RoleSession): Promise<Home> {
  const { role } = session;
  switch (role.role) {
    case 'business-administrator':
    case 'assistant':
      return reviewerHome(services, session);
    case 'platform-administrator':
      return platformWork(services, session);
    case 'supervisor':
      return subtreeWork(services.database, reachOf({ role }));
    case 'hr-account':
      return hrHome(services, session);
    case 'sub-account':
      return Promise.resolve(nothing);
  }
}

const shown = 10;

/** The unit, its people who wait for it, and of a department also what waits for its decision (R-D4, R-E2, R-I3, R-I5). */
async function hrHome(services: Services, session: RoleSession): Promise<Home> {
  const [unit, department, staff] = await Promise.all([
    unitWork(services.database, session.role),
    departmentWork(services, session, shown),
    staffWork(services, session, shown),
  ]);
  const work = together(shown, department, staff);
  return { ...unit, ...work, counts: [...work.counts, ...unit.counts] };
}

/** The files of one's own level: what can be decided waits, oldest first. */
async function reviewerHome(services: Services, session: RoleSession): Promise<Home> {
  const { totals, minimums, oldest, ...waiting } = await reviewHome(services, session);
  const now = new Date();
  return {
    waiting: oldest.map(({ id, personName, projectName, workUnit, reviewState, actsNext, submittedAt }) => {
      const since = actsNext?.since ?? submittedAt;
      return {
        list: 'reviews',
        recordId: id,
        title: `${personName} · ${projectName}`,
        institutionName: workUnit,
        state: reviewState,
        since,
        workingDays: workingDaysSince(new Date(since), now),
      };
    }),
    ...waiting,
    counts: [
      {
        list: 'reviews',
        states: reviewStates.map((state) => ({
          state,
          count: totals[state],
          ...(minimums.includes(state) && { isMinimum: true }),
        })),
      },
    ],
  };
}
