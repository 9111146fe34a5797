import { randomBytes, randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createDatabase, type TestDatabase } from '../test/database';
import { addPayableApplication } from '../test/payable-application';
import { keptDays } from '../test/kept-days';
import { shanghaiDay } from '../domain/shanghai-day';
import type { ExpiringTable } from '../domain/expiring-tables';
import { expiredRowsActivities } from './expired-rows';

let database: TestDatabase;
let personId: string;
let institutionId: string;
beforeAll(async () => {
  database = await createDatabase();
  personId = randomUUID();
  await database.knex('person').insert({ id: personId });
  ({ id: institutionId } = await database.knex('institution').first<{ id: string }>('id'));
});
afterAll(() => database.drop());

const dayMs = 86_400_000;
const ago = (days: number): Date => new Date(Date.now() - days * dayMs);
const bytes = (): Buffer => randomBytes(32);
const sweep = (...tables: ExpiringTable[]): Promise<Record<string, number>> =>
  new MockActivityEnvironment().run(() =>
    expiredRowsActivities(database.knex, keptDays).deleteExpiredRows(...tables),
  );

/** A row of each table whose use ended so many days ago; a session of each way to end. */
async function addRows(endedDaysAgo: number): Promise<void> {
  const { knex } = database;
  const end = ago(endedDaysAgo);
  await knex('rate_limit').insert({ key: randomUUID(), points: 1, expire: end.getTime() });
  await knex('sms_code').insert({
    phone_index: bytes(),
    purpose: 'login',
    code_hash: bytes(),
    privacy_version: '1',
    agreement_version: '1',
    expires_at: end,
  });
  await knex('login_challenge').insert({
    secret_hash: bytes(),
    person_id: personId,
    phone_enc: bytes(),
    expires_at: end,
  });
  await knex('login_ticket').insert({
    ticket_hash: bytes(),
    browser_secret_hash: bytes(),
    entrance: 'candidate',
    browser: '',
    address: '',
    expires_at: end,
  });
  const accountId = randomUUID();
  await knex('unit_account').insert({
    id: accountId,
    institution_id: institutionId,
    number: '4290219999',
    state: 'revoked',
    revoked_at: end,
    code_index: bytes(),
    code_expires_at: end,
    issued_by: personId,
  });
  await knex('account_activation').insert({
    unit_account_id: accountId,
    token_hash: bytes(),
    token_expires_at: end,
  });
  await knex('activation_wrong_try').insert({
    unit_account_id: accountId,
    network: String(endedDaysAgo),
    wrong_tries: 5,
    last_at: ago(endedDaysAgo + 1),
  });
  await knex('blank_form_link').insert({
    ...{ token_hash: bytes(), person_id: personId, institution_id: institutionId },
    ...{ contact_department: '人事科', office_phone: '027-87654321', expires_at: end },
  });
  await knex('confirm_code_try').insert({
    message_id: randomUUID(),
    request_hash: '',
    person_id: personId,
    institution_id: institutionId,
    at: end,
  });
  await knex('authorization_code_try').insert({
    message_id: randomUUID(),
    request_hash: '',
    person_id: personId,
    at: end,
  });
  const grant = { institution_id: institutionId, business_code: endedDaysAgo > 0 ? '05' : '03' };
  const grantId = randomUUID();
  await knex('authorization_grant').insert({ ...grant, id: grantId, state: 'unissued' });
  const match = { id: randomUUID(), grant_id: grantId, asked_by: personId };
  await knex('authorization_match').insert({ ...match, day: end, at: end });
  await knex('message_body').insert({
    process_id: 'application/1',
    message_id: randomUUID(),
    body_enc: bytes(),
    created_at: end,
  });
  await knex('answered_change').insert({
    message_id: randomUUID(),
    request_hash: '',
    reference: '',
    at: end,
  });
  const told = { person_id: personId, template: 'x', params: {}, created_at: ago(endedDaysAgo + 730) };
  await knex('inbox_message').insert({ ...told, deduplication_key: randomUUID() });
  for (const sent of [{ sent_at: end }, { gave_up_at: end }, {}])
    await knex('outbox').insert({ ...told, ...sent, kind: 'wechat', deduplication_key: randomUUID() });
  const typed = { stands_enc: bytes(), right_enc: bytes(), proofs: {}, due_at: end };
  const correction = { person_id: personId, kind: 'name', asked_at: ago(endedDaysAgo + 1095), ...typed };
  const ended = { state: 'declined', answer_enc: bytes(), ended_at: ago(endedDaysAgo + 1095) };
  await knex('data_correction').insert({ ...correction, ...ended, id: randomUUID() });
  // However long it has waited, nothing ends it but its answer.
  const waiting = { state: 'awaiting-answer', kind: endedDaysAgo > 0 ? 'birth' : 'document' };
  await knex('data_correction').insert({ ...correction, ...waiting, id: randomUUID() });
  await addStagedRow('faulty', { state: 'done', ended_at: end });
  await addBatch({ state: 'done', ended_at: ago(endedDaysAgo) });
  await addPreloadedRow({ created_at: ago(endedDaysAgo + 365), ending_told_at: ago(endedDaysAgo + 30) });
  for (const ending of [{ ended_at: end }, { expires_at: end }, { last_used_at: ago(endedDaysAgo + 1) }])
    await knex('session').insert({
      token_hash: bytes(),
      transport: 'bearer',
      client: 'weapp',
      person_id: personId,
      browser: '',
      address: '',
      idle_seconds: dayMs / 1_000,
      expires_at: ago(-1),
      ...ending,
    });
}

