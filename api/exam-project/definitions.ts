import type { Knex } from 'knex';
import type { ExamProjectDefinition } from '../../contracts/exam-project';

const known = new Map<string, ExamProjectDefinition>();
const mostKnown = 200;

/** One version's definition. Versions never change (R-L2), so each is read once a process. */
export async function getDefinition(
  database: Knex,
  projectId: string,
  version: number,
): Promise<ExamProjectDefinition> {
  const key = `${projectId}@${version}`;
  const kept = known.get(key);
  if (kept) return kept;
  const row = await database('exam_project_version')
    .where({ project_id: projectId, version })
    .first<{ definition: ExamProjectDefinition } | undefined>('definition');
  if (!row) throw new Error(`The project ${projectId} has no version ${version}`);
  const oldest = known.keys().next();
  if (known.size >= mostKnown && !oldest.done) known.delete(oldest.value);
  known.set(key, row.definition);
  return row.definition;
}
