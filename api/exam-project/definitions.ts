import type { Knex } from 'knex';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { withDatesOf } from '../../domain/exam-project/dates-of-newest';

const known = new Map<string, ExamProjectDefinition>();
const mostKnown = 200;

/** One version's definition as it was published. Versions never change (R-L2), so each is read once a process. */
export async function getDefinition(
  database: Knex,
  projectId: string,
  version: number,
): Promise<ExamProjectDefinition> {
  return await keptOr(`${projectId}@${version}`, async () => {
    const row = await database('exam_project_version')
      .where({ project_id: projectId, version })
      .first<{ definition: ExamProjectDefinition } | undefined>('definition');
    if (!row) throw new Error(`The project ${projectId} has no version ${version}`);
    return row.definition;
  });
}

/** One version's definition by the dates that hold now, which are those of the `newest` version (R-L2). */
export async function getDatedDefinition(
  database: Knex,
  projectId: string,
  { version, newest }: { version: number; newest: number },
): Promise<ExamProjectDefinition> {
  const published = await getDefinition(database, projectId, version);
  if (version === newest) return published;
  return await keptOr(`${projectId}@${version} dated by ${newest}`, async () =>
    withDatesOf(published, await getDefinition(database, projectId, newest)),
  );
}

/** The number of a project's version that was published last. */
export async function getNewestVersion(database: Knex, projectId: string): Promise<number> {
  const row = await database('exam_project_version')
    .where({ project_id: projectId })
    .orderBy('version', 'desc')
    .first<{ version: number } | undefined>('version');
  if (!row) throw new Error(`The project ${projectId} has no version`);
  return row.version;
}

async function keptOr(
  key: string,
  make: () => Promise<ExamProjectDefinition>,
): Promise<ExamProjectDefinition> {
  const kept = known.get(key);
  if (kept) return kept;
  const made = await make();
  // What another request has read meanwhile is the one that all go on with: the form's check hangs on it.
  const meanwhile = known.get(key);
  if (meanwhile) return meanwhile;
  const oldest = known.keys().next();
  if (known.size >= mostKnown && !oldest.done) known.delete(oldest.value);
  known.set(key, made);
  return made;
}
