import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { partContent } from '../../domain/form/set-aside';
import { shanghaiDay } from '../../domain/shanghai-day';
import { getDatedDefinition } from '../exam-project/definitions';
import type { Services } from '../services';
import { draftVersionOf, getDraft, type DraftRow } from './draft-rows';
import { formCheckOf } from './form-checks';

/** A draft as the project's version that it is for asks it. */
export interface OpenDraft {
  readonly draft: DraftRow;
  readonly projectVersion: number;
  readonly definition: ExamProjectDefinition;
}

/** A version that was published since the draft was stored may ask less, or of others: what it asks is what is left (R-L2). */
export async function openDraft(
  services: Pick<Services, 'database' | 'encryption'>,
  applicationId: string,
): Promise<OpenDraft> {
  const stored = await getDraft(services, applicationId);
  const projectVersion = draftVersionOf(stored);
  const definition = await getDatedDefinition(services.database, stored.projectId, {
    version: projectVersion,
    newest: stored.latestVersion,
  });
  if (stored.sealedFor === projectVersion) return { draft: stored, projectVersion, definition };
  const check = formCheckOf(definition);
  const parted = partContent(check, stored.content, stored.aside, shanghaiDay(new Date()));
  return { draft: { ...stored, ...parted }, projectVersion, definition };
}
