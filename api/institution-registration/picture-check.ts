import type { Knex } from 'knex';
import type { RegistrableKind } from '../../contracts/institution-registration-states';
import type { FieldProblem } from '../../contracts/problems';
import { materialsAskedOf, materialTitle } from '../../domain/institution-registration-form';
import type { RegistrationPictures } from '../../domain/institution-registration-message';
import { ProblemError } from '../problems';

/** Refuses, each at its slot, pictures that are missing, sent twice, somebody else's, in use elsewhere, or swept (R-D2). */
export async function checkPictures(
  database: Knex,
  { personId, processId }: { personId: string; processId: string },
  kind: RegistrableKind,
  pictures: RegistrationPictures,
): Promise<void> {
  const asked = materialsAskedOf(kind);
  const ids = asked.flatMap((slot) => pictures[slot] ?? []);
  const usable = await database('upload')
    .whereIn('id', ids)
    .where({ purpose: 'institution-registration', erased_at: null })
    .where(
      (own) =>
        void own.where({ claimed_by: processId }).orWhere({ claimed_by: null, owner_person_id: personId }),
    )
    .pluck<string[]>('id');
  const fields = asked.flatMap((slot, index): FieldProblem[] => {
    const [id, path] = [pictures[slot], `/materials/${slot}`];
    if (!id) return [{ path, message: `请上传${materialTitle(slot, kind)}。` }];
    if (!usable.includes(id)) return [{ path, message: '这张图片已失效，请重新上传。' }];
    const isTwice = asked.slice(0, index).some((before) => pictures[before] === id);
    return isTwice ? [{ path, message: '同一张图片不能用于两项材料，请分别上传。' }] : [];
  });
  const [first] = fields;
  if (first)
    throw new ProblemError(
      'invalid-request',
      fields.length > 1 ? '上传的图片不完整，请按提示补充。' : first.message,
      { fields },
    );
}
