import type { Session } from '../../contracts/login';
import type { ProcessDetail } from '../../contracts/process';
import type { Problem } from '../../contracts/problems';
import { refusalOf } from '../../test/api-client';
import {
  activateByCode,
  addBusiness,
  authorizations,
  changeAuthorization,
  confirmFace,
  issueAuthorization,
  ownAuthorizations,
} from '../../test/authorization-steps';
import { comeBack, consentAndStart, newVerifiedVisitor, showFace, view } from '../../test/face-check-steps';
import { giveRole } from '../../test/give-role';
import { eventually } from '../../test/eventually';
import { newVisitor, type Visitor } from '../../test/identity-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, logInByScan, newClerk, newKey, type TestUnit } from '../../test/unit-account-steps';
import { holdersOf, inboxOf, newDepartment } from '../../test/unit-rows';

let stack: Stack;
let department: TestUnit;
let clerk: Visitor;
beforeAll(async () => {
  stack = await startStack();
  ({ department, clerk } = await newDepartment(stack));
});
afterAll(() => stack.stop());

async function newCode(businessCode = '05') {
  const hospital = await addUnit(stack, 'hospital', department.id);
  return { hospital, ...(await issueAuthorization(clerk, hospital.id, businessCode)) };
}

const rowOf = async ({ code }: TestUnit) =>
  (await authorizations(clerk, `scope=below&q=${code}&business=05`)).items[0];
const sentenceOf = (answer: { body: unknown }): string => (answer.body as Problem).detail;

describe('R-H3 a person adds the business by its code', () => {
  test('with a face check; then the right is there, both sides are told, and the code is spent', async () => {
    const { hospital, id, code } = await newCode();
    const person = await newVerifiedVisitor(stack);
    const answer = await addBusiness(person, code.replace('-', ' ').toLowerCase());
    expect(answer.body).toMatchObject({ id, institution: { id: hospital.id }, businessCode: '05' });
    expect(await rowOf(hospital)).toMatchObject({
      state: 'issued',
      isBeingActivated: true,
      availableActions: ['reset'],
    });
    expect(await ownAuthorizations(person)).toMatchObject({ businesses: [], activations: [{ id }] });
    await confirmFace(stack, person, answer.body.checkId);
    expect(await rowOf(hospital)).toMatchObject({
      state: 'active',
      isBeingActivated: false,
      holder: { name: '甲示例' },
      availableActions: ['revoke', 'suspend'],
    });
    expect(await ownAuthorizations(person)).toMatchObject({
      businesses: [{ institution: { id: hospital.id }, roleLabel: '业务管理人' }],
      activations: [],
    });
    expect(await inboxOf(stack, person.id)).toContain('authorization.activated');
    expect(await inboxOf(stack, clerk.id)).toContain('authorization.activated-below');
    expect((await clerk.client.get(`/api/authorizations/${id}/code`)).status).toBe(409);
    expect(sentenceOf(await addBusiness(await newVerifiedVisitor(stack), code))).toContain('已使用过');
  });

  test('only 认证成功, and nobody who has the right already', async () => {
    const { hospital, code } = await newCode();
    expect((await addBusiness(await newVisitor(stack), code)).status).toBe(403);
    const person = await newVerifiedVisitor(stack);
    const right = { role: 'business-administrator', businessCode: '05', institutionId: hospital.id } as const;
    await giveRole(stack, person.id, right);
    expect(refusalOf(await addBusiness(person, code)).code).toBe('already-exists');
    expect(await rowOf(hospital)).toMatchObject({ state: 'issued', isBeingActivated: false });
  });

  test('a failed face check gives the code back; another may use it', async () => {
    const { hospital, code } = await newCode();
    const [first, second] = [await newVerifiedVisitor(stack), await newVerifiedVisitor(stack)];
    const { body } = await addBusiness(first, code);
    await failOnce(first, body.checkId);
    await failOnce(first, body.checkId);
    await confirmFace(stack, first, body.checkId, false);
    expect(await rowOf(hospital)).toMatchObject({ state: 'issued', isBeingActivated: false });
    await activateByCode(stack, second, code);
    expect(await holdersOf(stack, hospital.id, 'business-administrator')).toEqual([second.id]);
  });
});

