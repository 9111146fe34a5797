import type { ExamProjectDefinition } from '../../contracts/exam-project';
import type { Judgement } from '../../contracts/exam-project-preview';
import { compileFormCheck } from '../../domain/form/form-check';
import { nothingAside, partContent } from '../../domain/form/set-aside';
import { shanghaiDay } from '../../domain/shanghai-day';
import { formIncomplete } from '../exam-application/form-incomplete';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { draftChanged, viewDraft } from './draft';

/** What a candidate who fills in this much would be told by the draft of a project. Nothing is stored (R-L2). */
export async function preview(
  services: Pick<Services, 'database' | 'config'>,
  {
    params: { id },
    body: { revision, content: typed, hasUnit },
  }: HandlerInput<'POST /edited-exam-projects/:id/preview'>,
): Promise<Judgement> {
  const draft = await viewDraft(services, id);
  if (draft.revision !== revision) throw draftChanged(draft.savedBy);
  if (draft.faults.length > 0) throw formIncomplete(draft.faults);
  const check = compileFormCheck(draft.definition as ExamProjectDefinition);
  const today = shanghaiDay(new Date());
  const { content } = partContent(check, typed, nothingAside, today);
  return {
    content,
    faults: check.faults(content, { hasUnit, today }),
    askedSections: check.sections(content),
    askedMaterials: check
      .materials(content, today)
      .map(({ material, ...rest }) => ({ material: material.key, ...rest })),
  };
}
