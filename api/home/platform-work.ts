import type { Home } from '../../contracts/home';
import { listReviews } from '../identity/review-queue';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { failedRefunds } from './failed-refunds';
import { countProcesses } from './process-counts';
import { departmentWork } from './department-work';

const shown = 10;

/**
 * What waits for the platform administrator: refunds that don't go through, manual reviews of identities, what
 * waits too long for the departments; all applications by state.
 */
export async function platformWork(services: Services, session: RoleSession): Promise<Home> {
  const [reviews, refunds, applications, departments] = await Promise.all([
    listReviews(services, { state: 'pending', limit: shown }),
    failedRefunds(services.database, shown),
    countProcesses(services.database, ''),
    departmentWork(services, session, shown),
  ]);
  const waiting = reviews.items.map(
    ({ id, personName, documentTypeName, state, requestedAt, workingDays }) => ({
      list: 'identity-reviews' as const,
      recordId: id,
      title: `${personName} · ${documentTypeName}`,
      institutionName: null,
      state,
      since: requestedAt,
      workingDays,
    }),
  );
  return {
    waiting: [...waiting, ...refunds.items, ...departments.waiting]
      .sort((one, other) => Date.parse(one.since) - Date.parse(other.since))
      .slice(0, shown),
    waitingTotal: reviews.total + refunds.failed + refunds.held + departments.waitingTotal,
    counts: [
      { list: 'identity-reviews', states: [{ state: 'pending', count: reviews.total }] },
      ...departments.counts,
      {
        list: 'failed-refunds',
        states: [
          { state: 'failed', count: refunds.failed },
          { state: 'held', count: refunds.held },
        ],
      },
      applications,
    ],
  };
}
