import { randomUUID } from 'node:crypto';
import type { AccountClosure } from '../../contracts/account-closure';
import type { LoginOutcome } from '../../contracts/login';
import { closureProcessId } from '../../domain/account-closure-process';
import { ApiClient, refusalOf } from '../../test/api-client';
import { tcmContent, teacher } from '../../test/application-contents';
import { bind, hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, fillIn, key, own, projectId, submit } from '../../test/application-steps';
import { askToClose, letClosingDayCome } from '../../test/closure-steps';
import { newVerifiedVisitor, type VerifiedVisitor } from '../../test/face-check-steps';
import { eventually } from '../../test/eventually';
import { newHolder, newVisitor, newWechatCode, scan } from '../../test/identity-steps';
import { consents, verify } from '../../test/login-steps';
import { addUnit, newClerk, newPhone } from '../../test/unit-account-steps';
import { phoneColumns } from '../login/account';
import { createBlindIndex } from '../../runtime/blind-index';
import { createEncryption } from '../../runtime/encryption';

/** 注销: asked for, taken back, in the way, ended and erased, and what a new account may do (R-V2). */
let stack: ApplicationStack;
let reviewer: TestPerson;
let project: string;
let hospitalId: string;
beforeAll(async () => {
  stack = await startApplicationStack();
  const { hospital, county } = await hospitalWithDepartments(stack);
  hospitalId = hospital;
  project = await projectId(stack, 'tcm-specialty');
  reviewer = await person(stack, { reviews: { institutionId: county, businessCode: '06' } });
});
afterAll(() => stack.stop());

const closureOf = async ({ client }: TestPerson): Promise<AccountClosure> =>
  (await client.get<AccountClosure>('/api/account-closure')).body;

const ask = (visitor: VerifiedVisitor) => askToClose(stack, visitor);
const letItsDayCome = (visitor: TestPerson) => letClosingDayCome(stack, visitor);

const number = () => newHolder().documentNumber;
const content = () =>
  tcmContent('apprentice', {
    supervisor: teacher(number()),
    referees: [teacher(number()), teacher(number(), { mobile: '13800001078' })],
  });

const rowsOf = async (table: string, personId: string): Promise<number> =>
  (await stack.database.knex(table).where({ person_id: personId })).length;

const personRow = (id: string) =>
  stack.database.knex('person').where({ id }).first<Record<string, unknown>>();

/** Verifies as the process of the document does it, by its own row. */
const verifyAs = (id: string, name: string, documentNumber: string) =>
  verify({ ...stack, encryption: createEncryption(stack.config.keys.encryption) }, id, {
    name,
    number: documentNumber,
  });

test('R-V2 refused with what is in the way; taken back by the next login; told by SMS', async () => {
  const visitor = await newVerifiedVisitor(stack);
  await bind(stack, visitor.id, hospitalId);
  expect(await closureOf(visitor)).toMatchObject({ obstacles: ['binding'], availableActions: [] });
  expect(refusalOf(await ask(visitor)).code).toBe('not-allowed-now');
  await stack.database
    .knex('membership')
    .where({ person_id: visitor.id })
    .update({ ended_at: new Date(), end_reason: 'unbound' });

  expect((await ask(visitor)).status).toBe(200);
  expect(await closureOf(visitor)).toMatchObject({ state: 'requested', availableActions: ['take-back'] });
  const session = await visitor.client.get<{ person: { closesAt: string | null } }>('/api/session');
  expect(session.body.person.closesAt).not.toBeNull();
  await eventually(async () => {
    const response = await fetch(`${stack.sandbox.origin()}/sandbox/messages?phone=${visitor.phone}`);
    return ((await response.json()) as { text: string }[]).find(({ text }) =>
      text.includes('此前可以登录撤回'),
    );
  });
  expect((await visitor.client.post('/api/account-closure/withdrawal', undefined, key())).status).toBe(204);
  expect(await closureOf(visitor)).toMatchObject({ state: 'taken-back', availableActions: ['ask'] });
});

