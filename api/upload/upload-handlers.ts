import type { uploadRoutes } from '../../contracts/upload';
import { uploadPlace } from '../../domain/upload-place';
import { recordAccess } from '../access-event';
import { notFound } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { keepUpload } from './keep';

/** Pictures in, and out again for who may see them. */
export function createUploadHandlers(services: Services): Handlers<typeof uploadRoutes> {
  const { database, encryption, storage } = services;
  return {
    'POST /uploads': ({ file, body, session }) =>
      keepUpload(services, session.personId, body.purpose, file.bytes),

    'GET /uploads/:id': async ({ params: { id }, session, context }) => {
      const row = await database('upload')
        .where({ id, erased_at: null, content_type: 'image/jpeg' })
        .first<
          | { storage_key: string; owner_person_id: string; purpose: string; claimed_by: string | null }
          | undefined
        >();
      if (!row) throw notFound('这张图片');
      if (row.owner_person_id !== session.personId)
        await recordAccess(database, session, context, {
          action: 'upload.viewed',
          subject: row.claimed_by ?? `upload/${id}`,
          detail: { uploadId: id, purpose: row.purpose },
        });
      return { bytes: encryption.decrypt(await storage.get(row.storage_key), uploadPlace(id)) };
    },

    'DELETE /uploads/:id': async ({ params: { id }, session: { personId } }) => {
      // The row is held while its bytes go, so that nobody claims a file that is being erased.
      await database.transaction(async (trx) => {
        const row = await trx('upload')
          .where({ id, owner_person_id: personId, claimed_by: null, erased_at: null })
          .forUpdate()
          .first<{ storage_key: string } | undefined>('storage_key');
        if (!row) throw notFound('这张图片');
        await storage.remove(row.storage_key);
        await trx('upload').where({ id }).update({ erased_at: trx.fn.now() });
      });
    },
  };
}
