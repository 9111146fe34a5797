import type { Knex } from 'knex';
import { normaliseInstitutionName } from '../../domain/institution-name';
import { literally } from '../like';

/** Keeps of the institutions `unit` those that are looked for: any part of the name, or the beginning of the code. */
export function matchingUnits(list: Knex.QueryBuilder, q: string): void {
  void list.where((either) => {
    void either
      .whereLike('unit.code', `${literally(q.trim())}%`)
      .orWhereLike('unit.name_normalised', `%${literally(normaliseInstitutionName(q))}%`);
  });
}
