import { randomBytes, randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../../test/database';
import { newHolder } from '../../test/identity-steps';
import { createEncryption } from '../../runtime/encryption';
import { parseKeyRing } from '../../runtime/key-ring';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { scan } from './scan';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

/** A scan whose process has as many messages in hand as Temporal lets it have. */
async function scanAmongTooMany(): Promise<unknown> {
  const personId = randomUUID();
  await database.knex('person').insert({ id: personId });
  const [frontUploadId, backUploadId] = [await addPicture(personId), await addPicture(personId)];
  const services = {
    config: { temporal: { taskQueuePrefix: 'test' }, keys: { processId: randomBytes(32) } },
    database: database.knex,
    encryption: createEncryption(parseKeyRing(`test:${randomBytes(32).toString('base64')}`)),
    processes: {
      findAnswer: () => Promise.resolve(undefined),
      deliver: () => Promise.reject(new ProblemError('too-many-requests', '…', { retryAfterSeconds: 2 })),
    },
  } as unknown as Services; // as far as a scan uses them
  const input = {
    body: { ...newHolder(), frontUploadId, backUploadId },
    session: { personId, identityState: 'unverified' },
    message: { idFor: () => randomUUID(), requestHash: 'hash' },
    context: { requestId: 'test' },
  } as unknown as HandlerInput<'POST /identity/scans'>;
  return await scan(services, input);
}

async function addPicture(ownerId: string): Promise<string> {
  const id = randomUUID();
  await database.knex('upload').insert({
    id,
    owner_person_id: ownerId,
    purpose: 'identity-document',
    storage_key: id,
    content_type: 'image/jpeg',
    size_bytes: 1,
    sha256: Buffer.alloc(32),
    expires_at: new Date(Date.now() + 60_000),
  });
  return id;
}

test('R-B3 a scan among too many is no refusal, which would end its key: it is to be asked again, or by hand', async () => {
  await expect(scanAmongTooMany()).rejects.toMatchObject({
    code: 'too-many-requests',
    detail: expect.stringMatching(/^该证件正在核验中/) as string,
    extras: { retryAfterSeconds: 2, allowed: ['request-manual-review'] },
  });
});
