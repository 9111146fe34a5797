import type { Knex } from 'knex';

interface NameRow {
  name: string;
}
const namesOf = ({ rows }: { rows: NameRow[] }): string[] => rows.map(({ name }) => name);

/** The projects of the person's applications that are under way with this unit: unbinding holds them (R-C4). */
export async function applicationsHeldByUnbinding(
  database: Knex,
  personId: string,
  unitId: string,
): Promise<string[]> {
  return namesOf(
    await database.raw<{ rows: NameRow[] }>(
      `select project.name
         from application join exam_project project on project.id = application.project_id
        where application.person_id = ? and application.unit_institution_id = ?
          and application.state in ('awaiting-payment', 'in-review', 'changes-requested')
        order by project.name`,
      [personId, unitId],
    ),
  );
}

/** The projects open for application that take the region of the personal file instead of a unit (R-C5). */
export async function projectsForFlexibleEmployment(database: Knex): Promise<string[]> {
  return namesOf(
    await database.raw<{ rows: NameRow[] }>(
      `select project.name
         from exam_project project
         join exam_project_window stage on stage.project_id = project.id and stage.stage = 'application'
         join lateral (select definition from exam_project_version where project_id = project.id
                        order by version desc limit 1) latest on true
        where project.state = 'open' and now() between stage.opens_at and stage.closes_at
          and latest.definition ->> 'workUnit' = 'or-flexible'
        order by project.name`,
    ),
  );
}