test('R-V2 what is begun meanwhile stops it on its day', async () => {
  const visitor = await newVerifiedVisitor(stack);
  await ask(visitor);
  await bind(stack, visitor.id, hospitalId);
  expect(await letItsDayCome(visitor)).toBe('stopped');
  expect(await closureOf(visitor)).toMatchObject({ state: 'stopped', stoppedBy: ['binding'] });
  expect((await visitor.client.get('/api/session')).status).toBe(200);
});

test('R-V2 R-N2 ended and erased, interrupted in the middle; the record stays, the new account starts from nothing', async () => {
  const { knex } = stack.database;
  const visitor = await newVerifiedVisitor(stack, '乙示例');
  const sent = await apply(stack, visitor, project, content());
  await decide(reviewer, sent, { decision: 'reject', remark: '材料不符' });
  const trial = await projectId(stack, 'health-title');
  await visitor.client.post('/api/applications', { projectId: trial }, key());
  expect((await ask(visitor)).status).toBe(200);

  // The messages can't be erased while somebody holds them, and the connection of who erases is cut off.
  const holder = await knex.transaction();
  await holder('inbox_message').where({ person_id: visitor.id }).forUpdate().select('id');
  const ended = letItsDayCome(visitor);
  const victim = await eventually(async () => {
    const { rows } = await knex.raw<{ rows: { pid: number }[] }>(
      `select pid from pg_stat_activity where wait_event_type = 'Lock' and query like 'delete from "inbox_message"%' and datname = current_database()`,
    );
    return rows[0]?.pid;
  });
  expect(refusalOf(await visitor.client.get('/api/session')).code).toBe('session-ended');
  expect(await rowsOf('session', visitor.id)).toBeGreaterThan(0);
  await knex.raw('select pg_terminate_backend(?)', [victim]);
  await holder.rollback();
  expect(await ended).toBe('closed');

  for (const table of ['session', 'wechat_login', 'inbox_message', 'login_device', 'personal_details'])
    expect({ table, rows: await rowsOf(table, visitor.id) }).toEqual({ table, rows: 0 });
  expect(await knex('application').where({ person_id: visitor.id }).pluck('id')).toEqual([sent]);
  expect(await rowsOf('consent', visitor.id)).toBe(2);
  expect(await personRow(visitor.id)).toMatchObject({
    ...{ name: '乙示例', phone_enc: null, phone_index: null, document_number_index: null },
    identity_state: 'unverified',
  });
  expect(
    await knex('process_event')
      .where({ process_id: closureProcessId(visitor.id) })
      .pluck('type'),
  ).toEqual([...['closure.asked', 'closure.begun', 'closure.completed']]);

  const anew = await newVisitor(stack);
  await verifyAs(anew.id, '乙示例', visitor.holder.documentNumber);
  expect(refusalOf(await anew.client.post('/api/applications', { projectId: project }, key())).code).toBe(
    'not-allowed-now',
  );
  const row = { number: 'x', person_id: anew.id, project_id: project, business_code: '06' };
  await expect(Promise.resolve(knex('application').insert(row))).rejects.toMatchObject({
    constraint: 'application_of_closed_account',
  });
  expect((await anew.client.post('/api/applications', { projectId: trial }, key())).status).toBe(200);
});

