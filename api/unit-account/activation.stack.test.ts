import type { AccountActivation, UnitAccountSummary } from '../../contracts/unit-account';
import type { Problem } from '../../contracts/problems';
import type { Session } from '../../contracts/login';
import { ApiClient, refusalOf, type Answer } from '../../test/api-client';
import { newVisitor, newWechatCode, type Visitor } from '../../test/identity-steps';
import { newApplicant } from '../../test/registration-steps';
import { startStack, type Stack } from '../../test/stack';
import {
  addUnit,
  begin,
  bindByScan,
  complete,
  current,
  follow,
  issue,
  logInByScan,
  makeVerified,
  newKey,
  newPc,
  newPhone,
  newVerified,
  provePhone,
  readCode,
  saveDetails,
  walkToCompletion,
  type TestUnit,
} from '../../test/unit-account-steps';
import { holdersOf, inboxOf, newDepartment } from '../../test/unit-rows';

let stack: Stack;
let department: TestUnit;
let clerk: Visitor;
beforeAll(async () => {
  stack = await startStack();
  ({ department, clerk } = await newDepartment(stack));
});
afterAll(() => stack.stop());

/** A hospital with an account that waits, and its code. */
async function issued() {
  const hospital = await addUnit(stack, 'hospital', department.id);
  const account = await issue(clerk, hospital.id);
  return { hospital, account, code: await readCode(clerk, account.id) };
}

const detailOf = (answer: Answer): string => (answer.body as Problem).detail;

test('R-E1 code, details, follow, WeChat, phone, 激活成功: then the QR login opens the unit’s account', async () => {
  const { hospital, code } = await issued();
  const [pc, person, phone] = [newPc(stack), await newVerified(stack, '甲示例'), newPhone()];
  const begun = await begin(pc, hospital.code, ` ${code.toLowerCase().replace('-', ' ')} `);
  expect(begun.body).toMatchObject({ step: 'details', accountNumber: hospital.code, details: null });
  expect((await saveDetails(pc, { name: '甲示例', phone })).body).toMatchObject({
    step: 'follow',
    details: { name: '甲示例', phoneMasked: `${phone.slice(0, 3)}****${phone.slice(-4)}` },
  });
  expect((await follow(pc, 'followed')).body).toMatchObject({ step: 'wechat', follow: 'followed' });
  const { id, scanned, confirmed } = await bindByScan(pc, person);
  expect(scanned.body).toMatchObject({
    entrance: 'activation',
    activation: { accountNumber: hospital.code },
    roles: [],
  });
  expect(confirmed.status).toBe(204);
  expect((await pc.get(`/api/account-activations/current/ticket/${id}`)).body).toEqual({
    state: 'confirmed',
    refusedBecause: null,
  });
  expect((await current(pc)).body).toMatchObject({ step: 'phone', wechat: { nameMasked: '**例' } });
  expect((await provePhone(stack, pc, phone)).body.step).toBe('completion');
  const key = newKey();
  expect((await complete(pc, key)).body).toMatchObject({ step: 'done', details: null });
  expect((await complete(pc, key)).body.step).toBe('done');

  expect(await holdersOf(stack, hospital.id)).toEqual([person.id]);
  const console_ = await logInByScan(stack, person, hospital.code);
  expect((await console_.get<Session>('/api/session')).body.activeRole).toMatchObject({
    role: 'hr-account',
    accountNumber: hospital.code,
  });
  expect(await inboxOf(stack, person.id)).toContain('account.activated');
  expect(await inboxOf(stack, clerk.id)).toContain('account.activated-below');
  const { body } = await clerk.client.get<{ items: UnitAccountSummary[] }>(
    `/api/unit-accounts?q=${hospital.code}`,
  );
  expect(body.items).toMatchObject([
    {
      state: 'active',
      codeState: 'spent',
      administrator: { name: '甲示例', phoneMasked: `139****${phone.slice(-4)}`, department: '人事科' },
    },
  ]);
});

test('R-E1 a used code is told, and is no wrong try', async () => {
  const { hospital, code } = await issued();
  const [pc, person] = [newPc(stack), await newVerified(stack, '乙示例')];
  await begin(pc, hospital.code, code);
  await walkToCompletion(stack, pc, person, '乙示例');
  expect((await complete(pc)).status).toBe(200);
  const again = await begin(newPc(stack), hospital.code, code);
  expect(refusalOf(again)).toEqual({ status: 422, code: 'activation-code-wrong' });
  expect(detailOf(again)).toContain('已使用过');
});

const from = (address: string) => new ApiClient(stack.origin, 'console', { 'x-forwarded-for': address });

