import type { staffStatisticsRoutes } from '../../contracts/staff-statistics';
import { shanghaiDay } from '../../domain/shanghai-day';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { viewStatistics } from './statistics-view';

/** 本单位统计查询 (R-K1): figures alone, nobody's details. */
export function createStaffStatisticsHandlers({
  database,
}: Services): Handlers<typeof staffStatisticsRoutes> {
  return {
    'GET /institutions/:id/staff-statistics': ({ params, query }) =>
      viewStatistics(database, {
        institutionId: params.id,
        roster: query.roster,
        scope: query.scope ?? 'unit',
        day: query.day ?? shanghaiDay(new Date()),
      }),
  };
}
