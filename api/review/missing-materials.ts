import type { ApplicationContent } from '../../contracts/exam-application';
import type { AskedMaterial } from '../../domain/form/material-check';

/** Of the materials that this content is to have, those that aren't there, such as one that may follow (R-N4). */
export const missingMaterials = (
  asked: readonly AskedMaterial[],
  given: ApplicationContent['materials'],
): { material: string; row?: number }[] =>
  asked
    .filter(
      ({ material: { key, minFiles }, row }) =>
        minFiles > 0 && !given.some((file) => file.material === key && file.row === row),
    )
    .map(({ material: { key }, row }) => (row === undefined ? { material: key } : { material: key, row }));