/** A batch of passes that stands like this, with one file. */
async function addBatch(batch: object): Promise<void> {
  const { knex } = database;
  const id = randomUUID();
  const right = { id: randomUUID(), institution_id: institutionId, business_code: '05' };
  await knex('role_holding').insert({
    ...{ ...right, person_id: personId, role: 'assistant', granted_by: 'test', ended_at: ago(0) },
  });
  await knex('batch_pass').insert({
    ...{ id, created_by: personId, holding_id: right.id, institution_id: institutionId },
    ...{ business_code: '05', ...batch },
  });
  await knex('batch_pass_item').insert({
    ...{ batch_id: id, position: 1, application_id: randomUUID(), seen_sequence: 1, message_id: 'm' },
  });
}

/** Somebody in a preloaded list. */
async function addPreloadedRow(values: object): Promise<void> {
  await database.knex('preloaded_row').insert({
    ...{ institution_id: institutionId, roster: 'in-service', name: '测示例', name_normalised: '测示例' },
    ...{ document_type: 'id-card', document_number_enc: bytes(), document_number_index: bytes() },
    ...{ created_by: personId, ...values },
  });
}

/** A row of a file whose import stands like this. */
async function addStagedRow(outcome: string, importing: object): Promise<void> {
  const { knex } = database;
  const [importId, uploadId] = [randomUUID(), randomUUID()];
  await knex('upload').insert({
    ...{ id: uploadId, owner_person_id: personId, purpose: 'preload-import', storage_key: uploadId },
    ...{ content_type: '', size_bytes: 1, sha256: bytes(), expires_at: ago(0) },
  });
  await knex('preload_import').insert({
    ...{ id: importId, institution_id: institutionId, roster: 'retired', upload_id: uploadId },
    ...{ created_by: personId, ...importing },
  });
  await knex('preload_import_row').insert({ import_id: importId, line: 2, outcome, content_enc: bytes() });
}

test('R-I1 R-V3 of an import that is over only what is to be said of its rows stays, and that for a week', async () => {
  const { knex } = database;
  await knex('preload_import_row').delete();
  const over = (state: string, days: number) => ({ state, ended_at: ago(days) });
  await addStagedRow('ready', { state: 'committing' });
  await addStagedRow('faulty', over('cancelled', 6));
  await sweep('preload_import_row');
  expect(await knex('preload_import_row')).toHaveLength(2);
  await addStagedRow('ready', over('cancelled', 0));
  await addStagedRow('faulty', { ...over('refused', 0), file_fault: 'merged-cells' });
  await addStagedRow('warned', over('expired', 0));
  await addStagedRow('warned', over('done', 8));
  expect(await sweep('preload_import_row')).toEqual({ preload_import_row: 4 });
  expect(await knex('preload_import_row')).toHaveLength(2);
});

