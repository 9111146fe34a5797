import type { Knex } from 'knex';
import { stages, type Stage } from '../../contracts/exam-application-states';
import { stageOfStepSql } from '../../db/stage-of-step';
import { heldStates } from '../../domain/application-situation';

/**
 * The stages that applications under way have before them, each by the version it was sent under: the payment that is due, and the
 * steps that are not passed. Whatever the newest version has, and closed or not, the project needs their times (R-L2).
 */
export async function stagesUnderWay(database: Knex, projectId: string): Promise<Stage[]> {
  const { rows } = await database.raw<{ rows: { stage: Stage }[] }>(
    `with under_way as (
       select id, payment_state from application where project_id = :projectId and state = any(:states))
     select 'payment' as stage from under_way where payment_state = 'due'
      union
     select ${stageOfStepSql} from under_way a join application_step s on s.application_id = a.id
      where s.state in ('ahead', 'waiting', 'changes-requested')`,
    { projectId, states: heldStates },
  );
  const found = rows.map(({ stage }) => stage);
  return stages.filter((stage) => found.includes(stage));
}
