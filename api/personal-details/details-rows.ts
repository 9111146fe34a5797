import type { Knex } from 'knex';
import {
  mostChangesShown,
  type PersonalDetails,
  type PersonalDetailsChange,
} from '../../contracts/personal-details';
import type { Sex } from '../../contracts/personal-details-choices';
import type { PersonalDetailsDraft } from '../../contracts/personal-details-draft';

/** What is kept of a person, as the rows have it. */
export interface DetailsRow {
  name: string | null;
  sex: Sex | null;
  bornOn: string | null;
  version: number;
  savedAt: Date | null;
  /** 本人, or the unit. */
  savedBy: string | null;
  /** Without what is empty. */
  values: PersonalDetailsDraft;
  /** What the list says that let them into their unit's roster, as long as nothing is filled in. */
  offered: PersonalDetails['offered'];
}

/** 本人, or the unit and the role, never a name: it may be a unit that the person has left. */
const author = `case when unit.id is null then '本人' else unit.name || '人事' end`;

/** The row of the unit's list that brought the person to where they are bound now. */
const listed = `(
  select json_strip_nulls(json_build_object('title', row.title, 'post', row.post, 'establishment', row.establishment))
    from membership join preloaded_row row on row.used_by_membership_id = membership.id
   where membership.person_id = person.id and membership.ended_at is null limit 1)`;

/** Version 0 and no values: not filled in yet. */
export async function getDetails(database: Knex, personId: string): Promise<DetailsRow> {
  const { rows } = await database.raw<{ rows: DetailsRow[] }>(
    `select person.name, person.sex, to_char(person.born_on, 'YYYY-MM-DD') as "bornOn",
            coalesce(details.version, 0) as version, details.saved_at as "savedAt",
            case when details.person_id is not null then ${author} end as "savedBy",
            json_strip_nulls(json_build_object(
              'identityType', details.identity_type, 'nationality', details.nationality,
              'ethnicity', details.ethnicity, 'politicalStatus', details.political_status,
              'education', details.education, 'degree', details.degree, 'title', details.title,
              'post', details.post, 'establishment', details.establishment)) as values,
            coalesce(case when details.person_id is null then ${listed} end, '{}') as offered
       from person
       left join personal_details details on details.person_id = person.id
       left join institution unit on unit.id = details.saved_for_institution_id
      where person.id = ?`,
    [personId],
  );
  const [row] = rows;
  if (!row) throw new Error('A person is never deleted.');
  return row;
}

type ChangeRow = Omit<PersonalDetailsChange, 'at'> & { at: Date };

/** The latest changes, newest first; of an internal department the names that it has now. */
export async function changesOf(
  database: Knex,
  personId: string,
  since: Date | null,
): Promise<PersonalDetails['changes']> {
  const named = (column: string): string =>
    `case when change.field = 'internalDepartment'
       then (select name from internal_department where id::text = change.${column}) else change.${column} end`;
  const { rows } = await database.raw<{ rows: ChangeRow[] }>(
    `select change.at, change.field, ${named('before')} as before, ${named('after')} as after,
            ${author} as by
       from personal_details_change change
       left join institution unit on unit.id = change.institution_id
      where change.person_id = :personId and change.at >= coalesce(:since::timestamptz, '-infinity')
      order by change.id desc limit :limit`,
    { personId, since, limit: mostChangesShown },
  );
  return rows.map(({ at, ...change }) => ({ at: at.toISOString(), ...change }));
}
