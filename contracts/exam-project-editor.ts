import { Type, type Static } from '@sinclair/typebox';
import { examProjectDefinition, projectWindow } from './exam-project';
import { stages } from './exam-application-states';
import { applicationContent } from './exam-application';
import { applicationDraft, fieldFault } from './exam-application-routes';
import { projectStates } from './exam-project-states';
import type { Routes } from './route';
import { id, oneOf, orNull, time } from './shape';

/** Exam projects as the platform administrator makes, publishes, opens and closes them (R-L2). */

export const editedProject = Type.Object({
  id,
  businessCode: Type.String(),
  businessName: Type.String(),
  year: Type.Integer(),
  name: Type.String(),
  state: oneOf(projectStates),
  /** Published last; null before the first. */
  version: orNull(Type.Integer()),
  /** Something is worked on that isn't published. */
  hasDraft: Type.Boolean(),
  windows: Type.Array(projectWindow),
  applications: Type.Integer({ description: '已提交过的申报数，至多数到 10,000' }),
  applicationsIsMinimum: Type.Boolean(),
});
export type EditedProject = Static<typeof editedProject>;

/** One place in which two definitions differ; `before` or `after` is absent where there was nothing. */
export const definitionChange = Type.Object({
  path: Type.String(),
  before: Type.Optional(Type.Unknown()),
  after: Type.Optional(Type.Unknown()),
});
export type DefinitionChange = Static<typeof definitionChange>;

/** What the next version is to be, with what keeps it from being published and what it changes. */
export const projectDraft = Type.Object({
  /** As it was typed, right or not. */
  definition: Type.Unknown(),
  /** `0`: nothing is changed since the version that was published last. */
  revision: Type.Integer(),
  savedAt: orNull(time),
  savedBy: orNull(Type.String()),
  faults: Type.Array(fieldFault),
  changes: Type.Array(definitionChange),
});
export type ProjectDraft = Static<typeof projectDraft>;

const params = Type.Object({ id });
const name = Type.String({ minLength: 2, maxLength: 60 });
const year = Type.Integer({ minimum: 2020, maximum: 2100 });
const seen = Type.Integer({ description: '所依据的草稿的 revision' });

export const examProjectEditorRoutes = {
  'GET /edited-exam-projects': {
    summary: '全部考试项目，含未开放的',
    tag: 'exam-project-editor',
    response: Type.Object({ items: Type.Array(editedProject) }),
  },
  'POST /edited-exam-projects': {
    summary: '新建项目，以一个已有项目的最新内容为起点',
    tag: 'exam-project-editor',
    changesProcess: true,
    body: Type.Object({ copyOf: id, businessCode: Type.String({ pattern: '^[0-9]{2}$' }), year, name }),
    response: Type.Object({ id }),
    problems: ['already-exists'],
  },
  'GET /edited-exam-projects/:id': {
    summary: '一个项目及其草稿',
    tag: 'exam-project-editor',
    params,
    response: Type.Composite([
      editedProject,
      Type.Object({
        draft: projectDraft,
        stages: Type.Array(oneOf(stages), { description: '已发布的内容、草稿和未办结的申报所需的各阶段' }),
      }),
    ]),
  },
  'PUT /edited-exam-projects/:id/draft': {
    summary: '保存草稿；有误也保存，并逐项指出',
    tag: 'exam-project-editor',
    params,
    body: Type.Object({ revision: seen, definition: Type.Unknown() }),
    response: projectDraft,
    problems: ['draft-changed'],
  },
  'POST /edited-exam-projects/:id/draft/discard': {
    summary: '放弃草稿，回到已发布的内容',
    tag: 'exam-project-editor',
    params,
    body: Type.Object({ revision: seen }),
    response: projectDraft,
    problems: ['draft-changed'],
  },
  'POST /edited-exam-projects/:id/versions': {
    summary: '把草稿发布为新的版本；在办的申报仍用各自的版本，其中的日期随新版',
    tag: 'exam-project-editor',
    params,
    changesProcess: true,
    body: Type.Object({ revision: seen }),
    response: Type.Object({ version: Type.Integer() }),
    problems: ['draft-changed', 'form-incomplete'],
  },
  'POST /edited-exam-projects/:id/preview': {
    summary: '按草稿检查一份试填的申报，不保存任何内容',
    tag: 'exam-project-editor',
    params,
    body: Type.Object({
      revision: seen,
      content: applicationContent,
      hasUnit: Type.Boolean({ description: '按已绑定工作单位的考生检查' }),
    }),
    response: Type.Pick(applicationDraft, ['content', 'faults', 'askedSections', 'askedMaterials']),
    problems: ['draft-changed', 'form-incomplete'],
  },
  'PUT /edited-exam-projects/:id/windows': {
    summary: '各阶段时间：对在办的申报立即生效',
    tag: 'exam-project-editor',
    params,
    body: Type.Object({
      windows: Type.Array(projectWindow, { maxItems: 5 }),
      seen: Type.Array(projectWindow, { maxItems: 5, description: '修改前所见的时间' }),
    }),
    response: Type.Object({ windows: Type.Array(projectWindow) }),
    problems: ['changed-elsewhere'],
  },
  'PUT /edited-exam-projects/:id/state': {
    summary: '开放或关闭项目',
    tag: 'exam-project-editor',
    params,
    body: Type.Object({ state: oneOf(['open', 'closed'] as const) }),
    response: Type.Object({ state: oneOf(projectStates) }),
    problems: ['not-allowed-now'],
  },
  'GET /edited-exam-projects/:id/versions/:version': {
    summary: '一个已发布的版本，及其与前一版本的差别',
    tag: 'exam-project-editor',
    params: Type.Object({ id, version: Type.Integer({ minimum: 1 }) }),
    response: Type.Object({
      version: Type.Integer(),
      publishedAt: time,
      publishedBy: orNull(Type.String({ description: '空：随平台发布' })),
      definition: examProjectDefinition,
      changes: Type.Array(definitionChange),
    }),
  },
} as const satisfies Routes;
