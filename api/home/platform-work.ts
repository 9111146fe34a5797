import type { Home } from '../../contracts/home';
import { correctionKindWords } from '../../contracts/data-correction-states';
import { listCorrections } from '../data-correction/lists';
import { refundTroubles } from '../../contracts/payment-states';
import { listCheckReviews } from '../face-check-review/review-queue';
import { listReviews } from '../identity/review-queue';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { countWaitingBills } from '../reconciliation/bills';
import { countOpenDifferences } from '../reconciliation/count-open-differences';
import { failedRefunds } from './failed-refunds';
import { countProcesses } from './process-counts';
import { departmentWork } from './department-work';

const shown = 10;

/**
 * What waits for the platform administrator: refunds that don't go through, what WeChat's bills say otherwise and days without one, manual reviews of identities and of
 * face checks, requests for correction, what waits too long for the departments; all applications by state.
 */
export async function platformWork(services: Services, session: RoleSession): Promise<Home> {
  const [
    reviews,
    checkReviews,
    corrections,
    refunds,
    openDifferences,
    waitingBills,
    applications,
    departments,
  ] = await Promise.all([
    listReviews(services, { state: 'pending', limit: shown }),
    listCheckReviews(services, session.personId, { state: 'pending', limit: shown }),
    listCorrections(services, session.personId, { state: 'awaiting-answer', limit: shown }),
    failedRefunds(services.database, shown),
    countOpenDifferences(services.database),
    countWaitingBills(services),
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
  const waitingChecks = checkReviews.items.map(
    ({ id, personName, purposeName, institutionName, state, requestedAt, workingDays }) => ({
      list: 'face-check-reviews' as const,
      recordId: id,
      title: `${personName} · ${purposeName}`,
      institutionName,
      state,
      since: requestedAt,
      workingDays,
    }),
  );
  const waitingCorrections = corrections.items.map(
    ({ id, kind, personName, state, askedAt, workingDays }) => ({
      list: 'data-corrections' as const,
      recordId: id,
      title: `${personName ?? '未实名用户'} · 更正${correctionKindWords[kind]}`,
      institutionName: null,
      state,
      since: askedAt,
      workingDays,
    }),
  );
  return {
    waiting: [...waiting, ...waitingChecks, ...waitingCorrections, ...refunds.items, ...departments.waiting]
      .sort((one, other) => Date.parse(one.since) - Date.parse(other.since))
      .slice(0, shown),
    waitingTotal:
      reviews.total +
      checkReviews.total +
      corrections.total +
      refundTroubles.reduce((sum, trouble) => sum + refunds.counts[trouble], 0) +
      departments.waitingTotal,
    counts: [
      { list: 'identity-reviews', states: [{ state: 'pending', count: reviews.total }] },
      { list: 'face-check-reviews', states: [{ state: 'pending', count: checkReviews.total }] },
      { list: 'data-corrections', states: [{ state: 'awaiting-answer', count: corrections.total }] },
      ...departments.counts,
      {
        list: 'failed-refunds',
        states: refundTroubles.map((state) => ({ state, count: refunds.counts[state] })),
      },
      { list: 'bill-differences', states: [{ state: 'open', count: openDifferences }] },
      { list: 'bills', states: [{ state: 'waiting', count: waitingBills }] },
      applications,
    ],
  };
}
