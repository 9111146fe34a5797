import type { FieldProblem } from '@contracts/problems';

/**
 * What a refusal says of fields that the form doesn't show, such as a number that isn't asked of this kind of unit, or the
 * list as a whole: their sentences have to stand by themselves.
 */
export const unshownFaults = (
  fields: readonly FieldProblem[],
  isShown: (path: string) => boolean,
): readonly string[] => fields.flatMap(({ path, message }) => (isShown(path) ? [] : [message]));
