import type { ApplicationContent, RequestedChange } from '@contracts/exam-application';
import type { DraftContent } from './draft-edits';
import { materialPath } from './material-slots';
import { valueAt } from './value-at';

/**
 * What a reviewer asked to change and still reads as they saw it (R-N2). It may be right as it is, so that it can be sent all
 * the same: the candidate is asked once more.
 */
export const unansweredChanges = (
  requested: readonly RequestedChange[],
  content: DraftContent,
  submitted: ApplicationContent | null,
): RequestedChange[] =>
  requested.filter(({ path }) => readAt(content, path) === (submitted ? readAt(submitted, path) : undefined));

/** What stands there, as text: a field's value, or the files of a material. */
const readAt = (content: DraftContent, path: string): string | undefined =>
  JSON.stringify(
    path.startsWith('/materials/')
      ? content.materials
          .filter(({ material, row }) => materialPath(material, row) === path)
          .map(({ uploadId }) => uploadId)
      : valueAt(content, path),
  );
