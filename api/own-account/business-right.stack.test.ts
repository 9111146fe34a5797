import { changeAuthorization } from '../../test/authorization-steps';
import { offerTo, answerChange } from '../../test/authorization-change-steps';
import { refusalOf } from '../../test/api-client';
import { newVerifiedVisitor } from '../../test/face-check-steps';
import { giveRole } from '../../test/give-role';
import {
  activateAccount,
  businessAccount,
  businessInUse,
  changeAccount,
  turn,
  walkWith,
} from '../../test/own-account-steps';
import { startStack, type Stack } from '../../test/stack';
import {
  addUnit,
  logInByScan,
  newClerk,
  newKey,
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

test('R-E3 是否使用: off, the right is gone at the next request; on, it is back; both are events in words (R-S1)', async () => {
  const { hospital, hr, account, person } = await businessInUse(stack, department);
  const console_ = await logInByScan(stack, person, account.accountNumber);
  const { authorization } = await businessAccount(hr);
  const reviews = async () => (await console_.get('/api/reviews/home')).status;
  expect(await reviews()).toBe(200);

  const key = newKey();
  expect((await turn(hr, authorization.id, 'suspension', key)).body).toMatchObject({
    state: 'active',
    isSuspended: true,
    availableActions: ['revoke', 'resume'],
  });
  expect((await turn(hr, authorization.id, 'suspension', key)).status).toBe(200);
  expect(await reviews()).toBe(403);
  expect(refusalOf(await turn(hr, authorization.id, 'suspension')).code).toBe('not-allowed-now');
  expect(await inboxOf(stack, person.id)).toContain('authorization.suspended');
  expect(await businessAccount(hr)).toMatchObject({ holder: { name: '甲示例' } });
  // Nobody is given the right meanwhile, in whichever way.
  const other = await newVerified(stack, '乙示例');
  const right = { role, businessCode: '05', institutionId: hospital.id } as const;
  await expect(giveRole(stack, other.id, right)).rejects.toMatchObject({
    constraint: 'role_holding_suspended',
  });
  await changeAccount(hr, account.id, 'reissue');
  const read = { accountNumber: account.accountNumber, code: await readCode(hr, account.id) };
  const walked = await walkWith(stack, read, other, '乙示例');
  expect(refusalOf(await walked.complete()).code).toBe('not-allowed-now');

  expect((await turn(hr, authorization.id, 'resumption')).body).toMatchObject({ isSuspended: false });
  expect(await holdersOf(stack, hospital.id, role)).toEqual([person.id]);
  await logInByScan(stack, person, account.accountNumber);

  await turn(hr, authorization.id, 'suspension');
  expect((await changeAuthorization(hr, authorization.id ?? '', 'revocation')).body).toMatchObject({
    state: 'unissued',
    isSuspended: false,
  });
  expect(await inboxOf(stack, person.id)).toContain('authorization.revoked');
  const platform = await newClerk(stack, department.id, 'platform-administrator');
  const { body } = await platform.client.get<{ events: { sentence: string }[] }>(
    `/api/processes/${encodeURIComponent(`authorization/${authorization.id}`)}`,
  );
  expect(body.events.map(({ sentence }) => sentence.split('，')[0])).toEqual([
    ...['业务账号激活成功', '停用', '恢复使用', '停用', '解除授权'],
  ]);
});

type InUse = Awaited<ReturnType<typeof businessInUse>>;

/** What ends the right of whoever has the business by its account. */
const endings: readonly (readonly [string, (one: InUse) => Promise<unknown>])[] = [
  ['停用', async ({ hr }) => await turn(hr, (await businessAccount(hr)).authorization.id, 'suspension')],
  ['撤销业务账号', async ({ hr, account }) => await changeAccount(hr, account.id, 'revocation')],
  [
    '另一人激活业务账号',
    async ({ hr, account }) => {
      await changeAccount(hr, account.id, 'reissue');
      await activateAccount(stack, hr, account, await newVerified(stack, '丙示例'), '丙示例');
    },
  ],
];

test.each(endings)(
  'R-H5 %s: what the administrator had begun to hand on is void, and another may begin anew',
  async (_, end) => {
    const used = await businessInUse(stack, department);
    const holding = await stack.database
      .knex('role_holding')
      .where({ person_id: used.person.id, role, ended_at: null })
      .first<{ id: string }>('id');
    const other = await newVerifiedVisitor(stack, '乙示例');
    const { id } = await offerTo(stack, used.person, holding.id, 'assistant', other);
    await end(used);
    const change = stack.database.knex('authorization_change').where({ id });
    expect(await change).toMatchObject([{ state: 'voided' }]);
    expect(await inboxOf(stack, other.id)).toContain('authorization-change.voided');
    expect(refusalOf(await answerChange(other, id, 'acceptance')).code).toBe('not-allowed-now');
    expect(await holdersOf(stack, used.hospital.id, 'assistant')).toEqual([]);
  },
);

test('R-E3 R-H5 after a transfer a new code of the account is told to who has the business now', async () => {
  const { hospital, hr, account, person } = await businessInUse(stack, department);
  const holding = await stack.database
    .knex('role_holding')
    .where({ person_id: person.id, role, ended_at: null })
    .first<{ id: string }>('id');
  const successor = await newVerifiedVisitor(stack, '乙示例');
  const { id } = await offerTo(stack, person, holding.id, 'transfer', successor);
  await answerChange(successor, id, 'acceptance');
  expect(await holdersOf(stack, hospital.id, role)).toEqual([successor.id]);
  expect((await changeAccount(hr, account.id, 'reissue')).status).toBe(200);
  expect(await inboxOf(stack, successor.id)).toContain('own-account.code-issued');
  expect(await inboxOf(stack, person.id)).not.toContain('own-account.code-issued');
});
