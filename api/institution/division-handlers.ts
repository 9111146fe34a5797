import type { divisionRoutes, Division } from '../../contracts/division';
import type { Handlers } from '../route';
import type { Services } from '../services';

/** The regions to choose from, in the order of their codes. */
export function createDivisionHandlers({
  database,
}: Pick<Services, 'database'>): Handlers<typeof divisionRoutes> {
  return {
    'GET /divisions': async () => {
      const { rows } = await database.raw<{ rows: Division[] }>(
        `select city.code, city.name,
                coalesce((select json_agg(json_build_object('code', county.code, 'name', county.name) order by county.code)
                            from division county where county.parent_code = city.code), '[]') as children
           from division city join division province on province.code = city.parent_code
          where province.parent_code is null
          order by city.code`,
      );
      return { items: rows };
    },
  };
}
