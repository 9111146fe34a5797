import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../test/database';
import { untilSomeoneWaits } from '../test/lock-wait';
import { addPayableApplication } from '../test/payable-application';
import { findClosureObstacles } from '../db/closure-obstacles';
import { addNotices, noticeOf } from '../db/notices';
import { addDays, shanghaiDay } from '../domain/shanghai-day';
import { endAccount } from './account-ending';
import { accountErasureActivities } from './account-erasure';

let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

async function newPerson(): Promise<{ personId: string; institutionId: string }> {
  const { knex } = database;
  const personId = randomUUID();
  await knex('person').insert({ id: personId });
  const { id } = await knex('institution').first<{ id: string }>('id');
  return { personId, institutionId: id };
}

/** When a face check ends by itself. */
const inFuture = { expires_at: new Date(Date.now() + 600_000) };

/** A picture of the person's, stored. */
async function addUpload(personId: string): Promise<string> {
  const id = randomUUID();
  await database.knex('upload').insert({
    ...{ id, owner_person_id: personId, purpose: 'identity-document', content_type: 'image/jpeg' },
    ...{ storage_key: id, size_bytes: 1, sha256: Buffer.alloc(32), width: 800, height: 600 },
    ...inFuture,
  });
  return id;
}

const hold = (personId: string) => database.knex('person').where({ id: personId }).forUpdate().select('id');

test('R-V2 what is begun at the moment of the end waits for it, and is refused', async () => {
  const { knex } = database;
  const { personId, institutionId } = await newPerson();
  const ending = await knex.transaction();
  await hold(personId).transacting(ending);
  const begun = knex('membership').insert({ person_id: personId, institution_id: institutionId });
  const refused = expect(Promise.resolve(begun)).rejects.toMatchObject({ constraint: 'person_is_closed' });
  await untilSomeoneWaits(knex);
  await endAccount(ending, personId);
  await ending.commit();
  await refused;
});

test('R-V2 what was begun just before is seen by the end, which waits for it', async () => {
  const { knex } = database;
  const { personId, institutionId } = await newPerson();
  const begun = await knex.transaction();
  await begun('membership').insert({ person_id: personId, institution_id: institutionId });
  const obstacles = knex.transaction(async (trx) => {
    await hold(personId).transacting(trx);
    return await findClosureObstacles(trx, personId);
  });
  await untilSomeoneWaits(knex);
  await begun.commit();
  expect(await obstacles).toEqual(['binding']);
});

const end = (personId: string): Promise<void> =>
  database.knex.transaction(async (trx) => {
    await hold(personId).transacting(trx);
    await endAccount(trx, personId);
  });

test('R-V2 tries and what was sent go, but for the day’s tries at another account; nothing is told any more', async () => {
  const { knex } = database;
  const { personId } = await newPerson();
  const { personId: another } = await newPerson();
  const [today, yesterday] = [shanghaiDay(new Date()), addDays(shanghaiDay(new Date()), -1)];
  const [own, recovery] = [randomUUID(), randomUUID()];
  const now = new Date();
  const check = {
    person_id: personId,
    state: 'failed',
    asked_by: 'test/asker',
    created_at: now,
    ended_at: now,
  };
  await knex('face_check').insert([
    { ...check, ...inFuture, id: own, subject_id: personId, purpose: 'activate-authorization' },
    { ...check, ...inFuture, id: recovery, subject_id: another, purpose: 'recover-account' },
  ]);
  const tryOf = (id: string, day: string) => ({
    ...{ check_id: id, message_id: day, person_id: personId, way: 'face', day },
    ...{ outcome: 'failed', ended_at: new Date() },
  });
  await knex('face_check_try').insert([
    tryOf(own, today),
    tryOf(recovery, today),
    tryOf(recovery, yesterday),
  ]);
  await knex('face_check_review').insert({
    ...{ id: own, check_id: own, ends_at: now, ended_at: now },
    ...{ outcome: 'refused', reason_enc: Buffer.from('因') },
  });
  const pictures = await Promise.all(['front', 'back'].map(() => addUpload(personId)));
  await knex('identity_attempt').insert({
    ...{ process_id: `identity/${personId}`, message_id: 'm', person_id: personId, day: today },
    ...{ front_upload_id: pictures[0], back_upload_id: pictures[1], outcome: 'failed', ended_at: new Date() },
    ...{ document_slot: 1, account_slot: 1 },
  });
  const byAnother = await Promise.all(['front', 'back'].map(() => addUpload(another)));
  await knex('identity_attempt').insert({
    ...{ process_id: `identity/${personId}`, message_id: 'n', person_id: another, day: today },
    ...{ front_upload_id: byAnother[0], back_upload_id: byAnother[1], ended_at: new Date() },
    ...{ outcome: 'belongs-to-another', owner_id: personId },
  });
  const notices = [noticeOf('closure.stopped', {}, 'sms')(personId)];
  await knex.transaction((trx) => addNotices(trx, notices, { key: `${personId}/1` }));
  const last = { phone_enc: Buffer.from('-'), deduplication_key: `${personId}/last` };
  await knex('outbox').insert({
    ...last,
    kind: 'sms',
    person_id: personId,
    template: 'closure.closed',
    params: {},
  });

  await end(personId);
  await accountErasureActivities(knex).eraseAccount(personId);
  await knex.transaction((trx) => addNotices(trx, notices, { key: `${personId}/2` }));
  const left = (table: string) => knex(table).where({ person_id: personId });
  expect(await left('identity_attempt')).toEqual([]);
  expect(await knex('identity_attempt').where({ person_id: another }).pluck('owner_id')).toEqual([null]);
  expect(await left('face_check_try').select('check_id', 'message_id')).toEqual([
    { check_id: recovery, message_id: today },
  ]);
  // R-B8: how the review of a check ended stays, but not what the reviewer wrote.
  expect(await knex('face_check_review').where({ id: own }).select('outcome', 'reason_enc')).toEqual([
    { outcome: 'refused', reason_enc: null },
  ]);
  expect(await left('inbox_message')).toEqual([]);
  expect(await left('outbox').pluck('template')).toEqual(['closure.closed']);
});

test('R-V2 a draft that is deleted asks an index whether a closed account had it', async () => {
  const { rows } = await database.knex.raw<{ rows: object[] }>(
    `select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = 'closed_applicant'::regclass and a.attname = 'application_id'`,
  );
  expect(rows).toHaveLength(1);
});

test('R-V2 R-N2 a refused application of a closed account is not opened again', async () => {
  const { knex } = database;
  const { applicationId, personId } = await addPayableApplication(knex);
  const application = knex('application').where({ id: applicationId });
  await application.clone().update({ state: 'rejected' });
  await end(personId);
  await expect(application.clone().update({ state: 'in-review', current_step: 0 })).rejects.toMatchObject({
    code: '23514',
  });
});
