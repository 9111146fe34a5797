import type { Knex } from 'knex';
import type { Static } from '@sinclair/typebox';
import type { libraryAnswer } from '../../contracts/institution-registration';
import { normaliseInstitutionName } from '../../domain/institution-name';
import type { HandlerInput } from '../route';

type Answer = Static<typeof libraryAnswer>;

/**
 * 详细搜索 (R-D1): whether an institution of exactly this name, in whatever width and brackets it is typed, is in the library at
 * or below the 主管单位, or being applied for there. Who applies, and what the department wrote, is not told.
 */
export async function searchLibrary(
  database: Knex,
  { supervisorId, name }: HandlerInput<'POST /institution-registrations/library-search'>['body'],
): Promise<{ items: Answer[] }> {
  const { rows } = await database.raw<{ rows: Answer[] }>(
    `with wanted as (select tree_path from institution where id = :supervisorId),
     found as (
       select library.name, library.parent_id as supervisor_id, 'admitted' as state
         from institution library
        where library.name_normalised = :name
           or library.id in (select institution_id from institution_other_name where name_normalised = :name)
        union
       select name, supervisor_id, state from institution_registration
        where name_normalised = :name and state <> 'admitted'
     ),
     below as (
       select found.name, supervisor.name as "supervisorName", found.state
         from found join institution supervisor on supervisor.id = found.supervisor_id
        where starts_with(supervisor.tree_path, (select tree_path from wanted)))
     select * from below
      where state <> 'refused' or not exists (select from below other where other.state <> 'refused')
      order by state, name
      limit 20`,
    { supervisorId, name: normaliseInstitutionName(name) },
  );
  return { items: rows };
}
