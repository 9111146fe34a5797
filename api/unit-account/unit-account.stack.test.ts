import type { UnitAccountSummary } from '../../contracts/unit-account';
import type { Problem } from '../../contracts/problems';
import type { Session } from '../../contracts/login';
import { refusalOf } from '../../test/api-client';
import type { Visitor } from '../../test/identity-steps';
import { startStack, type Stack } from '../../test/stack';
import {
  addUnit,
  begin,
  complete,
  current,
  issue,
  logInByScan,
  newClerk,
  newKey,
  newPc,
  newVerified,
  readCode,
  walkToCompletion,
  type TestUnit,
} from '../../test/unit-account-steps';
import { inboxOf, newDepartment } from '../../test/unit-rows';

let stack: Stack;
let department: TestUnit;
let clerk: Visitor;
beforeAll(async () => {
  stack = await startStack();
  ({ department, clerk } = await newDepartment(stack));
});
afterAll(() => stack.stop());

const list = async (who: Visitor, query: string) =>
  (
    await who.client.get<{ items: UnitAccountSummary[]; total: number; nextCursor?: string }>(
      `/api/unit-accounts?${query}`,
    )
  ).body;
const change = (who: Visitor, id: string | null, what: 'reissue' | 'revocation', key = newKey()) =>
  who.client.post<UnitAccountSummary>(`/api/unit-accounts/${id}/${what}`, undefined, key);

/** An active account and its administrator. */
async function activated(name: string) {
  const hospital = await addUnit(stack, 'hospital', department.id);
  const account = await issue(clerk, hospital.id);
  const administrator = await newVerified(stack, name);
  await activate(account.id, hospital, administrator, name);
  return { hospital, account, administrator };
}

async function activate(id: string | null, { code }: TestUnit, person: Visitor, name: string): Promise<void> {
  const pc = newPc(stack);
  await begin(pc, code, await readCode(clerk, id));
  await walkToCompletion(stack, pc, person, name);
  expect((await complete(pc)).status).toBe(200);
}

