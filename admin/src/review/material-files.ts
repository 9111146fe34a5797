import type { ApplicationMaterial } from '@contracts/exam-application';
import type { MaterialDefinition } from '@contracts/exam-project-form';
import { pointerTo } from './json-pointer';

/** A material as the reviewer checks it: one, or one a row where it belongs to the rows of a section. */
export interface MaterialGroup {
  /** Where a change is asked: `/materials/photo`, `/materials/education-certificate/0`. */
  path: string;
  title: string;
  uploadIds: string[];
}

/** The materials given, in the project's order; one given under a key that the project lacks comes last. */
export function materialGroups(
  definitions: readonly MaterialDefinition[],
  materials: readonly ApplicationMaterial[],
): MaterialGroup[] {
  const order = new Map(definitions.map(({ key }, index) => [key, index]));
  const rank = ({ material }: ApplicationMaterial) => order.get(material) ?? definitions.length;
  const sorted = [...materials].sort((a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0));
  const groups = new Map<string, MaterialGroup>();
  for (const { material, row, uploadId } of sorted) {
    const path = row === undefined ? pointerTo('materials', material) : pointerTo('materials', material, row);
    const group = groups.get(path);
    if (group) group.uploadIds.push(uploadId);
    else groups.set(path, { path, title: materialTitle(definitions, material, row), uploadIds: [uploadId] });
  }
  return [...groups.values()];
}

/** What a material is called, with its row where it belongs to one. */
export function materialTitle(
  definitions: readonly MaterialDefinition[],
  key: string,
  row: number | undefined,
): string {
  const title = definitions.find((definition) => definition.key === key)?.title ?? key;
  return row === undefined ? title : `${title} · 第 ${row + 1} 项`;
}
