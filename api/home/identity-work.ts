import type { Home } from '../../contracts/home';
import { listReviews } from '../identity/review-queue';
import type { Services } from '../services';
import { countProcesses } from './process-counts';

const shown = 10;

/** What waits for the platform administrator: manual reviews of identities, and all applications by state. */
export async function identityWork(services: Services): Promise<Home> {
  const [{ items, total }, applications] = await Promise.all([
    listReviews(services, { state: 'pending', limit: shown }),
    countProcesses(services.database, ''),
  ]);
  return {
    waiting: items.map(({ id, personName, documentTypeName, state, requestedAt, workingDays }) => ({
      list: 'identity-reviews',
      recordId: id,
      title: `${personName} · ${documentTypeName}`,
      institutionName: null,
      state,
      since: requestedAt,
      workingDays,
    })),
    waitingTotal: total,
    counts: [{ list: 'identity-reviews', states: [{ state: 'pending', count: total }] }, applications],
  };
}