async function failOnce(person: Visitor, checkId: string): Promise<void> {
  const { body } = await consentAndStart(person, checkId);
  await showFace(stack, body, false);
  await comeBack(person, checkId);
}

describe('R-H3 R-H6 a code gives no more than its issuer may', () => {
  const leave = ({ id }: Visitor) =>
    stack.database.knex('role_holding').where({ person_id: id }).update({ ended_at: new Date() });

  test('whose right has ended: nobody can fill it in, and is told whom to ask; another’s code is good', async () => {
    const hospital = await addUnit(stack, 'hospital', department.id);
    const hr = await newClerk(stack, hospital.id);
    const { code } = await issueAuthorization(hr, hospital.id);
    await leave(hr);
    const person = await newVerifiedVisitor(stack);
    const refused = await addBusiness(person, code);
    expect(refusalOf(refused).code).toBe('not-allowed-now');
    expect(sentenceOf(refused)).toContain('请联系该单位人事或其主管部门重新生成');
    await activateByCode(stack, person, (await issueAuthorization(clerk, hospital.id)).code);
    expect(await holdersOf(stack, hospital.id, 'business-administrator')).toEqual([person.id]);
  });

  test('ended while the face check runs: no right comes of it, the code waits, and the person is told why', async () => {
    const hospital = await addUnit(stack, 'hospital', department.id);
    const hr = await newClerk(stack, hospital.id);
    const { code } = await issueAuthorization(hr, hospital.id);
    const person = await newVerifiedVisitor(stack);
    const { body } = await addBusiness(person, code);
    await leave(hr);
    await confirmFace(stack, person, body.checkId);
    expect(await holdersOf(stack, hospital.id, 'business-administrator')).toEqual([]);
    expect(await rowOf(hospital)).toMatchObject({ state: 'issued', isBeingActivated: false });
    expect(await inboxOf(stack, person.id)).toContain('authorization.issuer-left');
  });
});

