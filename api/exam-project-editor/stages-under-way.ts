import type { Knex } from 'knex';
import { stages, type Stage } from '../../contracts/exam-application-states';
import { stageOfStepSql } from '../../db/stage-of-step';
import { heldStates } from '../../domain/application-situation';

/**
 * Which of these stages applications under way have before them, each by the version it was sent under: the payment that is due,
 * and the steps that are not passed. Whatever the newest version has, and closed or not, the project needs their times (R-L2).
 * @param among those of which nothing else says it: each is looked for, and found at the first application
 */
export async function stagesUnderWay(
  database: Knex,
  projectId: string,
  among: readonly Stage[],
): Promise<Stage[]> {
  const { rows } = await database.raw<{ rows: { stage: Stage }[] }>(
    `select stage from unnest(cast(:among as text[])) as asked (stage)
      where case stage when 'payment'
            then exists (select from application a
                          where a.project_id = :projectId and a.state = any(:states) and a.payment_state = 'due')
            else exists (select from application a join application_step s on s.application_id = a.id
                          where a.project_id = :projectId and a.state = any(:states)
                            and s.state in ('ahead', 'waiting', 'changes-requested') and ${stageOfStepSql} = stage)
            end`,
    { projectId, states: heldStates, among },
  );
  const found = rows.map(({ stage }) => stage);
  return stages.filter((stage) => found.includes(stage));
}