test('R-I1 R-V3 staged rows are looked for once each, however many imports are over', async () => {
  const { knex } = database;
  const asked: { sql: string; bindings: readonly unknown[] }[] = [];
  const hear = (query: (typeof asked)[number]) => void asked.push(query);
  knex.on('query', hear);
  await sweep('preload_import_row');
  knex.removeListener('query', hear);
  const statement = asked.find(({ sql }) => sql.startsWith('delete'));
  const plan = await knex.raw<{ rows: object[] }>(`explain ${statement?.sql.replace(/\$\d+/g, '?')}`, [
    ...(statement?.bindings ?? []),
  ] as string[]);
  const text = JSON.stringify(plan.rows);
  expect(text).toContain('preload_import_row');
  expect(text).not.toContain('SubPlan');
});

test('R-I1 R-V3 an unused row goes when its days are over and its unit was told, a used one stays', async () => {
  const { knex } = database;
  await knex('preloaded_row').delete();
  const [membership] = await knex('membership')
    .insert({ person_id: personId, institution_id: institutionId })
    .returning<{ id: string }[]>('id');
  const used = { used_at: ago(1), used_by_membership_id: membership?.id };
  await addPreloadedRow({ created_at: ago(366) });
  await addPreloadedRow({ created_at: ago(364), ending_told_at: ago(40) });
  await addPreloadedRow({ created_at: ago(366), ending_told_at: ago(29) });
  await addPreloadedRow({ created_at: ago(366), ending_told_at: ago(40), ...used });
  expect(await sweep('preloaded_row')).toEqual({ preloaded_row: 0 });
  await addPreloadedRow({ created_at: ago(366), ending_told_at: ago(31) });
  expect(await sweep('preloaded_row')).toEqual({ preloaded_row: 1 });
  await knex('preloaded_row').delete();
});

test('R-V3 what nobody can use any more is deleted, what may still be asked for stays', async () => {
  await addRows(31);
  await addRows(-0.5);
  expect(await sweep()).toEqual({
    rate_limit: 1,
    sms_code: 1,
    login_challenge: 1,
    login_ticket: 1,
    account_activation: 1,
    activation_wrong_try: 1,
    confirm_code_try: 1,
    authorization_code_try: 1,
    authorization_match: 1,
    message_body: 1,
    answered_change: 1,
    session: 3,
    blank_form_link: 1,
    preload_import_row: 1,
    preloaded_row: 1,
    data_correction: 1,
    batch_pass_item: 1,
    batch_pass: 1,
    inbox_message: 1,
    outbox: 2,
    closed_applicant: 0,
    face_check_try: 0,
  });
  expect(new Set(Object.values(await sweep()))).toEqual(new Set([0]));
  expect(await database.knex('session')).toHaveLength(3);
});

test('R-V3 a name, a number and a payer that nobody came back to go after an hour, a reviewer’s words after days', async () => {
  const { knex } = database;
  await knex('message_body').delete();
  const hours = (count: number): Date => new Date(Date.now() - count * 3_600_000);
  for (const process of ['identity', 'payer', 'application'])
    for (const created of [hours(0.9), hours(1.1)])
      await knex('message_body').insert({
        process_id: `${process}/1`,
        message_id: randomUUID(),
        body_enc: bytes(),
        created_at: created,
      });
  expect(await sweep('message_body')).toEqual({ message_body: 2 });
  expect(await knex('message_body').orderBy('process_id').pluck('process_id')).toEqual([
    'application/1',
    'application/1',
    'identity/1',
    'payer/1',
  ]);
  await knex('message_body').delete();
});