test('R-E1 five wrong tries from one network end the code there, however many come at one instant; the unit goes on elsewhere', async () => {
  const { hospital, account, code } = await issued();
  const stranger = '203.0.113.7';
  const tries = await Promise.all(
    Array.from({ length: 12 }, () => begin(from(stranger), hospital.code, '22222-22222')),
  );
  expect(tries.every(({ status }) => status === 422)).toBe(true);
  for (const left of [4, 3, 2, 1])
    expect(tries.map(detailOf).filter((text) => text.includes(`再试 ${left} 次`))).toHaveLength(1);
  const kept = stack.database.knex('activation_wrong_try').where({ unit_account_id: account.id });
  expect(await kept.clone()).toMatchObject([{ network: stranger, wrong_tries: 5 }]);
  expect(detailOf(await begin(from(stranger), hospital.code, code))).toContain('在此网络输错 5 次');
  expect(await inboxOf(stack, clerk.id)).toContain('account.tries-used-up');

  // Whoever knows the number, and has addresses without end, ends nothing for the unit.
  await begin(from('2001:db8:1:2::1'), hospital.code, '22222-22222');
  const sameNetwork = await begin(from('2001:db8:1:2:ffff::9'), hospital.code, '22222-22222');
  expect(detailOf(sameNetwork)).toContain('再试 3 次');
  expect((await clerk.client.get(`/api/unit-accounts/${account.id}/code`)).status).toBe(200);
  expect((await begin(from('198.51.100.20'), hospital.code, code)).status).toBe(200);

  await clerk.client.post(`/api/unit-accounts/${account.id}/reissue`, undefined, newKey());
  expect(await kept.clone()).toEqual([]);
  const anew = await begin(from(stranger), hospital.code, await readCode(clerk, account.id));
  expect(anew.status).toBe(200);
});

test('R-E1 a slip of the hand is told by field, and no try', async () => {
  const { hospital, account } = await issued();
  const answer = await begin(newPc(stack), hospital.code.slice(1), '0OIL');
  expect(refusalOf(answer)).toEqual({ status: 400, code: 'invalid-request' });
  expect((answer.body as unknown as Problem).fields?.map(({ path }) => path)).toEqual([
    '/accountNumber',
    '/code',
  ]);
  expect(await stack.database.knex('activation_wrong_try').where({ unit_account_id: account.id })).toEqual(
    [],
  );
});

test('R-E1 each step goes on in another browser with the same code, and the former one is out', async () => {
  const { hospital, code } = await issued();
  const [person, phone] = [await newVerified(stack, '丙示例'), newPhone()];
  let pc = newPc(stack);
  await begin(pc, hospital.code, code);
  const moveOn = async (step: AccountActivation['step']) => {
    const next = newPc(stack);
    expect((await begin(next, hospital.code, code)).body.step).toBe(step);
    expect(refusalOf(await current(pc)).code).toBe('activation-over');
    expect(refusalOf(await complete(pc)).code).toBe('activation-over');
    pc = next;
  };
  await moveOn('details');
  await saveDetails(pc, { name: '丙示例', phone });
  await moveOn('follow');
  await follow(pc);
  await moveOn('wechat');
  await bindByScan(pc, person);
  await moveOn('phone');
  await provePhone(stack, pc, phone);
  await moveOn('completion');
  expect((await saveDetails(pc, { name: '丙示例' })).body.step).toBe('completion');
  expect((await saveDetails(pc, { name: '丙示例', phone: newPhone() })).body).toMatchObject({
    step: 'phone',
    wechat: {},
  });
  expect((await saveDetails(pc, { name: '丁示例' })).body).toMatchObject({ step: 'wechat', wechat: null });
  expect(refusalOf(await complete(pc))).toEqual({ status: 409, code: 'not-allowed-now' });
});

