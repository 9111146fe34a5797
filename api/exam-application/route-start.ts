import type { Knex } from 'knex';
import { idsOnPath, type TreeInstitution } from '../../domain/institution-tree';
import type { RouteStart } from '../../domain/review-route';

const columns = ['id', 'code', 'kind', 'division_code as divisionCode', 'tree_path as treePath'];
type Row = TreeInstitution & { treePath: string };

/** Where a route climbs from: a unit's place in the tree, or the department of a region (R-N1, R-C5). */
export async function readRouteStart(
  database: Knex,
  from: { treePath: string } | { region: string },
  namedCodes: readonly string[],
): Promise<RouteStart> {
  const path = 'treePath' in from ? from.treePath : await pathOfRegion(database, from.region);
  const [above, named] = await Promise.all([
    database('institution').whereIn('id', idsOnPath(path)).select<Row[]>(columns),
    namedCodes.length > 0
      ? database('institution')
          .whereIn('code', [...namedCodes])
          .select<Row[]>(columns)
      : [],
  ]);
  // The deeper an institution is, the longer its path: bottom-up, the province last.
  const chain = above.sort((a, b) => b.treePath.length - a.treePath.length);
  return { chain, named: new Map(named.map((institution) => [institution.code, institution])) };
}

async function pathOfRegion(database: Knex, divisionCode: string): Promise<string> {
  const department = await database('institution')
    .where({ kind: 'department', division_code: divisionCode })
    .first<{ tree_path: string } | undefined>('tree_path');
  return department?.tree_path ?? '';
}