describe('R-E1 the department issues to its direct subordinates', () => {
  test('one account a unit, whoever asks at once; the same request asked again makes no other', async () => {
    const hospital = await addUnit(stack, 'hospital', department.id);
    expect((await list(clerk, `q=${hospital.code}`)).items).toMatchObject([
      { id: null, state: 'unissued', codeState: null, availableActions: ['issue'] },
    ]);
    const [key, body] = [newKey(), { institutionId: hospital.id }];
    const answers = await Promise.all(
      [key, key, newKey(), newKey()].map((one) =>
        clerk.client.post<UnitAccountSummary>('/api/unit-accounts', body, one),
      ),
    );
    const made = await stack.database.knex('unit_account').where({ institution_id: hospital.id });
    expect(made).toHaveLength(1);
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual(
      [],
    );
    expect(refusalOf(await clerk.client.post('/api/unit-accounts', body, newKey())).code).toBe(
      'already-exists',
    );
    expect((await list(clerk, `q=${hospital.code}`)).items).toMatchObject([
      { state: 'issued', codeState: 'usable', availableActions: ['reissue', 'revoke'] },
    ]);
  });

  test('the code is shown, and that it was seen is written down (R-S3)', async () => {
    const hospital = await addUnit(stack, 'hospital', department.id);
    const { id } = await issue(clerk, hospital.id);
    expect(await readCode(clerk, id)).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/);
    const seen = await stack.database.knex('access_event').where({ subject: `account/${id}` });
    expect(seen).toMatchObject([
      { action: 'activation-code.viewed', person_id: clerk.id, institution_id: hospital.id },
    ]);
  });

  test('after 30 days the code is over for everybody, whatever the process has got to', async () => {
    const hospital = await addUnit(stack, 'hospital', department.id);
    const { id } = await issue(clerk, hospital.id);
    const [pc, code, person] = [newPc(stack), await readCode(clerk, id), await newVerified(stack, '甲示例')];
    await begin(pc, hospital.code, code);
    await walkToCompletion(stack, pc, person, '甲示例');
    await stack.database.knex('unit_account').where({ id }).update({ code_expires_at: new Date() });
    expect(refusalOf(await complete(pc)).code).toBe('activation-over');
    const answer = await begin(newPc(stack), hospital.code, code);
    expect((answer.body as unknown as Problem).detail).toContain('已过期');
    expect((await clerk.client.get(`/api/unit-accounts/${id}/code`)).status).toBe(409);
    expect((await list(clerk, `q=${hospital.code}`)).items).toMatchObject([{ codeState: 'expired' }]);
  });

  test('by pages and by state', async () => {
    const [above, units] = [await addUnit(stack, 'department'), [] as TestUnit[]];
    for (let count = 0; count < 3; count += 1) units.push(await addUnit(stack, 'hospital', above.id));
    const own = await newClerk(stack, above.id);
    const [first] = units;
    if (first) await issue(own, first.id);
    const page = await list(own, 'limit=2');
    expect(page).toMatchObject({ total: 3, items: [{ state: 'issued' }, { state: 'unissued' }] });
    const rest = await list(own, `limit=2&cursor=${page.nextCursor}`);
    expect(rest.items.map(({ accountNumber }) => accountNumber)).toEqual([units[2]?.code]);
    expect(await list(own, 'state=unissued')).toMatchObject({ total: 2 });
  });

  test('what lies elsewhere or deeper it can’t reach, nor can a hospital or its own unit issue', async () => {
    const [elsewhere, below] = [
      await addUnit(stack, 'department'),
      await addUnit(stack, 'department', department.id),
    ];
    const [foreign, deeper] = [
      await addUnit(stack, 'hospital', elsewhere.id),
      await addUnit(stack, 'hospital', below.id),
    ];
    const { id: foreignAccount } = await issue(await newClerk(stack, elsewhere.id), foreign.id);
    for (const { id: institutionId } of [foreign, deeper, department, elsewhere])
      expect(refusalOf(await clerk.client.post('/api/unit-accounts', { institutionId }, newKey()))).toEqual({
        status: 404,
        code: 'not-found',
      });
    expect(refusalOf(await change(clerk, foreignAccount, 'reissue')).code).toBe('not-found');
    expect(refusalOf(await change(clerk, foreignAccount, 'revocation')).code).toBe('not-found');
    expect((await clerk.client.get(`/api/unit-accounts/${foreignAccount}/code`)).status).toBe(404);
    expect((await list(clerk, `q=${foreign.code}`)).total).toBe(0);
    expect((await list(clerk, `q=${deeper.code}`)).total).toBe(0);
    const ofHospital = await newClerk(stack, foreign.id);
    expect((await ofHospital.client.get('/api/unit-accounts')).status).toBe(403);
    expect(refusalOf(await change(ofHospital, foreignAccount, 'reissue')).code).toBe('not-found');
  });

  test('the platform administrator issues anywhere', async () => {
    const hospital = await addUnit(stack, 'hospital', department.id);
    const platform = await newClerk(stack, department.id, 'platform-administrator');
    expect((await issue(platform, hospital.id)).state).toBe('issued');
    const issued = await list(platform, `q=${hospital.code}`);
    expect(issued.items).toMatchObject([{ state: 'issued' }]);
    const process = `/api/processes/${encodeURIComponent(`account/${issued.items[0]?.id}`)}`;
    const history = { events: [{ type: 'account.issued' }], historyUrl: expect.any(String) as string };
    expect((await platform.client.get(process)).body).toMatchObject(history);
    expect((await clerk.client.get(process)).body).toMatchObject({ ...history, historyUrl: null });
    const stranger = await newClerk(stack, hospital.id);
    expect(refusalOf(await stranger.client.get(process)).code).toBe('not-found');
    expect((await list(platform, `q=${department.code}`)).items).toMatchObject([{ state: 'unissued' }]);
    expect((await issue(platform, department.id)).state).toBe('issued');
  });
});

