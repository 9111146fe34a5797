import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { stagesOf, windowFaults } from '../../domain/exam-project/window-faults';
import { recordAccess } from '../access-event';
import { formIncomplete } from '../exam-application/form-incomplete';
import { changeOf, once } from '../once';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { holdDraft } from './draft';
import { getEditedProject } from './edited-projects';
import { publishingFaults } from './publishing-faults';

/** The draft becomes the next version, for all that isn't sent yet; what is sent keeps the version that it has (R-L2). */
export async function publish(
  services: Pick<Services, 'database' | 'config'>,
  {
    params: { id },
    body: { revision },
    session,
    context,
    message,
  }: HandlerInput<'POST /edited-exam-projects/:id/versions'>,
): Promise<{ version: number }> {
  const { database } = services;
  const published = await once(database, changeOf(message, `exam-project:${id}`), async (trx) => {
    const draft = await holdDraft(trx, id, revision);
    if (!draft) return new ProblemError('not-allowed-now', '没有尚未发布的修改。', { allowed: [] });
    const faults = await publishingFaults({ ...services, database: trx }, draft.definition);
    if (faults.length > 0) return formIncomplete(faults);
    const { state, windows } = await getEditedProject(trx, id);
    const untimed = windowFaults(windows, stagesOf(draft.definition as ExamProjectDefinition));
    if (state === 'open' && untimed[0])
      return new ProblemError(
        'not-allowed-now',
        `项目已开放，发布前须补全各阶段时间：${untimed[0].message}`,
        {
          allowed: [],
        },
      );
    const { rows } = await trx.raw<{ rows: { version: number }[] }>(
      `with draft as (delete from exam_project_draft where project_id = :id returning definition)
       insert into exam_project_version (project_id, version, definition, created_by)
       select :id, 1 + coalesce((select max(version) from exam_project_version where project_id = :id), 0),
              draft.definition, :person
         from draft
       returning version`,
      { id, person: session.personId },
    );
    const version = rows[0]?.version ?? 0;
    await recordAccess(trx, session, context, {
      action: 'exam-project.published',
      subject: `exam-project/${id}`,
      detail: { version },
    });
    return String(version);
  });
  return { version: Number(published) };
}
