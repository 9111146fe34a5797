import type { Knex } from 'knex';
import type { ApplicationMaterial } from '../../contracts/exam-application';
import { applicationProcessId } from '../../domain/exam-application-process';
import { ProblemError } from '../problems';
import { unclaimedMinutes } from '../upload/unclaimed';

/**
 * Holds the files of a draft, so that the sweep leaves them, and lets go of those that were taken out, unless a round
 * that was sent has them. A file that isn't the person's own, or serves something else, is refused.
 */
export async function holdFiles(
  trx: Knex.Transaction,
  applicationId: string,
  personId: string,
  materials: readonly ApplicationMaterial[],
): Promise<void> {
  const claimedBy = applicationProcessId(applicationId);
  const wanted = [...new Set(materials.map(({ uploadId }) => uploadId))];
  const held = await trx('upload')
    .whereIn('id', wanted)
    .where({ owner_person_id: personId, erased_at: null })
    .whereIn('purpose', ['application-material', 'application-photo'])
    .whereRaw('coalesce(claimed_by, ?) = ?', [claimedBy, claimedBy])
    .update({ claimed_by: claimedBy })
    .returning<{ id: string }[]>('id');
  const missing = wanted.filter((id) => !held.some((row) => row.id === id));
  if (missing.length > 0)
    throw new ProblemError('invalid-request', '有文件已失效，请重新上传。', {
      fields: materials.flatMap(({ uploadId }, index) =>
        missing.includes(uploadId)
          ? [{ path: `/materials/${index}/uploadId`, message: '这个文件已失效，请重新上传。' }]
          : [],
      ),
    });
  await trx.raw(
    `update upload set claimed_by = null, expires_at = now() + make_interval(mins => :unclaimedMinutes)
      where claimed_by = :claimedBy and erased_at is null and id <> all (:wanted)
        and not exists (select from application_round r where r.application_id = :applicationId
              and r.content -> 'materials' @> jsonb_build_array(jsonb_build_object('uploadId', upload.id::text)))`,
    { claimedBy, wanted, applicationId, unclaimedMinutes },
  );
}
