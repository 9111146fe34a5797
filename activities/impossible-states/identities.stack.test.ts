import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { showEach } from '../../test/show-contradictions';
import { identityContradictions } from './identities';

const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);

async function addPicture(db: Knex, picture: object): Promise<string> {
  const [id, owner] = [randomUUID(), randomUUID()];
  await db('person').insert({ id: owner });
  await db('upload').insert({
    ...{
      id,
      owner_person_id: owner,
      purpose: 'identity-document',
      storage_key: id,
      expires_at: hoursAgo(-1),
    },
    ...{ content_type: 'image/jpeg', size_bytes: 1, sha256: Buffer.from(id), ...picture },
  });
  return id;
}

showEach(identityContradictions, {
  'picture-outlives-verification': async (db, nothingYet) => {
    const processId = `identity/${randomUUID()}`;
    const verification = { id: processId, kind: 'identity', state: 'reviewing', sequence: 1, position: '{}' };
    await db('process').insert(verification);
    const id = await addPicture(db, { claimed_by: processId });
    await addPicture(db, { claimed_by: processId, erased_at: hoursAgo(2) });
    await addPicture(db, { claimed_by: processId, purpose: 'application-material' });
    await nothingYet();
    // It has just ended, and is about to erase its pictures.
    await db('process').where({ id: processId }).update({ state: 'verified', closed_at: new Date() });
    await nothingYet();
    await db('process')
      .where({ id: processId })
      .update({ closed_at: hoursAgo(2) });
    return { id, processId };
  },

  'picture-outlives-its-time': async (db, nothingYet) => {
    const id = await addPicture(db, { expires_at: hoursAgo(1) });
    await addPicture(db, { expires_at: hoursAgo(48), erased_at: hoursAgo(47) });
    await addPicture(db, { expires_at: hoursAgo(48), claimed_by: 'identity/示例' });
    await nothingYet();
    await db('upload')
      .where({ id })
      .update({ expires_at: hoursAgo(25) });
    return { id, processId: null };
  },
});
