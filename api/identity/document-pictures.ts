import type { Knex } from 'knex';
import type { FieldProblem } from '../../contracts/problems';
import { ProblemError } from '../problems';

/** A document of two sides needs both. */
export const backMissing = (): ProblemError =>
  new ProblemError('invalid-request', '请拍摄证件反面。', {
    fields: [{ path: '/backUploadId', message: '请拍摄证件反面。' }],
  });

/** Refuses pictures that are somebody else's, were taken for something else, are in use or swept: each at its field. */
export async function checkPictures(
  database: Knex,
  personId: string,
  pictures: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const wanted = Object.entries(pictures).flatMap(([field, id]) => (id ? [{ field, id }] : []));
  const usable = await database('upload')
    .whereIn(
      'id',
      wanted.map(({ id }) => id),
    )
    .where({ owner_person_id: personId, purpose: 'identity-document', claimed_by: null, erased_at: null })
    .select<{ id: string }[]>('id');
  const fields: FieldProblem[] = wanted
    .filter(({ id }, index) => !usable.some((row) => row.id === id) || isTakenBefore(wanted, index))
    .map(({ field }) => ({ path: `/${field}`, message: '这张照片已失效，请重新拍摄。' }));
  if (fields.length > 0)
    throw new ProblemError('invalid-request', '证件照片已失效，请重新拍摄后提交。', { fields });
}

const isTakenBefore = (pictures: readonly { id: string }[], index: number): boolean =>
  pictures.findIndex(({ id }) => id === pictures[index]?.id) < index;
