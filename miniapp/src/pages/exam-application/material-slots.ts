import type { ApplicationMaterial } from '@contracts/exam-application';
import type { AskedMaterial } from '@contracts/exam-application-routes';
import type { MaterialDefinition } from '@contracts/exam-project-form';
import { contentWith } from './draft-edits';
import type { DraftState, FailedPicture } from './draft-saver';

/** One place for files: a material, or a material of one row of the form. */
export interface MaterialSlot {
  material: MaterialDefinition;
  row?: number;
  /** Until this day it may be missing from what is sent; absent: it may not. */
  mayFollowUntil?: string;
  /** As the server's faults and a reviewer's remarks name it: `/materials/photo`. */
  path: string;
  uploadIds: string[];
}

export function materialPath(key: string, row?: number): string {
  return row === undefined ? `/materials/${key}` : `/materials/${key}/${row}`;
}

/** The places to fill, in the project's order; the conditions were judged by the server. */
export function materialSlots(
  definitions: readonly MaterialDefinition[],
  asked: readonly AskedMaterial[],
  given: readonly ApplicationMaterial[],
): MaterialSlot[] {
  return asked.flatMap(({ material: key, row, mayFollowUntil }) => {
    const material = definitions.find((definition) => definition.key === key);
    if (!material) return [];
    const uploadIds = given
      .filter((file) => file.material === key && file.row === row)
      .map(({ uploadId }) => uploadId);
    return [{ material, row, mayFollowUntil, path: materialPath(key, row), uploadIds }];
  });
}

/** Whether one more picture can be put there: in a place that is left, or instead of one that is there. */
export const hasRoom = ({ uploadIds, material }: MaterialSlot, replaced: string | undefined): boolean =>
  uploadIds.length < material.maxFiles || (replaced !== undefined && uploadIds.includes(replaced));

/** The picture that didn't arrive there and still can. */
export const failedAt = (
  slot: MaterialSlot,
  { failedPictures }: Pick<DraftState, 'failedPictures'>,
): FailedPicture | undefined => failedPictures[slot.path]?.find(({ replaces }) => hasRoom(slot, replaces));

/** The places whose picture didn't arrive and is still to be sent, or given up. */
export function slotsWithFailed(
  definitions: readonly MaterialDefinition[],
  state: Pick<DraftState, 'draft' | 'edits' | 'failedPictures'>,
): MaterialSlot[] {
  const { materials } = contentWith(state.draft, state.edits);
  return materialSlots(definitions, state.draft.askedMaterials, materials).filter((slot) =>
    failedAt(slot, state),
  );
}

/** The files of one place replaced by these; those of other places stay as they are. */
export function withFiles(
  given: readonly ApplicationMaterial[],
  { material: { key }, row }: Pick<MaterialSlot, 'material' | 'row'>,
  uploadIds: readonly string[],
): ApplicationMaterial[] {
  return [
    ...given.filter((file) => file.material !== key || file.row !== row),
    ...uploadIds.map((uploadId) => ({ material: key, uploadId, ...(row !== undefined && { row }) })),
  ];
}

/** The files as they stand once a row of a list is removed: its own are gone, those of the rows behind it move up with them. */
export function withoutRow(
  definitions: readonly MaterialDefinition[],
  given: readonly ApplicationMaterial[],
  list: string,
  removed: number,
): ApplicationMaterial[] {
  const ofRows = new Set(definitions.filter(({ eachRowOf }) => eachRowOf === list).map(({ key }) => key));
  return given.flatMap((file) => {
    const { material, row } = file;
    if (row === undefined || row < removed || !ofRows.has(material)) return [file];
    return row === removed ? [] : [{ ...file, row: row - 1 }];
  });
}
