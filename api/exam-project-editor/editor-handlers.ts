import type { ExamProjectDefinition } from '../../contracts/exam-project';
import type { examProjectEditorRoutes } from '../../contracts/exam-project-editor';
import { stages } from '../../contracts/exam-application-states';
import { stagesOf } from '../../domain/exam-project/window-faults';
import { definitionChanges } from '../../domain/exam-project/definition-changes';
import { notFound } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { discardDraft, findPublished, saveDraft, viewDraft } from './draft';
import { findEditedProjects, getEditedProject } from './edited-projects';
import { makeProject } from './make';
import { preview } from './preview';
import { publish } from './publish';
import { stagesUnderWay } from './stages-under-way';
import { setState } from './state';
import { saveWindows } from './windows';

/** Exam projects are made in the console, and no code (R-L2). */
export function createExamProjectEditorHandlers(
  services: Services,
): Handlers<typeof examProjectEditorRoutes> {
  const { database } = services;
  return {
    'GET /edited-exam-projects': async () => ({ items: await findEditedProjects(database) }),
    'POST /edited-exam-projects': (input) => makeProject(services, input),
    'GET /edited-exam-projects/:id': async ({ params: { id } }) => {
      const project = await getEditedProject(database, id);
      const [draft, published] = await Promise.all([viewDraft(services, id), findPublished(database, id)]);
      const known = [published, ...(draft.faults.length === 0 ? [draft.definition] : [])];
      const needed = known.flatMap((one) => (one ? stagesOf(one as ExamProjectDefinition) : []));
      const others = stages.filter((stage) => !needed.includes(stage));
      needed.push(...(await stagesUnderWay(database, id, others)));
      return { ...project, draft, stages: stages.filter((stage) => needed.includes(stage)) };
    },
    'PUT /edited-exam-projects/:id/draft': (input) => saveDraft(services, input),
    'POST /edited-exam-projects/:id/draft/discard': (input) => discardDraft(services, input),
    'POST /edited-exam-projects/:id/versions': (input) => publish(services, input),
    'POST /edited-exam-projects/:id/preview': (input) => preview(services, input),
    'PUT /edited-exam-projects/:id/windows': (input) => saveWindows(services, input),
    'PUT /edited-exam-projects/:id/state': (input) => setState(services, input),
    'GET /edited-exam-projects/:id/versions/:version': async ({ params: { id, version } }) => {
      const rows = await database('exam_project_version as v')
        .leftJoin('person', 'person.id', 'v.created_by')
        .where({ project_id: id })
        .whereIn('version', [version - 1, version])
        .orderBy('version', 'desc')
        .select<VersionRow[]>(
          'v.version',
          'v.definition',
          'v.created_at as publishedAt',
          'person.name as publishedBy',
        );
      const [row, before] = rows;
      if (row?.version !== version) throw notFound('这个版本');
      return {
        ...row,
        publishedAt: row.publishedAt.toISOString(),
        changes: before ? definitionChanges(before.definition, row.definition) : [],
      };
    },
  };
}

interface VersionRow {
  version: number;
  definition: ExamProjectDefinition;
  publishedAt: Date;
  publishedBy: string | null;
}