describe('R-E1 R-E2 a unit has one administrator', () => {
  test('after a reissue the former one works on until the successor activates, and is out at the next request', async () => {
    const { hospital, account, administrator } = await activated('甲示例');
    const console_ = await logInByScan(stack, administrator, hospital.code);
    const roleNow = async () => (await console_.get<Session>('/api/session')).body.activeRole?.role;
    expect((await change(clerk, account.id, 'reissue')).body).toMatchObject({
      state: 'issued',
      codeState: 'usable',
      administrator: { name: '甲示例' },
    });
    expect(await inboxOf(stack, administrator.id)).toContain('account.code-issued');
    expect(await roleNow()).toBe('hr-account');

    const successor = await newVerified(stack, '乙示例');
    await activate(account.id, hospital, successor, '乙示例');
    expect(await roleNow()).toBeUndefined();
    expect((await console_.get('/api/confirm-code')).status).toBe(403);
    const told = await stack.database
      .knex('outbox')
      .where({ person_id: administrator.id, template: 'account.replaced' });
    expect(told).toMatchObject([{ kind: 'sms' }]);
    expect(await inboxOf(stack, administrator.id)).toContain('account.replaced');
  });

  test('an administrator of before, who came another way, is replaced too', async () => {
    const hospital = await addUnit(stack, 'hospital', department.id);
    const former = await newClerk(stack, hospital.id);
    const { id } = await issue(clerk, hospital.id);
    const successor = await newVerified(stack, '丙示例');
    await activate(id, hospital, successor, '丙示例');
    expect((await former.client.get('/api/confirm-code')).status).toBe(403);
    expect(await inboxOf(stack, former.id)).toContain('account.replaced');
    const holders = await stack.database
      .knex('role_holding')
      .where({ institution_id: hospital.id, role: 'hr-account', ended_at: null });
    expect(holders).toMatchObject([{ person_id: successor.id, granted_by: `account/${id}` }]);
  });

  test('a new code voids the old one, and what was begun with it, at that instant', async () => {
    const hospital = await addUnit(stack, 'hospital', department.id);
    const { id } = await issue(clerk, hospital.id);
    const [pc, old, person] = [newPc(stack), await readCode(clerk, id), await newVerified(stack, '甲示例')];
    await begin(pc, hospital.code, old);
    await walkToCompletion(stack, pc, person, '甲示例');
    await change(clerk, id, 'reissue');
    expect(refusalOf(await complete(pc)).code).toBe('activation-over');
    expect((await begin(newPc(stack), hospital.code, old)).status).toBe(422);
  });

  test('revoked, right and code end at once; the unit may have a new account', async () => {
    const { hospital, account, administrator } = await activated('丁示例');
    const console_ = await logInByScan(stack, administrator, hospital.code);
    await change(clerk, account.id, 'reissue');
    const [pc, code] = [newPc(stack), await readCode(clerk, account.id)];
    await begin(pc, hospital.code, code);
    const key = newKey();
    expect((await change(clerk, account.id, 'revocation', key)).body).toMatchObject({
      state: 'revoked',
      codeState: 'void',
      administrator: null,
      availableActions: ['issue'],
    });
    expect((await change(clerk, account.id, 'revocation', key)).status).toBe(200);
    expect((await console_.get<Session>('/api/session')).body.activeRole).toBeNull();
    expect(refusalOf(await current(pc)).code).toBe('activation-over');
    expect(((await begin(newPc(stack), hospital.code, code)).body as unknown as Problem).detail).toContain(
      '已作废',
    );
    expect(await inboxOf(stack, administrator.id)).toContain('account.revoked');
    expect(refusalOf(await change(clerk, account.id, 'reissue')).code).toBe('not-allowed-now');
    expect((await issue(clerk, hospital.id)).id).not.toBe(account.id);
  });
});

test('R-E1 revoking ends the right of whoever has it, also of one who came another way', async () => {
  const hospital = await addUnit(stack, 'hospital', department.id);
  const account = await issue(clerk, hospital.id);
  const former = await newClerk(stack, hospital.id);
  expect((await change(clerk, account.id, 'revocation')).body.administrator).toBeNull();
  expect((await former.client.get<Session>('/api/session')).body.activeRole).toBeNull();
  expect(await inboxOf(stack, former.id)).toContain('account.revoked');
});

test('R-S1 R-S2 the account’s history is found by its unit, in words and without the code', async () => {
  const { hospital, account } = await activated('甲示例');
  const supervisor = await newClerk(stack, department.id, 'platform-administrator');
  const { body } = await supervisor.client.get<{ events: { sentence: string }[] }>(
    `/api/processes/${encodeURIComponent(`account/${account.id}`)}`,
  );
  expect(body.events.map(({ sentence }) => sentence.slice(0, 4))).toEqual(['发放账号', '激活成功']);
  const rows = await stack.database
    .knex('process_event')
    .where({ process_id: `account/${account.id}` })
    .select('type', 'detail', 'answer');
  expect(JSON.stringify(rows)).not.toMatch(/[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/);
  const found = await supervisor.client.get<{ items: { id: string }[] }>(
    `/api/processes?kind=unit-account&institutionId=${hospital.id}`,
  );
  expect(found.body.items.map(({ id }) => id)).toEqual([`account/${account.id}`]);
});
