import type { ApplicationContent } from '../../contracts/exam-application';
import type { MaterialDefinition } from '../../contracts/exam-project-form';
import type { FieldFault } from './field-fault';
import type { Holds } from './form-rules';
import { findAll } from './json-pointer';

/** A material that this application must give: once, or for one row of the form. */
export interface AskedMaterial {
  material: MaterialDefinition;
  row?: number;
  /** Until this day it may follow the submission; absent: it may not, or not any more. */
  mayFollowUntil?: string;
}

/** Which materials are asked of what was chosen and filled in (conditions as data, R-L1). `today` is a day in Shanghai. */
export function askedMaterials(
  materials: readonly MaterialDefinition[],
  content: Pick<ApplicationContent, 'choice' | 'form'>,
  holds: Holds,
  today: string,
): AskedMaterial[] {
  return materials.flatMap((material) => {
    const { when, eachRowOf, mayFollowUntil } = material;
    const asked: AskedMaterial = {
      material,
      ...(mayFollowUntil !== undefined && today <= mayFollowUntil && { mayFollowUntil }),
    };
    const document = { choice: content.choice, form: content.form };
    if (!eachRowOf) return !when || holds(when, document) ? [asked] : [];
    return findAll(document, `${eachRowOf}/*`)
      .map(({ value }, row) => ({ value, row }))
      .filter(({ value }) => !when || holds(when, { ...document, row: value }))
      .map(({ row }) => ({ ...asked, row }));
  });
}

/** The pictures as they are stored, by upload. */
export type StoredPictures = Readonly<Record<string, StoredPicture | undefined>>;

interface StoredPicture {
  readonly width: number | null;
  readonly height: number | null;
  /** Of its bytes, in hex: a picture that was sent twice has it twice. */
  readonly sha256: string;
}

/**
 * What is missing, too many, too small, or not asked among the files given; one file given twice is one. The path names the
 * material: `/materials/photo`.
 */
export function materialFaults(
  asked: readonly AskedMaterial[],
  given: ApplicationContent['materials'],
  pictures: StoredPictures,
): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const { material, row, mayFollowUntil } of asked) {
    const files = given.filter((file) => file.material === material.key && file.row === row);
    const count = new Set(files.map(({ uploadId }) => uploadId)).size;
    const path = materialPath(material.key, row);
    const name = materialName(material, row);
    if (count < material.minFiles && mayFollowUntil === undefined)
      faults.push({
        path,
        message: count === 0 ? `${name}尚未上传。` : `${name}至少上传 ${material.minFiles} 份。`,
      });
    if (files.length > material.maxFiles)
      faults.push({ path, message: `${name}最多上传 ${material.maxFiles} 份，请删去多余的。` });
    const { minWidth = 0, minHeight = 0 } = material;
    const small = files
      .map(({ uploadId }) => pictures[uploadId])
      .find((picture) => picture && isSmaller(picture, minWidth, minHeight));
    if (small)
      faults.push({
        path,
        message: `${name}有图片只有 ${small.width}×${small.height} 像素，至少需要 ${minWidth}×${minHeight}，请换一张清晰的原图。`,
      });
  }
  const isAsked = (file: { material: string; row?: number }) =>
    asked.some(({ material, row }) => material.key === file.material && row === file.row);
  for (const file of given)
    if (!isAsked(file))
      faults.push({
        path: materialPath(file.material, file.row),
        message: '这份材料不在本次申报要求之内，请删去。',
      });
  return faults;
}

/** One of unknown size is not. */
const isSmaller = ({ width, height }: StoredPicture, minWidth: number, minHeight: number): boolean =>
  (width !== null && width < minWidth) || (height !== null && height < minHeight);

/** What a material is called in a sentence, with its row. */
export const materialName = ({ title }: MaterialDefinition, row?: number): string =>
  row === undefined ? `“${title}”` : `第 ${row + 1} 项的“${title}”`;

/** Where a material stands in the content, for faults and for asked changes. */
export function materialPath(key: string, row?: number): string {
  return row === undefined ? `/materials/${key}` : `/materials/${key}/${row}`;
}
