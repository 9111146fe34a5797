import type { ExamProjectDefinition } from '../../contracts/exam-project';
import type { ProjectState } from '../../contracts/exam-project-states';
import { oneAtATime } from '../../db/one-at-a-time';
import { stagesOf, windowFaults } from '../../domain/exam-project/window-faults';
import { recordAccess } from '../access-event';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { findPublished } from './draft';
import { getEditedProject } from './edited-projects';
import { watchMovedProject } from './watch-moved-project';

/**
 * Opens a project to candidates, as its times say; or closes it: its running applications go on, and what was withdrawn can't be sent
 * again (R-L2, R-M4).
 */
export async function setState(
  services: Services,
  { params: { id }, body: { state }, session, context }: HandlerInput<'PUT /edited-exam-projects/:id/state'>,
): Promise<{ state: ProjectState }> {
  await services.database.transaction(async (trx) => {
    await oneAtATime(trx, `exam-project:${id}`);
    const project = await getEditedProject(trx, id);
    if (project.state === state) return;
    if (state === 'closed' && project.state === 'draft')
      throw new ProblemError('not-allowed-now', '这个项目尚未开放，不需要关闭。', { allowed: ['open'] });
    if (state === 'open') {
      const published = (await findPublished(trx, id)) as ExamProjectDefinition | undefined;
      if (!published)
        throw new ProblemError('not-allowed-now', '请先发布项目内容，再开放项目。', { allowed: [] });
      const untimed = windowFaults(project.windows, stagesOf(published));
      const told = untimed.map(({ message }) => message).join('');
      if (untimed.length > 0)
        throw new ProblemError('invalid-request', `请先设置各阶段时间：${told}`, { fields: untimed });
    }
    await trx('exam_project').where({ id }).update({ state });
    await recordAccess(trx, session, context, {
      action: state === 'open' ? 'exam-project.opened' : 'exam-project.closed',
      subject: `exam-project/${id}`,
    });
  });
  watchMovedProject(services, id);
  return { state };
}
