import type { staffStatisticsRoutes } from '../../contracts/staff-statistics';
import { shanghaiDay } from '../../domain/shanghai-day';
import { recordAccessOnceAMinute } from '../access-event';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { exportStatistics } from './export-statistics';
import { viewStatistics } from './statistics-view';

/** 本单位统计查询 (R-K1): figures alone, nobody's details. What is read by VIP 权限 is written down (R-I4). */
export function createStaffStatisticsHandlers(services: Services): Handlers<typeof staffStatisticsRoutes> {
  const { database } = services;
  const today = () => shanghaiDay(new Date());
  return {
    'GET /institutions/:id/staff-statistics': ({ params, query }) =>
      viewStatistics(database, {
        institutionId: params.id,
        roster: query.roster,
        scope: query.scope ?? 'unit',
        day: query.day ?? today(),
      }),

    'GET /institutions/:id/staff-statistics/export.xlsx': (input) => exportStatistics(services, input),

    'GET /unit/staff-statistics': async ({ query, related: { institutionId }, session, context }) => {
      await recordAccessOnceAMinute(database, session, context, {
        action: 'staff-statistics.viewed',
        subject: `staff-statistics/${institutionId}`,
        institutionId,
        detail: { roster: query.roster },
      });
      const { roster, day = today() } = query;
      return viewStatistics(database, { institutionId, roster, scope: 'unit', day });
    },
  };
}
