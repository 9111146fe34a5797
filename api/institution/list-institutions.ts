import type { Knex } from 'knex';
import type { institutionRoutes, InstitutionSummary } from '../../contracts/institution';
import type { RequestOf } from '../../contracts/route';
import { normaliseInstitutionName } from '../../domain/institution-name';
import { decodeCursor, encodeCursor } from '../cursor';
import { literally } from '../like';
import type { Page } from '../../contracts/page';
import { institutionColumns, toInstitution, type InstitutionRow } from './institution-rows';

type Query = RequestOf<(typeof institutionRoutes)['GET /institutions']>['query'];

/** The institutions under a path of the tree, by code; `q` is any part of a name, or the beginning of a code. */
export async function listInstitutions(
  database: Knex,
  reach: string,
  { cursor, limit = 25, q, kind, supervisorId }: Query,
): Promise<Page<InstitutionSummary> & { nextCursor?: string }> {
  const filtered = (): Knex.QueryBuilder =>
    database('institution').modify((list) => {
      if (reach) void list.whereLike('institution.tree_path', `${reach}%`);
      if (kind) void list.where('institution.kind', kind);
      if (supervisorId) void list.where('institution.parent_id', supervisorId);
      if (q?.trim()) matching(list, q);
    });
  const [after] = cursor ? decodeCursor(cursor, 1) : [];
  const [rows, { total }] = await Promise.all([
    filtered()
      .join('division', 'division.code', 'institution.division_code')
      .modify((list) => {
        if (after !== undefined) void list.where('institution.code', '>', after);
      })
      .orderBy('institution.code')
      .limit(limit + 1)
      .select<InstitutionRow[]>(database.raw(institutionColumns)),
    filtered().first<{ total: number }>(database.raw('count(*)::int as total')),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(toInstitution),
    total,
    ...(last && { nextCursor: encodeCursor([last.code]) }),
  };
}

function matching(list: Knex.QueryBuilder, q: string): void {
  const pattern = `%${literally(normaliseInstitutionName(q))}%`;
  void list.where((either) => {
    void either
      .whereLike('institution.code', `${literally(q.trim())}%`)
      .orWhereLike('institution.name_normalised', pattern)
      .orWhereRaw(
        `institution.id in (select institution_id from institution_other_name where name_normalised like ?)`,
        [pattern],
      );
  });
}