test('R-V2 R-V3 what stops a closed account’s document goes a year after the project, its tries the next day', async () => {
  const { knex } = database;
  for (const days of [366, 364]) {
    const { projectId, applicationId } = await addPayableApplication(knex);
    await knex('exam_project_window')
      .where({ project_id: projectId })
      .update({
        ...{ opens_at: ago(days + 1), closes_at: ago(days) },
      });
    await knex('application')
      .where({ id: applicationId })
      .update({ changed_at: ago(days) });
    await knex('closed_applicant').insert({
      ...{ project_id: projectId, application_id: applicationId, document_number_index: bytes() },
    });
  }
  const [closed, absorbed] = [randomUUID(), randomUUID()];
  await knex('person').insert({ id: closed });
  await knex('person').insert({ id: absorbed, joined_into: closed });
  for (const [owner, triedBy, days] of [
    [closed, closed, 1],
    [closed, absorbed, 1],
    [closed, closed, 0],
    [personId, personId, 1],
  ] as const) {
    const checkId = randomUUID();
    await knex('face_check').insert({
      ...{ id: checkId, person_id: owner, subject_id: personId, purpose: 'recover-account', asked_by: '' },
      ...{ state: 'failed', created_at: ago(2), expires_at: ago(1), ended_at: ago(1) },
    });
    await knex('face_check_try').insert({
      ...{ check_id: checkId, message_id: 'm', person_id: triedBy, way: 'face', outcome: 'failed' },
      ...{ day: shanghaiDay(ago(days)), ended_at: ago(days) },
    });
  }
  await knex('person')
    .where({ id: closed })
    .update({ closed_at: ago(0) });
  await knex('account_closure').insert({
    ...{ person_id: closed, state: 'closed', round: 1, asked_at: ago(16), closes_at: ago(1) },
  });
  const swept = { closed_applicant: 1, face_check_try: 2 };
  expect(await sweep('closed_applicant', 'face_check_try')).toEqual(swept);
  expect(await knex('face_check_try').orderBy('day').pluck('person_id')).toEqual([personId, closed]);
  expect(await knex('closed_applicant')).toHaveLength(1);
});

test('more than one batch goes, but not what somebody holds', async () => {
  await database.knex.raw(
    `insert into rate_limit (key, points, expire) select 'many/' || n, 1, 0 from generate_series(1, 4100) n`,
  );
  await database.knex.transaction(async (trx) => {
    await trx('rate_limit').where({ key: 'many/1' }).forUpdate();
    expect((await sweep()).rate_limit).toBe(4_099);
  });
  expect((await sweep()).rate_limit).toBe(1);
});

test('R-V3 what was deleted is counted by kind and day', async () => {
  const { knex } = database;
  const countOf = async (kind: string) =>
    (await knex('erasure').where({ kind }).first<{ count: number } | undefined>('count'))?.count ?? 0;
  const before = await countOf('message');
  for (const key of ['one', 'two'])
    await knex('inbox_message').insert({
      ...{ person_id: personId, template: 'x', params: {}, created_at: ago(731), deduplication_key: key },
    });
  await sweep('inbox_message');
  await sweep('inbox_message');
  expect(await countOf('message')).toBe(before + 2);
});

test('R-S3 R-V3 the log of who saw what loses what is old enough, and nothing of the last half year, whoever asks', async () => {
  const { knex } = database;
  const log = (days: number, subject: string) =>
    knex('access_event').insert({ person_id: personId, action: 'x', subject, at: ago(days) });
  await log(1_096, 'old');
  await log(1_094, 'kept');
  await log(179, 'recent');
  const activities = expiredRowsActivities(knex, keptDays);
  expect(await new MockActivityEnvironment().run(() => activities.deleteOldAccessEvents())).toBe(1);
  expect(await knex('access_event').orderBy('at').pluck('subject')).toEqual(['kept', 'recent']);
  expect(await knex('erasure').where({ kind: 'access-log' }).pluck('count')).toEqual([1]);
  await knex.raw('select delete_access_events(0, 10)');
  expect(await knex('access_event').pluck('subject')).toEqual(['recent']);
  await expect(knex('access_event').delete()).rejects.toThrow();
});
