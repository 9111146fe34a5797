import type {
  ApplicationChoice,
  ApplicationContent,
  ApplicationMaterial,
} from '../../contracts/exam-application';
import type { ApplicationDraft } from '../../contracts/exam-application-routes';
import { applicationStateWords } from '../../contracts/exam-application-states';
import { goesByRegion } from '../../domain/form/choice-check';
import { boundFault } from '../../domain/form/form-bounds';
import { partContent } from '../../domain/form/set-aside';
import { shanghaiDay } from '../../domain/shanghai-day';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { checkDraft } from './draft-check';
import { formCheckOf } from './form-checks';
import { formIncomplete } from './form-incomplete';
import { holdFiles } from './draft-files';
import { sealContent } from './stored-content';
import { editableStates, holdState, storeDraft, type DraftRow } from './draft-rows';
import { openDraft } from './open-draft';

type Needs = Pick<Services, 'database' | 'encryption'>;

/** The draft with what is still wrong in it: nothing typed is refused a place. */
export async function viewDraft(services: Needs, id: string): Promise<ApplicationDraft> {
  const { draft, projectVersion, definition } = await openDraft(services, id);
  return {
    content: draft.content,
    version: draft.version,
    savedAt: draft.savedAt.toISOString(),
    projectVersion,
    ...checkDraft(draft, definition),
  };
}

/**
 * Stores a part of it: choices one by one, sections and the list of materials as a whole. Sections larger than any form may hold
 * are refused: each look at the draft would judge them anew.
 */
export async function saveDraft(
  services: Needs,
  { params: { id }, body, session }: HandlerInput<'PUT /applications/:id/draft'>,
): Promise<ApplicationDraft> {
  const { draft, projectVersion, definition } = await openDraft(services, id);
  refuseIfSent(draft);
  if (draft.version !== body.version) throw draftChanged();
  const excess = boundFault(definition.form, body.sections ?? {});
  if (excess) throw formIncomplete([excess]);
  const { content } = draft;
  const byRegion = goesByRegion(definition, draft.hasUnit);
  const typed: ApplicationContent = {
    choice: chosen({ ...content.choice, ...body.choice, ...(!byRegion && { region: '' }) }),
    form: { ...content.form, ...body.sections },
    materials: body.materials ?? content.materials,
  };
  const check = formCheckOf(definition);
  const changed = partContent(check, typed, draft.aside, shanghaiDay(new Date()));
  const { encryption } = services;
  const stored = {
    ...sealContent(encryption, id, definition, changed.content),
    sealedFor: projectVersion,
    aside: changed.aside,
  };
  await services.database.transaction(async (trx) => {
    refuseIfSent({ state: await holdState(trx, id) });
    if (!(await storeDraft(trx, encryption, id, body.version, stored))) throw draftChanged();
    const files = filesOf(changed);
    if (body.materials || draft.sealedFor !== projectVersion || files.length < filesOf(draft).length)
      await holdFiles(trx, id, session.personId, files);
  });
  return await viewDraft(services, id);
}

const filesOf = ({ content, aside }: Pick<DraftRow, 'content' | 'aside'>): ApplicationMaterial[] => [
  ...content.materials,
  ...aside.materials,
];

/** What was taken back is absent; also the region of who is bound to a unit meanwhile, and applies by it. */
function chosen({ candidateType, subjects, region, ...choice }: ApplicationChoice): ApplicationChoice {
  return {
    ...choice,
    ...(candidateType && { candidateType }),
    ...(subjects && subjects.length > 0 && { subjects }),
    ...(region && { region }),
  };
}

export const draftChanged = (): ProblemError =>
  new ProblemError('draft-changed', '草稿已在另一台设备上修改，请刷新后在最新的草稿上继续填写。');

function refuseIfSent({ state }: Pick<DraftRow, 'state'>): void {
  if (editableStates.includes(state)) return;
  throw new ProblemError('not-allowed-now', `申报当前为“${applicationStateWords[state]}”，不能修改内容。`, {
    allowed: [],
  });
}
