import type { Session } from '../../contracts/login';
import { taskQueueName } from '../../contracts/task-queues';
import { refusalOf } from '../../test/api-client';
import {
  activateByCode,
  addBusiness,
  changeAuthorization,
  confirmFace,
  issueAuthorization,
} from '../../test/authorization-steps';
import { newVerifiedVisitor } from '../../test/face-check-steps';
import {
  activateAccount,
  businessAccount,
  businessInUse,
  changeAccount,
  issueBusinessAccount,
  newHospital,
  walkWith,
} from '../../test/own-account-steps';
import { untilSomeoneWaits } from '../../test/lock-wait';
import { startStack, type Stack } from '../../test/stack';
import {
  addUnit,
  begin,
  current,
  logInByScan,
  newClerk,
  newKey,
  newPc,
  newVerified,
  readCode,
  type TestUnit,
} from '../../test/unit-account-steps';
import { holdersOf, inboxOf } from '../../test/unit-rows';

/** Whom a business account makes. */
const role = 'business-administrator';

let stack: Stack;
let department: TestUnit;
beforeAll(async () => {
  stack = await startStack();
  department = await addUnit(stack, 'department');
});
afterAll(() => stack.stop());

describe('R-E3 business accounts of a unit', () => {
  test('a row a business; an account and a code are generated once, whoever asks at once, in the own unit alone', async () => {
    const { hospital, hr } = await newHospital(stack, department);
    const first = await hr.client.get<{ total: number; nextCursor?: string; items: unknown[] }>(
      '/api/business-accounts?limit=2',
    );
    expect(first.body).toMatchObject({
      total: 17,
      items: [{ account: null, mayIssue: true, authorization: { business: { code: '00' } } }, {}],
    });
    const second = await hr.client.get(`/api/business-accounts?limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ items: [{ authorization: { business: { code: '05' } } }, {}] });

    const key = newKey();
    const answers = await Promise.all([key, key, newKey()].map((one) => issueBusinessAccount(hr, '05', one)));
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual(
      [],
    );
    expect(refusalOf(await issueBusinessAccount(hr)).code).toBe('already-exists');
    const made = await stack.database.knex('unit_account').where({ institution_id: hospital.id });
    expect(made).toMatchObject([{ kind: 'business', number: `${hospital.code}05`, business_codes: ['05'] }]);
    expect(refusalOf(await issueBusinessAccount(hr, '12'))).toEqual({ status: 400, code: 'invalid-request' });

    const { account, ...row } = await businessAccount(hr);
    expect(row).toMatchObject({ mayIssue: false, holder: null, authorization: { state: 'unissued' } });
    expect(account).toMatchObject({
      state: 'issued',
      codeState: 'usable',
      accountNumber: `${hospital.code}05`,
    });
    const seen = await hr.client.get(`/api/unit-accounts/${account?.id}/code`);
    expect(seen.body).toMatchObject({ kind: 'business', businesses: [{ code: '05' }] });
    const stranger = (await newHospital(stack, department)).hr;
    for (const who of [stranger, await newClerk(stack, department.id)]) {
      expect((await who.client.get(`/api/unit-accounts/${account?.id}/code`)).status).toBe(404);
      expect(refusalOf(await changeAccount(who, account?.id ?? null, 'revocation')).code).toBe('not-found');
    }
  });

  test('details that the HR account fills in are there for who activates, and are theirs to correct; a phone that is shown is logged (R-S3)', async () => {
    const { hr } = await newHospital(stack, department);
    const { body: account } = await issueBusinessAccount(hr);
    const fill = (details: object) => hr.client.put(`/api/own-accounts/${account.id}/details`, details);
    const details = { name: '甲示例', department: '医务科', officePhone: '0719-3330000' };
    const missing = await fill(details);
    expect(refusalOf(missing)).toEqual({ status: 400, code: 'invalid-request' });
    expect(missing.body).toMatchObject({ fields: [{ path: '/phone' }] });
    expect((await fill({ ...details, phone: '13907190001' })).body).toMatchObject({
      planned: { name: '甲示例', phoneMasked: '139****0001', department: '医务科' },
    });
    await fill({ ...details, department: '科教科' });
    expect((await businessAccount(hr)).holder).toMatchObject({
      department: '科教科',
      phoneMasked: '139****0001',
    });
    const phone = await hr.client.get(`/api/own-accounts/${account.id}/phone`);
    expect(phone.body).toEqual({ phone: '13907190001' });

    const pc = newPc(stack);
    const begun = await begin(pc, account.accountNumber, await readCode(hr, account.id));
    expect(begun.body).toMatchObject({
      kind: 'business',
      step: 'details',
      holderTitle: '“医师资格考试”业务管理人',
      details: { name: '甲示例', phoneMasked: '139****0001', department: '科教科' },
    });
    expect((await pc.post('/api/account-activations/current/follow', { answer: 'skipped' })).status).toBe(
      409,
    );
    const person = await newVerified(stack, '乙示例');
    await activateAccount(stack, hr, account, person, '乙示例');
    expect((await businessAccount(hr)).holder).toMatchObject({ name: '乙示例', department: '人事科' });
    expect(refusalOf(await fill({ ...details, phone: '13907190001' })).code).toBe('not-allowed-now');
    const log = await stack.database.knex('access_event').where({ subject: `account/${account.id}` });
    expect(log.map(({ action }: { action: string }) => action).sort()).toEqual(
      [
        ...['account-details.filled', 'account-details.filled', 'account-phone.viewed'],
        ...['activation-code.viewed', 'activation-code.viewed'],
      ].sort(),
    );
    expect(JSON.stringify(log)).not.toContain('13907190001');
  });

  test('R-V3 what was filled in is gone with the code that expires', async () => {
    const { hr } = await newHospital(stack, department);
    const { body: account } = await issueBusinessAccount(hr);
    const details = {
      name: '甲示例',
      department: '医务科',
      officePhone: '0719-3330000',
      phone: '13907190001',
    };
    await hr.client.put(`/api/own-accounts/${account.id}/details`, details);
    const { knex } = stack.database;
    const workflowId = `account/${account.id}`;
    await stack.temporal.workflow.getHandle(workflowId).terminate();
    const over = knex.raw(`position || jsonb_build_object('codeExpiresAtMs', ?::bigint)`, [Date.now() - 1]);
    await knex('process').where({ id: workflowId }).update({ position: over });
    const handle = await stack.temporal.workflow.start('unitAccount', {
      ...{ workflowId, args: [{}] },
      taskQueue: taskQueueName(stack.config.temporal.taskQueuePrefix, 'review'),
    });
    expect(await handle.result()).toBe('expired');
    expect(await knex('unit_account').where({ id: account.id }).pluck('planned_enc')).toEqual([null]);
  });

  test('R-S3 details are filled in with their log or not at all, and by nobody whose right ends at that instant', async () => {
    const { hr } = await newHospital(stack, department);
    const { body: account } = await issueBusinessAccount(hr);
    const details = {
      name: '甲示例',
      department: '医务科',
      officePhone: '0719-3330000',
      phone: '13907190001',
    };
    const { knex } = stack.database;
    const gate = await knex.transaction();
    await gate('role_holding').where({ person_id: hr.id }).update({ ended_at: new Date() });
    const filled = hr.client.put(`/api/own-accounts/${account.id}/details`, details);
    await untilSomeoneWaits(knex);
    await gate.commit();
    expect(refusalOf(await filled).code).toBe('no-permission');
    expect(await knex('unit_account').where({ id: account.id }).pluck('planned_enc')).toEqual([null]);
  });

  test('activated as R-E1, the person is the business administrator by R-H’s authorization, and logs in by the account’s number', async () => {
    const { hospital, hr, account, person } = await businessInUse(stack, department);
    expect(await businessAccount(hr)).toMatchObject({
      account: { state: 'active', codeState: 'spent', administrator: { name: '甲示例' } },
      authorization: { state: 'active', isSuspended: false, availableActions: ['revoke', 'suspend'] },
      holder: { name: '甲示例', department: '人事科', officePhone: '0719-3330000' },
      lastLoginAt: null,
      mayIssue: false,
    });
    const console_ = await logInByScan(stack, person, account.accountNumber);
    expect((await console_.get<Session>('/api/session')).body.activeRole).toMatchObject({
      role: 'business-administrator',
      businessCode: '05',
      institutionId: hospital.id,
    });
    expect((await businessAccount(hr)).lastLoginAt).toEqual(expect.any(String));
    expect(await inboxOf(stack, person.id)).toContain('authorization.activated');
    expect(await inboxOf(stack, hr.id)).toContain('own-account.activated-for-hr');
    const grant = await stack.database.knex('authorization_grant').where({ institution_id: hospital.id });
    expect(grant).toMatchObject([{ state: 'active', person_id: person.id }]);
    // R-S2: the authorization has no run of its own, what became of it stands in the account's.
    const platform = await newClerk(stack, department.id, 'platform-administrator');
    const { authorization } = await businessAccount(hr);
    const process = encodeURIComponent(`authorization/${authorization.id}`);
    const { body } = await platform.client.get<{ historyUrl: string }>(`/api/processes/${process}`);
    expect(body.historyUrl).toContain(encodeURIComponent(`account/${account.id}`));
  });
});

describe('R-E3 R-H2 one row a unit and business, whichever way came first', () => {
  test('the activation of the account voids the code of the authorization table, and a face check under way comes to nothing', async () => {
    const { hospital, hr } = await newHospital(stack, department);
    const above = await newClerk(stack, department.id);
    const { code } = await issueAuthorization(above, hospital.id);
    const late = await newVerifiedVisitor(stack);
    const { body: waiting } = await addBusiness(late, code);
    const { body: account } = await issueBusinessAccount(hr);
    const person = await newVerified(stack, '甲示例');
    await activateAccount(stack, hr, account, person, '甲示例');
    expect(await inboxOf(stack, above.id)).toContain('authorization.code-voided');
    expect(await inboxOf(stack, late.id)).toContain('authorization.check-stopped');
    await confirmFace(stack, late, waiting.checkId).catch(() => undefined);
    expect(await holdersOf(stack, hospital.id, role)).toEqual([person.id]);
    expect((await addBusiness(await newVerifiedVisitor(stack), code)).status).toBe(422);
  });

  test('a code that is activated first voids the account and the activation begun with it, and no account is issued any more', async () => {
    const { hospital, hr } = await newHospital(stack, department);
    const { id, code } = await issueAuthorization(hr, hospital.id);
    const { body: account } = await issueBusinessAccount(hr);
    const late = await newVerified(stack, '甲示例');
    const read = { accountNumber: account.accountNumber, code: await readCode(hr, account.id) };
    const walked = await walkWith(stack, read, late, '甲示例');
    const person = await newVerifiedVisitor(stack);
    await activateByCode(stack, person, code);
    expect(refusalOf(await walked.complete()).code).toBe('activation-over');
    expect(refusalOf(await current(walked.pc)).code).toBe('activation-over');
    expect(await holdersOf(stack, hospital.id, role)).toEqual([person.id]);
    expect(await inboxOf(stack, hr.id)).toContain('own-account.voided');
    expect(await inboxOf(stack, late.id)).toContain('own-account.voided');
    expect(await businessAccount(hr)).toMatchObject({
      account: null,
      mayIssue: false,
      holder: { name: '甲示例' },
    });
    expect(refusalOf(await issueBusinessAccount(hr)).code).toBe('already-exists');
    // Revoked there, the way is free again.
    expect((await changeAuthorization(hr, id, 'revocation')).status).toBe(200);
    expect((await issueBusinessAccount(hr)).status).toBe(200);
  });

  test('both at the same instant: one wins, and there is one right', async () => {
    const { hospital, hr } = await newHospital(stack, department);
    const { id, code } = await issueAuthorization(hr, hospital.id);
    const { body: account } = await issueBusinessAccount(hr);
    const [one, other] = [await newVerified(stack, '甲示例'), await newVerifiedVisitor(stack)];
    const read = { accountNumber: account.accountNumber, code: await readCode(hr, account.id) };
    const walked = await walkWith(stack, read, one, '甲示例');
    const { body: waiting } = await addBusiness(other, code);
    await Promise.all([walked.complete(), confirmFace(stack, other, waiting.checkId).catch(() => undefined)]);
    const holders = await holdersOf(stack, hospital.id, role);
    expect(holders).toHaveLength(1);
    const grant = await stack.database.knex('authorization_grant').where({ id });
    expect(grant).toMatchObject([{ state: 'active', person_id: holders[0] }]);
    const made = await stack.database.knex('unit_account').where({ id: account.id });
    expect(made).toMatchObject([{ state: holders[0] === one.id ? 'active' : 'revoked' }]);
  });

  test('a new code changes the administrator; the right revoked there ends the account, the account revoked ends the right', async () => {
    const { hospital, hr, account, person } = await businessInUse(stack, department);
    expect((await changeAccount(hr, account.id, 'reissue')).body).toMatchObject({ state: 'issued' });
    expect(await inboxOf(stack, person.id)).toContain('own-account.code-issued');
    const successor = await newVerified(stack, '乙示例');
    await activateAccount(stack, hr, account, successor, '乙示例');
    expect(await holdersOf(stack, hospital.id, role)).toEqual([successor.id]);
    expect(await inboxOf(stack, person.id)).toContain('authorization.revoked');

    const { authorization } = await businessAccount(hr);
    await changeAuthorization(hr, authorization.id ?? '', 'revocation');
    expect(await businessAccount(hr)).toMatchObject({ account: null, holder: null, mayIssue: true });
    expect(refusalOf(await changeAccount(hr, account.id, 'reissue')).code).toBe('not-allowed-now');

    const { body: second } = await issueBusinessAccount(hr);
    await activateAccount(stack, hr, second, person, '甲示例');
    expect((await changeAccount(hr, second.id, 'revocation')).body).toMatchObject({ state: 'revoked' });
    expect(await holdersOf(stack, hospital.id, role)).toEqual([]);
    expect(await businessAccount(hr)).toMatchObject({ account: null, authorization: { state: 'unissued' } });
  });
});
