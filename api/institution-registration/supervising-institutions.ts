import type { Knex } from 'knex';
import type { InstitutionName } from '../../contracts/page';
import { normaliseInstitutionName } from '../../domain/institution-name';
import { supervisorKindOf } from '../../domain/registration-supervisor';
import { literally } from '../like';
import type { HandlerInput } from '../route';

/** As many as a list to choose from bears; who looks for another types a part of its name. */
const mostShown = 50;

/** 主管单位 to choose from, by any part of the name (R-D1): departments; of a village clinic the 卫生院. */
export async function listSupervisors(
  database: Knex,
  { q, kind }: HandlerInput<'GET /supervising-institutions'>['query'],
): Promise<{ items: InstitutionName[] }> {
  const name = normaliseInstitutionName(q ?? '');
  const items = await database('institution')
    .where({ kind: supervisorKindOf(kind ?? 'hospital') })
    .modify((list) => {
      if (name) void list.whereLike('name_normalised', `%${literally(name)}%`);
    })
    .orderBy('code')
    .limit(mostShown)
    .select<InstitutionName[]>('id', 'name');
  return { items };
}
