import type { Knex } from 'knex';
import type { ProjectDraft } from '../../contracts/exam-project-editor';
import { definitionChanges } from '../../domain/exam-project/definition-changes';
import { isTooDeep } from '../../domain/exam-project/is-too-deep';
import { oneAtATime } from '../../db/one-at-a-time';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { getEditedProject } from './edited-projects';
import { publishingFaults } from './publishing-faults';

interface DraftRow {
  definition: unknown;
  revision: number;
  savedAt: Date;
  savedBy: string;
}

/** What the next version is to be: the draft, or else what was published last (R-L2). */
export async function viewDraft(
  services: Pick<Services, 'database' | 'config'>,
  projectId: string,
): Promise<ProjectDraft> {
  const { database } = services;
  const [draft, published] = await Promise.all([
    findDraft(database, projectId),
    findPublished(database, projectId),
  ]);
  const definition = draft?.definition ?? published;
  return {
    definition,
    revision: draft?.revision ?? 0,
    savedAt: draft?.savedAt.toISOString() ?? null,
    savedBy: draft?.savedBy ?? null,
    faults: await publishingFaults(services, definition),
    changes: published === undefined ? [] : definitionChanges(published, definition),
  };
}

/** Keeps what was typed, right or not; who didn't see the newest draft is told, and overwrites nothing. */
export async function saveDraft(
  services: Pick<Services, 'database' | 'config'>,
  {
    params: { id },
    body: { revision, definition },
    session,
  }: HandlerInput<'PUT /edited-exam-projects/:id/draft'>,
): Promise<ProjectDraft> {
  if (isTooDeep(definition)) throw unstorable('内容嵌套过深，没有保存。');
  const text = JSON.stringify(definition);
  // PostgreSQL keeps such a text, and can't read it again.
  if (text.includes('\\u0000')) throw unstorable('内容含有不可用的字符（\\u0000），没有保存。');
  await services.database.transaction(async (trx) => {
    await getEditedProject(trx, id);
    await holdDraft(trx, id, revision);
    await trx('exam_project_draft')
      .insert({
        project_id: id,
        definition: text,
        revision: revision + 1,
        changed_by: session.personId,
      })
      .onConflict('project_id')
      .merge({
        definition: text,
        revision: revision + 1,
        changed_at: trx.fn.now(),
        changed_by: session.personId,
      });
  });
  return await viewDraft(services, id);
}

const unstorable = (message: string): ProblemError =>
  new ProblemError('invalid-request', message, { fields: [{ path: '/definition', message }] });

/** Back to what was published last. */
export async function discardDraft(
  services: Pick<Services, 'database' | 'config'>,
  { params: { id }, body: { revision } }: HandlerInput<'POST /edited-exam-projects/:id/draft/discard'>,
): Promise<ProjectDraft> {
  await services.database.transaction(async (trx) => {
    await holdDraft(trx, id, revision);
    if ((await findPublished(trx, id)) === undefined)
      throw new ProblemError('not-allowed-now', '这个项目还没有发布过，草稿不能放弃。', { allowed: [] });
    await trx('exam_project_draft').where({ project_id: id }).delete();
  });
  return await viewDraft(services, id);
}

/** The draft that was seen, until the commit. Refused if somebody has saved another meanwhile. */
export async function holdDraft(
  trx: Knex.Transaction,
  projectId: string,
  revision: number,
): Promise<DraftRow | undefined> {
  await oneAtATime(trx, `exam-project:${projectId}`);
  const draft = await findDraft(trx, projectId);
  if ((draft?.revision ?? 0) !== revision) throw draftChanged(draft?.savedBy);
  return draft;
}

/** Without a name: there is none any more. */
export const draftChanged = (savedBy: string | null | undefined): ProblemError =>
  new ProblemError(
    'draft-changed',
    savedBy
      ? `${savedBy}已修改这个项目的草稿，请刷新后在最新的草稿上继续。`
      : '这份草稿已发布或放弃，请刷新后继续。',
  );

async function findDraft(db: Knex, projectId: string): Promise<DraftRow | undefined> {
  return await db('exam_project_draft as draft')
    .join('person', 'person.id', 'draft.changed_by')
    .where({ project_id: projectId })
    .first<DraftRow | undefined>(
      'draft.definition',
      'draft.revision',
      'draft.changed_at as savedAt',
      'person.name as savedBy',
    );
}

export async function findPublished(db: Knex, projectId: string): Promise<unknown> {
  const row = await db('exam_project_version')
    .where({ project_id: projectId })
    .orderBy('version', 'desc')
    .first<{ definition: unknown } | undefined>('definition');
  return row?.definition;
}
