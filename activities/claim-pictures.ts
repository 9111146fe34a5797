import type { Knex } from 'knex';
import type { PicturePurpose } from '../contracts/upload';
import type { AskedPicture } from '../domain/department-review';
import { refusal } from './refusal';

/**
 * The pictures that are asked for become the process's: the sender's own new ones, or those that it holds from an earlier
 * round. Returns them by slot. All that it holds is kept again, what is replaced too: it is part of what is decided next.
 */
export async function claimPictures<Slot extends string>(
  trx: Knex.Transaction,
  holder: { processId: string; personId: string; purpose: PicturePurpose },
  asked: readonly AskedPicture<Slot>[],
  sent: Readonly<Partial<Record<Slot, string>>>,
): Promise<Record<string, string>> {
  const { processId, personId, purpose } = holder;
  const claimed: Record<string, string> = {};
  await trx('upload').where({ claimed_by: processId, erased_at: null }).update({ kept_until: null });
  for (const { slot, isOptional } of asked) {
    const id = sent[slot];
    if (!id && isOptional) continue;
    const count =
      id &&
      (await trx('upload')
        .where({ id, purpose, erased_at: null })
        .where(
          (usable) =>
            void usable
              .where({ claimed_by: processId })
              .orWhere({ claimed_by: null, owner_person_id: personId }),
        )
        .update({ claimed_by: processId }));
    if (!id || !count) throw refusal('invalid-request', { sentence: '图片已失效，请重新上传后提交。' });
    claimed[slot] = id;
  }
  return claimed;
}
