import type { Knex } from 'knex';
import type { RegistrableKind } from '../contracts/institution-registration-states';
import { materialsAskedOf } from '../domain/institution-registration-form';
import type { RegistrationPictures } from '../domain/institution-registration-message';
import { refusal } from './refusal';

/**
 * The pictures that the kind asks for become the process's: the sender's own new ones, or those that it holds from an earlier
 * round. What was replaced stays with the record: it is what the department had refused.
 */
export async function claimPictures(
  trx: Knex.Transaction,
  { processId, personId }: { processId: string; personId: string },
  kind: RegistrableKind,
  pictures: RegistrationPictures,
): Promise<RegistrationPictures> {
  const asked = materialsAskedOf(kind).map((slot) => [slot, pictures[slot]] as const);
  for (const [, id] of asked) {
    const claimed =
      id &&
      (await trx('upload')
        .where({ id, purpose: 'institution-registration', erased_at: null })
        .where(
          (usable) =>
            void usable
              .where({ claimed_by: processId })
              .orWhere({ claimed_by: null, owner_person_id: personId }),
        )
        .update({ claimed_by: processId }));
    if (!claimed) throw refusal('invalid-request', { sentence: '图片已失效，请重新上传后提交。' });
  }
  return Object.fromEntries(asked);
}
