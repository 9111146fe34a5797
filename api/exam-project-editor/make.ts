import { randomUUID } from 'node:crypto';
import { recordAccess } from '../access-event';
import { changeOf, once } from '../once';
import { notFound, ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { viewDraft } from './draft';

/** A new project of a year, with all that another asks now, to be changed and published (R-L2). */
export async function makeProject(
  services: Pick<Services, 'database' | 'config'>,
  {
    body: { copyOf, businessCode, year, name },
    session,
    context,
    message,
  }: HandlerInput<'POST /edited-exam-projects'>,
): Promise<{ id: string }> {
  const { database } = services;
  const { definition } = await viewDraft(services, copyOf);
  if (definition === undefined) throw notFound('用作起点的项目');
  const id = await once(database, changeOf(message, 'exam-projects'), async (trx) => {
    if (!(await trx('business').where({ code: businessCode }).first<object | undefined>('code')))
      return new ProblemError('invalid-request', '没有这项业务。', {
        fields: [{ path: '/businessCode', message: '请选择业务。' }],
      });
    const project = { id: randomUUID(), business_code: businessCode, year, name: name.trim() };
    const [made] = await trx('exam_project')
      .insert({ ...project, code: project.id })
      .onConflict(['year', 'name'])
      .ignore()
      .returning<{ id: string }[]>('id');
    if (!made)
      return new ProblemError('already-exists', `${year} 年已有同名的项目，请换一个名称。`, {
        fields: [{ path: '/name', message: '本年度已有同名的项目。' }],
      });
    await trx('exam_project_draft').insert({
      project_id: made.id,
      definition: JSON.stringify(definition),
      changed_by: session.personId,
    });
    await recordAccess(trx, session, context, {
      action: 'exam-project.made',
      subject: `exam-project/${made.id}`,
      detail: { copyOf },
    });
    return made.id;
  });
  return { id };
}
