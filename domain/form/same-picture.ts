import type { ApplicationContent } from '../../contracts/exam-application';
import type { FieldFault } from './field-fault';
import { materialName, materialPath, type AskedMaterial, type StoredPictures } from './material-check';

/**
 * One person's document that stands as another's (R-M5): the same file, or the same bytes sent twice, told at the later of the two.
 *
 * Only of materials that are documents of a person (`documentOf`). Elsewhere one page rightly stands in two places: two certificates
 * of one teacher side by side, a recommendation that both referees signed, a diploma that proves two rows of the candidate's education.
 */
export function samePictureFaults(
  asked: readonly AskedMaterial[],
  given: ApplicationContent['materials'],
  pictures: StoredPictures,
): FieldFault[] {
  const firstWith = new Map<string, Place>();
  return asked.flatMap(({ material, row }): FieldFault[] => {
    if (material.documentOf === undefined) return [];
    const here: Place = { person: `${material.documentOf}/${row ?? 0}`, name: materialName(material, row) };
    const other = given
      .filter((file) => file.material === material.key && file.row === row)
      .map(({ uploadId }) => {
        // Of a preview nothing is stored: there a file is known by its id alone.
        const bytes = pictures[uploadId]?.sha256 ?? uploadId;
        const first = firstWith.get(bytes) ?? here;
        firstWith.set(bytes, first);
        return first;
      })
      .find(({ person }) => person !== here.person);
    if (!other) return [];
    const message = `${here.name}与${other.name}是同一张图片，请上传每个人自己的证件。`;
    return [{ path: materialPath(material.key, row), message }];
  });
}

interface Place {
  /** Role and row, as in `NamedPerson`. */
  readonly person: string;
  readonly name: string;
}
