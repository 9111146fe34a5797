import type { Knex } from 'knex';
import { heldStates } from '../../domain/application-situation';

interface NameRow {
  name: string;
}
const namesOf = ({ rows }: { rows: NameRow[] }): string[] => rows.map(({ name }) => name);

/** An application that a change of unit holds or releases. */
export interface ApplicationUnderWay {
  id: string;
  projectName: string;
  /** The unit that it was sent with. */
  unitId: string;
}

/** The person's applications that were sent with a unit and are not decided: each is held unless the person is bound to it (R-C4). */
export async function applicationsUnderWay(database: Knex, personId: string): Promise<ApplicationUnderWay[]> {
  return await database('application')
    .join('exam_project as project', 'project.id', 'application.project_id')
    .where({ 'application.person_id': personId })
    .whereNotNull('application.unit_institution_id')
    .whereIn('application.state', heldStates)
    .orderBy(['project.name', 'application.id'])
    .select<ApplicationUnderWay[]>(
      'application.id',
      'project.name as projectName',
      'application.unit_institution_id as unitId',
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
