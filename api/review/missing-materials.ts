import type { ApplicationContent } from '../../contracts/exam-application';
import type { MaterialDefinition } from '../../contracts/exam-project-form';
import { compileConditions } from '../../domain/form/conditions';
import { askedMaterials } from '../../domain/form/material-check';

/** Of the materials that may follow, those that this content was asked for and that aren't there: nothing else can be missing of what was sent (R-N4). */
export function missingMaterials(
  materials: readonly MaterialDefinition[],
  content: ApplicationContent,
  today: string,
): { material: string; row?: number }[] {
  const following = materials.filter(({ mayFollowUntil }) => mayFollowUntil !== undefined);
  return askedMaterials(following, content, compileConditions(), today)
    .map(({ material: { key, minFiles }, row }) => ({
      material: key,
      minFiles,
      ...(row !== undefined && { row }),
    }))
    .filter(
      ({ material, minFiles, row }) =>
        minFiles > 0 && !content.materials.some((file) => file.material === material && file.row === row),
    )
    .map(({ minFiles: _, ...missing }) => missing);
}
