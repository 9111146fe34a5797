import type { Knex } from 'knex';
import type { FieldProblem } from '../../contracts/problems';
import type { PicturePurpose } from '../../contracts/upload';
import type { AskedPicture } from '../../domain/department-review';
import { ProblemError } from '../problems';

interface Holder {
  readonly personId: string;
  readonly processId: string;
  readonly purpose: PicturePurpose;
}

/**
 * Refuses, each at its slot, pictures that are missing, sent twice, somebody else's, in use elsewhere, or swept (R-D2, R-E2).
 * @param at where the pictures stand in the request's body
 */
export async function checkPictures<Slot extends string>(
  database: Knex,
  { personId, processId, purpose }: Holder,
  asked: readonly AskedPicture<Slot>[],
  pictures: Readonly<Partial<Record<Slot, string>>>,
  at: string,
): Promise<void> {
  const ids = asked.flatMap(({ slot }) => pictures[slot] ?? []);
  const usable = await database('upload')
    .whereIn('id', ids)
    .where({ purpose, erased_at: null })
    .where(
      (own) =>
        void own.where({ claimed_by: processId }).orWhere({ claimed_by: null, owner_person_id: personId }),
    )
    .pluck<string[]>('id');
  const fields = asked.flatMap(({ slot, title, isOptional }, index): FieldProblem[] => {
    const [id, path] = [pictures[slot], `${at}/${slot}`];
    if (!id) return isOptional ? [] : [{ path, message: `请上传${title}。` }];
    if (!usable.includes(id)) return [{ path, message: '这张图片已失效，请重新上传。' }];
    const isTwice = asked.slice(0, index).some((before) => pictures[before.slot] === id);
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

/** The pictures that are still there, with their titles: those of what was decided are erased when their time is over (R-V3). */
export async function shownPictures<Slot extends string>(
  database: Knex,
  asked: readonly AskedPicture<Slot>[],
  uploads: Readonly<Partial<Record<Slot, string>>>,
): Promise<{ slot: Slot; title: string; uploadId: string }[]> {
  const ids = asked.flatMap(({ slot }) => uploads[slot] ?? []);
  const kept = await database('upload').whereIn('id', ids).where({ erased_at: null }).pluck<string[]>('id');
  return asked.flatMap(({ slot, title }) => {
    const uploadId = uploads[slot];
    return uploadId && kept.includes(uploadId) ? [{ slot, title, uploadId }] : [];
  });
}
