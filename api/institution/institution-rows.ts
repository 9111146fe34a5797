import type { Knex } from 'knex';
import type { InstitutionSummary } from '../../contracts/institution';

export interface InstitutionRow extends Omit<InstitutionSummary, 'supervisors'> {
  supervisors: InstitutionSummary['supervisors'] | null;
}

/** The select list of an institution as the library shows it; `institution` and its `division` must be joined. */
export const institutionColumns = `
  institution.id, institution.code, institution.name, institution.kind, institution.is_medical as "isMedical",
  division.name as "divisionName",
  (select json_agg(json_build_object('id', above.id, 'name', above.name) order by step.nr)
     from unnest(string_to_array(rtrim(institution.tree_path, '/'), '/')) with ordinality step (id, nr)
     join institution above on above.id = step.id::uuid
    where above.id <> institution.id) as supervisors,
  (select count(*)::int from institution below where below.parent_id = institution.id) as "subordinateCount"`;

export const toInstitution = ({ supervisors, ...row }: InstitutionRow): InstitutionSummary => ({
  ...row,
  supervisors: supervisors ?? [],
});

interface DetailRow extends InstitutionRow {
  createdAt: Date;
  otherNames: string[];
}

/** One institution with its other names; the route's relation has checked that the asker may see it. */
export async function findInstitution(database: Knex, id: string): Promise<DetailRow | undefined> {
  const { rows } = await database.raw<{ rows: DetailRow[] }>(
    `select ${institutionColumns}, institution.created_at as "createdAt",
            array(select name from institution_other_name where institution_id = institution.id order by name) as "otherNames"
       from institution join division on division.code = institution.division_code
      where institution.id = ?`,
    [id],
  );
  return rows[0];
}