describe('R-H6 a code is used once', () => {
  test('two at the same instant: one wins, the other is told, and their time changes nothing', async () => {
    const { hospital, code } = await newCode();
    const people = await Promise.all([1, 2, 3].map(() => newVerifiedVisitor(stack)));
    const answers = await Promise.all(people.map((person) => addBusiness(person, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    for (const answer of answers.filter(({ status }) => status === 409))
      expect(sentenceOf(answer)).toContain('正由他人使用');
    const winner = answers.findIndex(({ status }) => status === 200);
    const [person, answer] = [people[winner], answers[winner]];
    if (!person || !answer) throw new Error('nobody won');
    await confirmFace(stack, person, answer.body.checkId);
    expect(await holdersOf(stack, hospital.id, 'business-administrator')).toEqual([person.id]);
  });

  test('the same request asked again is the same check, and so is the code filled in again', async () => {
    const { code } = await newCode();
    const person = await newVerifiedVisitor(stack);
    const key = newKey();
    const answers = await Promise.all([addBusiness(person, code, key), addBusiness(person, code, key)]);
    const later = await addBusiness(person, code);
    const ids = [...answers, later].map(({ body }) => body.checkId);
    expect(new Set(ids).size).toBe(1);
  });

  test('five wrong codes an hour a person, however many at once; then not even the right one', async () => {
    const { code } = await newCode();
    const person = await newVerifiedVisitor(stack);
    expect(refusalOf(await addBusiness(person, 'K7M2')).code).toBe('invalid-request');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => addBusiness(person, `AAAAA-AAAA${'BCDEFGHJ'[index]}`)),
    );
    const codes = answers.map((answer) => refusalOf(answer).code);
    expect(codes.filter((one) => one === 'authorization-code-wrong')).toHaveLength(5);
    expect(codes.filter((one) => one === 'too-many-requests')).toHaveLength(3);
    expect(refusalOf(await addBusiness(person, code)).code).toBe('too-many-requests');
    expect((await addBusiness(await newVerifiedVisitor(stack), code)).status).toBe(200);
  });

  test('reset or expired, it is told from a wrong one; a reset stops a face check under way', async () => {
    const { hospital, id, code } = await newCode();
    const person = await newVerifiedVisitor(stack);
    const { body } = await addBusiness(person, code);
    expect((await changeAuthorization(clerk, id, 'reset')).body).toMatchObject({ state: 'unissued' });
    const ended = await eventually(async () => {
      const { body: check } = await view(person, body.checkId);
      return check.state === 'expired' ? check : undefined;
    });
    expect(ended.endMessage).toContain('重置');
    expect(await inboxOf(stack, person.id)).toContain('authorization.check-stopped');
    expect(await holdersOf(stack, hospital.id, 'business-administrator')).toEqual([]);
    expect(sentenceOf(await addBusiness(person, code))).toContain('已作废');
    const again = await issueAuthorization(clerk, hospital.id);
    await stack.database.knex('authorization_grant').where({ id }).update({ code_expires_at: new Date() });
    expect(sentenceOf(await addBusiness(person, again.code))).toContain('已过期');
    expect(await ownAuthorizations(person)).toEqual({
      ...{ businesses: [], activations: [], offers: [], changes: [] },
    });
  });
});

describe('R-H4 解除授权', () => {
  test('ends access at the next request of an open page; a new code can be made for another', async () => {
    const { hospital, id, code } = await newCode();
    const person = await newVerifiedVisitor(stack);
    await activateByCode(stack, person, code);
    const console_ = await logInByScan(stack, person, `${hospital.code}05`);
    expect((await console_.get('/api/reviews/home')).status).toBe(200);
    const key = newKey();
    expect((await changeAuthorization(clerk, id, 'revocation', key)).body).toMatchObject({
      state: 'unissued',
      holder: null,
      availableActions: ['issue'],
    });
    expect((await changeAuthorization(clerk, id, 'revocation', key)).status).toBe(200);
    expect((await console_.get('/api/reviews/home')).status).toBe(403);
    expect((await console_.get<Session>('/api/session')).body).toMatchObject({ activeRole: null, roles: [] });
    expect(await inboxOf(stack, person.id)).toContain('authorization.revoked');
    const told = await stack.database
      .knex('outbox')
      .where({ person_id: person.id, template: 'authorization.revoked' });
    expect(told).toMatchObject([{ kind: 'sms' }]);
    expect(refusalOf(await changeAuthorization(clerk, id, 'revocation')).code).toBe('not-allowed-now');

    const successor = await newVerifiedVisitor(stack, '乙示例');
    await activateByCode(stack, successor, (await issueAuthorization(clerk, hospital.id)).code);
    expect(await holdersOf(stack, hospital.id, 'business-administrator')).toEqual([successor.id]);
  });
});

test('R-S1 R-S2 R-H2 the history has its sentences, by unit and business, without codes or names', async () => {
  const { hospital, id, code } = await newCode();
  await activateByCode(stack, await newVerifiedVisitor(stack), code);
  const supervisor = await newClerk(stack, department.id, 'platform-administrator');
  const process = `/api/processes/${encodeURIComponent(`authorization/${id}`)}`;
  const { body } = await supervisor.client.get<ProcessDetail>(process);
  expect(body.events.map(({ sentence }) => sentence.slice(0, 5))).toEqual([
    '生成授权码',
    '填写授权码',
    '本人确认通',
  ]);
  // Who issued it reads the same, and doesn't open the engine's history; another unit reads nothing.
  const { body: read } = await clerk.client.get<ProcessDetail>(process);
  expect(read).toMatchObject({ events: body.events, historyUrl: null });
  const stranger = await newClerk(stack, (await addUnit(stack, 'hospital', department.id)).id);
  expect(refusalOf(await stranger.client.get(process)).code).toBe('not-found');
  const found = await supervisor.client.get<{ items: { id: string; businessName: string }[] }>(
    `/api/processes?kind=authorization&institutionId=${hospital.id}`,
  );
  expect(found.body.items).toMatchObject([{ id: `authorization/${id}`, businessName: '医师资格考试' }]);
  const events = await stack.database.knex('process_event').where({ process_id: `authorization/${id}` });
  expect(JSON.stringify(events)).not.toContain('甲示例');
});