test('R-V2 R-V3 what units and departments hold of where they were reached goes with it', async () => {
  const { knex } = stack.database;
  const encryption = createEncryption(stack.config.keys.encryption);
  const hr = await newClerk(stack, hospitalId);
  const visitor = await newVerifiedVisitor(stack, '己示例');
  const [accountId, grantId, id, now] = [randomUUID(), randomUUID(), randomUUID(), new Date()];
  const contact = { contact_department: '医务科', contact_office_phone: '027-87654321' };
  await knex('unit_account').insert({
    ...{ id: accountId, institution_id: hospitalId, kind: 'sub', number: '4299000000001' },
    ...{ business_codes: ['05'], state: 'active', administrator_id: visitor.id, activated_at: now },
    ...{ ...contact, contact_phone_enc: encryption.encryptText(visitor.phone) },
  });
  await knex('authorization_grant').insert({
    ...{ id: grantId, institution_id: hospitalId, business_code: '13', state: 'unissued' },
    ...{ ...contact, contact_person_id: visitor.id },
  });
  const petition = { id, person_id: visitor.id, uploads: '{}', round: 1, submitted_at: now, decided_at: now };
  await knex('institution_registration').insert({
    ...{ ...petition, state: 'refused', applicant_name_enc: encryption.encryptText('己示例') },
    ...{ name: id, name_normalised: id, address: '示例路 1 号', kind: 'other' },
    ...{ supervisor_id: hospitalId, department_id: hospitalId },
  });
  const department = await addUnit(stack, 'department');
  await knex('hr_account_application').insert({
    ...{ ...petition, state: 'refused', institution_id: hospitalId, department_id: department.id },
    ...{ contact_department: '医务科', office_phone: '027-87654321' },
  });
  const phone = () => hr.client.get(`/api/own-accounts/${accountId}/phone`);
  expect((await phone()).body).toEqual({ phone: visitor.phone });
  await ask(visitor);
  expect(await letItsDayCome(visitor)).toBe('closed');

  expect((await phone()).status).toBe(404);
  const empty = { contact_department: null, contact_office_phone: null };
  const row = (table: string, where: object) => knex(table).where(where).first<Record<string, unknown>>();
  expect(await row('unit_account', { id: accountId })).toMatchObject({ ...empty, contact_phone_enc: null });
  expect(await row('authorization_grant', { id: grantId })).toMatchObject({
    ...empty,
    contact_person_id: null,
  });
  expect(await row('institution_registration', { id })).toMatchObject({ applicant_name_enc: null });
  expect(await row('hr_account_application', { id })).toMatchObject({ office_phone: null });
});

test('R-V2 a draft begun before the document is proven is not sent, and nothing begins for who is gone', async () => {
  const { knex } = stack.database;
  const visitor = await newVerifiedVisitor(stack, '丁示例');
  const { holder } = visitor;
  await ask(visitor);
  expect(await letItsDayCome(visitor)).toBe('closed');
  // Nothing was ever sent: name and document are gone, too.
  expect(await personRow(visitor.id)).toMatchObject({ name: null, document_number_enc: null });
  const membership = { person_id: visitor.id, institution_id: hospitalId };
  await expect(Promise.resolve(knex('membership').insert(membership))).rejects.toMatchObject({
    constraint: 'person_is_closed',
  });
  const anew = await newVisitor(stack);
  await verifyAs(anew.id, '丁示例', holder.documentNumber);
  const { id, draft } = await fillIn(stack, anew, project, content());
  const { document_number_index: document } = await personRow(anew.id);
  await knex('closed_applicant').insert({
    project_id: project,
    document_number_index: document,
    application_id: id,
  });
  expect(refusalOf(await submit(anew, id, draft)).code).toBe('not-allowed-now');
  expect((await own(anew.client, id)).state).toBe('draft');
});

test('R-V2 R-B7 the document’s own process begins anew for whoever proves it next', async () => {
  const openid = `o-closing-${Date.now()}`;
  const visitor = await newVisitor(stack, { openid });
  const holder = newHolder('戊示例');
  expect((await scan(stack, visitor, holder)).body).toMatchObject({ outcome: 'passed' });
  const encryption = createEncryption(stack.config.keys.encryption);
  const phone = newPhone();
  const blindIndex = createBlindIndex(stack.config.keys.blindIndex);
  const columns = phoneColumns({ encryption, blindIndex }, phone);
  await stack.database.knex('person').where({ id: visitor.id }).update(columns);
  // Its pictures are being erased still.
  await eventually(async () => (await closureOf(visitor)).obstacles.length === 0);
  expect((await ask({ ...visitor, holder, phone })).status).toBe(200);
  expect(await letItsDayCome(visitor)).toBe('closed');

  // The same WeChat is a new account, which proves the same document.
  const client = new ApiClient(stack.origin, 'weapp');
  const code = await newWechatCode(stack, { openid });
  const { body } = await client.post<LoginOutcome>('/api/login/wechat', { code, consents });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  expect(body.session.person.id).not.toBe(visitor.id);
  const anew = { client, id: body.session.person.id };
  expect((await scan(stack, anew, holder)).body).toMatchObject({ outcome: 'passed' });
});
