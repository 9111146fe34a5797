import type { businessRoutes } from '../../contracts/business';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { businessColumns, toBusiness, type BusinessRow } from './business-rows';

/** The catalogue of businesses (R-H1). */
export function createBusinessHandlers({ database }: Services): Handlers<typeof businessRoutes> {
  return {
    'GET /businesses': async () => {
      const rows = await database('business')
        .orderBy('code')
        .select<BusinessRow[]>(database.raw(businessColumns));
      return { items: rows.map(toBusiness) };
    },
  };
}
