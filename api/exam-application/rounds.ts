import type { Knex } from 'knex';
import type { SentRound } from '../../contracts/exam-application-routes';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { workUnitWords } from '../../contracts/work-unit';
import { getDefinition } from '../exam-project/definitions';
import type { ApplicationRow } from './application-rows';

/** Each time that an application was sent, oldest first, with the unit whose way it went (R-N6). */
export async function findRounds(
  database: Knex,
  applicationId: string,
  definition: Pick<ExamProjectDefinition, 'workUnit'>,
): Promise<SentRound[]> {
  const rows = await database('application_round as r')
    .leftJoin('institution as i', 'i.id', 'r.unit_institution_id')
    .where('r.application_id', applicationId)
    .orderBy('r.round')
    .select<{ round: number; unitName: string | null }[]>('r.round', 'i.name as unitName');
  return rows.map(({ round, unitName }) => ({
    round,
    workUnit: workUnitWords(unitName, definition),
  }));
}

/** The same for who has the application alone; a draft was never sent. */
export async function findRoundsOf(
  database: Knex,
  { id, projectId, projectVersion }: Pick<ApplicationRow, 'id' | 'projectId' | 'projectVersion'>,
): Promise<SentRound[]> {
  if (projectVersion === null) return [];
  return await findRounds(database, id, await getDefinition(database, projectId, projectVersion));
}