test('R-E1 two browsers with one code at one instant: one account becomes active, once', async () => {
  const { hospital, account, code } = await issued();
  const [one, two] = [newPc(stack), newPc(stack)];
  await Promise.all([begin(one, hospital.code, code), begin(two, hospital.code, code)]);
  const states = await Promise.all([current(one), current(two)]);
  expect(states.map(({ status }) => status).sort()).toEqual([200, 409]);
  const pc = states[0]?.status === 200 ? one : two;
  const person = await newVerified(stack, '甲示例');
  await walkToCompletion(stack, pc, person, '甲示例');
  const ends = await Promise.all([complete(pc), complete(pc), complete(one), complete(two)]);
  expect(ends.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
  const activated = await stack.database
    .knex('process_event')
    .where({ process_id: `account/${account.id}`, type: 'account.activated' });
  expect(activated).toHaveLength(1);
  expect(await holdersOf(stack, hospital.id)).toEqual([person.id]);
});

test('R-E1 only a verified person of the very name is bound; phone and browser are told why', async () => {
  const { hospital, code } = await issued();
  const pc = newPc(stack);
  await begin(pc, hospital.code, code);
  await saveDetails(pc, { name: '甲示例', phone: newPhone() });
  const stateOf = async (id: string) => (await pc.get(`/api/account-activations/current/ticket/${id}`)).body;

  const other = await bindByScan(pc, await newVerified(stack, '乙示例'));
  expect(refusalOf(other.confirmed)).toEqual({ status: 422, code: 'identity-mismatch' });
  expect(await stateOf(other.id)).toEqual({ state: 'refused', refusedBecause: 'name-differs' });
  const unknown = await bindByScan(pc, await newVisitor(stack));
  expect(refusalOf(unknown.confirmed).code).toBe('ticket-not-usable');
  expect(await stateOf(unknown.id)).toEqual({ state: 'refused', refusedBecause: 'not-verified' });
  expect((await current(pc)).body.wechat).toBeNull();
});

test('R-E1 绑定微信 needs a WeChat login in the session that confirms: one begun by SMS binds none', async () => {
  const { hospital, code } = await issued();
  const pc = newPc(stack);
  await begin(pc, hospital.code, code);
  await saveDetails(pc, { name: '甲示例', phone: newPhone() });
  const person = await newApplicant(stack);
  await makeVerified(stack, person, '甲示例');
  const stateOf = async (id: string) => (await pc.get(`/api/account-activations/current/ticket/${id}`)).body;
  const bySms = await bindByScan(pc, person);
  expect(refusalOf(bySms.confirmed)).toEqual({ status: 409, code: 'wechat-not-proven' });
  expect(await stateOf(bySms.id)).toEqual({ state: 'refused', refusedBecause: 'wechat-not-proven' });

  await person.client.post('/api/persons/me/wechat', { code: await newWechatCode(stack) });
  const proven = await bindByScan(pc, person);
  expect(proven.confirmed.status).toBe(204);
  expect((await current(pc)).body).toMatchObject({ step: 'follow', wechat: { nameMasked: '**例' } });
});

test('R-E1 a browser that is to activate another account forgets the one that it showed', async () => {
  const { hospital, code } = await issued();
  const pc = newPc(stack);
  await begin(pc, hospital.code, code);
  expect((await pc.delete('/api/account-activations/current')).status).toBe(204);
  expect(refusalOf(await current(pc)).code).toBe('activation-over');
  expect((await begin(pc, hospital.code, code)).status).toBe(200);
});

test('R-A3 R-E1 the code that binds opens no session, and none of another browser binds', async () => {
  const { hospital, code } = await issued();
  const [pc, person] = [newPc(stack), await newVerified(stack, '甲示例')];
  await begin(pc, hospital.code, code);
  await saveDetails(pc, { name: '甲示例', phone: newPhone() });
  const { id } = await bindByScan(pc, person);
  pc.cookies.set('hht-ticket', pc.cookies.get('hht-activation') ?? '');
  expect(refusalOf(await pc.post(`/api/login/tickets/${id}/session`))).toEqual({
    status: 409,
    code: 'ticket-not-usable',
  });
  expect((await newPc(stack).get(`/api/account-activations/current/ticket/${id}`)).status).toBe(404);

  const { body } = await pc.post<{ id: string; ticket: string }>('/api/account-activations/current/ticket');
  await person.client.post('/api/login/ticket-scans', { ticket: body.ticket });
  await begin(newPc(stack), hospital.code, code);
  const late = await person.client.post(`/api/login/tickets/${body.id}/confirm`, {
    ticket: body.ticket,
    roleId: null,
  });
  expect(refusalOf(late).code).toBe('ticket-not-usable');
});

test('R-E1 the details are told by field', async () => {
  const { hospital, code } = await issued();
  const pc = newPc(stack);
  await begin(pc, hospital.code, code);
  const answer = await saveDetails(pc, { name: '1', department: ' ', officePhone: '打我手机' });
  expect((answer.body as unknown as Problem).fields?.map(({ path }) => path)).toEqual([
    '/name',
    '/phone',
    '/department',
    '/officePhone',
  ]);
  for (const step of ['follow', 'ticket', 'sms-codes'])
    expect(
      refusalOf(
        await pc.post(
          `/api/account-activations/current/${step}`,
          step === 'follow' ? { answer: 'skipped' } : undefined,
        ),
      ).code,
    ).toBe('not-allowed-now');
});
