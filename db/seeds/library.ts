import type { Knex } from 'knex';
import { normaliseInstitutionName } from '../../domain/institution-name';
import { treePath } from '../../domain/institution-tree';
import { hubeiDivisions } from './divisions';
import { seedInstitutions, type SeedInstitution } from './institutions';
import { seedProjects } from './projects';
import { stableId } from './stable-id';

/** The rows that one insert takes: PostgreSQL allows 65,535 parameters. */
const batch = 500;

/**
 * What every installation begins with: divisions, institutions, exam projects. May run again: what is there
 * stays as people have changed it, what is missing is added.
 */
export async function seedLibrary(knex: Knex): Promise<void> {
  await knex.transaction(async (trx) => {
    await seedDivisions(trx);
    await seedInstitutionRows(trx);
    await seedProjects(trx, new Date());
  });
}

async function seedDivisions(trx: Knex): Promise<void> {
  const rows = hubeiDivisions().map(({ code, name, parentCode }) => ({
    code,
    name,
    parent_code: parentCode,
  }));
  await trx('division').insert(rows).onConflict('code').ignore();
}

async function seedInstitutionRows(trx: Knex): Promise<void> {
  const institutions = seedInstitutions();
  const byCode = new Map(institutions.map((institution) => [institution.code, institution]));
  const parentOf = ({ parentCode }: SeedInstitution) =>
    parentCode === null ? undefined : byCode.get(parentCode);
  const pathOf = (institution: SeedInstitution): string => {
    const parent = parentOf(institution);
    return treePath(parent ? pathOf(parent) : '', institution.id);
  };
  const rows = institutions.map((institution) => ({
    id: institution.id,
    code: institution.code,
    name: institution.name,
    name_normalised: normaliseInstitutionName(institution.name),
    kind: institution.kind,
    is_medical: institution.isMedical,
    parent_id: parentOf(institution)?.id ?? null,
    division_code: institution.divisionCode,
    tree_path: pathOf(institution),
  }));
  for (let from = 0; from < rows.length; from += batch)
    await trx('institution')
      .insert(rows.slice(from, from + batch))
      .onConflict('id')
      .ignore();

  const otherNames = institutions.flatMap(({ id, otherNames: names }) =>
    names.map((name) => ({
      id: stableId(`other-name:${id}:${name}`),
      institution_id: id,
      name,
      name_normalised: normaliseInstitutionName(name),
    })),
  );
  await trx('institution_other_name').insert(otherNames).onConflict('id').ignore();
}
