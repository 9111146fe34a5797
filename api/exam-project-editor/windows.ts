import { stages } from '../../contracts/exam-application-states';
import type { ExamProjectDefinition, ProjectWindow } from '../../contracts/exam-project';
import { oneAtATime } from '../../db/one-at-a-time';
import { stagesOf, windowFaults } from '../../domain/exam-project/window-faults';
import { ProblemError } from '../problems';
import { recordAccess } from '../access-event';
import { refuseFaults } from '../refuse-faults';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { findPublished } from './draft';
import { getEditedProject } from './edited-projects';
import { stagesUnderWay } from './stages-under-way';
import { watchMovedProject } from './watch-moved-project';

/**
 * The times of a project's stages, for running applications too: their processes look at them anew, and each request reads them as
 * they stand. What applications under way have before them can't be left without a time: it would neither come nor end (R-L2).
 */
export async function saveWindows(
  services: Services,
  {
    params: { id },
    body: { windows, seen },
    session,
    context,
  }: HandlerInput<'PUT /edited-exam-projects/:id/windows'>,
): Promise<{ windows: ProjectWindow[] }> {
  const { database } = services;
  await database.transaction(async (trx) => {
    await oneAtATime(trx, `exam-project:${id}`);
    const { state, windows: before } = await getEditedProject(trx, id);
    if (timesOf(seen) !== timesOf(before))
      throw new ProblemError(
        'changed-elsewhere',
        '各阶段时间刚被其他管理员修改，没有保存。请关闭后重新打开，在最新的时间上修改。',
      );
    const published = (await findPublished(trx, id)) as ExamProjectDefinition | undefined;
    const needed = state === 'open' && published ? stagesOf(published) : [];
    const untimed = stages.filter((stage) => !windows.some((window) => window.stage === stage));
    refuseFaults(windowFaults(windows, needed, await stagesUnderWay(trx, id, untimed)));
    await trx('exam_project_window').where({ project_id: id }).delete();
    if (windows.length > 0)
      await trx('exam_project_window').insert(
        windows.map(({ stage, opensAt, closesAt }) => ({
          project_id: id,
          stage,
          opens_at: opensAt,
          closes_at: closesAt,
        })),
      );
    await recordAccess(trx, session, context, {
      action: 'exam-project.windows-set',
      subject: `exam-project/${id}`,
      detail: Object.fromEntries(windows.map(({ stage, closesAt }) => [stage, closesAt])),
    });
  });
  watchMovedProject(services, id);
  return { windows: (await getEditedProject(database, id)).windows };
}

/** The same for the same times, in whatever order they come: what others have set meanwhile is not undone unseen. */
const timesOf = (windows: readonly ProjectWindow[]): string =>
  windows
    .map(({ stage, opensAt, closesAt }) => `${stage} ${Date.parse(opensAt)} ${Date.parse(closesAt)}`)
    .sort()
    .join();
