import { randomUUID } from 'node:crypto';
import { refusalOf } from '../../test/api-client';
import { eventually } from '../../test/eventually';
import type { Visitor } from '../../test/identity-steps';
import { apply, decide, newApplicant, view } from '../../test/hr-application-steps';
import { startStack, type Stack } from '../../test/stack';
import {
  addUnit,
  begin,
  complete,
  current,
  issue,
  logInByScan,
  newClerk,
  newPc,
  newVerified,
  readCode,
  walkToCompletion,
  type TestUnit,
} from '../../test/unit-account-steps';
import { holdersOf, inboxOf, newDepartment } from '../../test/unit-rows';

/** A unit has one HR administrator, whichever way they come: by a code, or by an application that is admitted. */
let stack: Stack;
let department: TestUnit;
let clerk: Visitor;

beforeAll(async () => {
  stack = await startStack();
  ({ department, clerk } = await newDepartment(stack));
});
afterAll(() => stack.stop());

const newUnit = () => addUnit(stack, 'hospital', department.id);
const administratorsOf = (unit: TestUnit) => holdersOf(stack, unit.id);
const accountOf = (unit: TestUnit) =>
  stack.database
    .knex('unit_account')
    .where({ institution_id: unit.id })
    .first<
      { id: string; state: string; code_enc: Buffer | null; administrator_id: string | null } | undefined
    >();
const toldTo = ({ id }: Visitor) => inboxOf(stack, id);
const stateOf = async (id: string) =>
  (
    await stack.database
      .knex('process')
      .where({ id: `hr-account/${id}` })
      .first<{ state: string }>()
  ).state;
/** The workflow of a process is over, and not only its row. */
const isOver = (process: string) =>
  eventually(async () => {
    const { status } = await stack.temporal.workflow.getHandle(process).describe();
    return status.name === 'COMPLETED' ? true : undefined;
  });

test('R-E2 R-A5 the former administrator is told and locked out at the next request; the account is one and the same', async () => {
  const unit = await newUnit();
  const { id: accountId } = await issue(clerk, unit.id);
  const [former, pc] = [await newVerified(stack, '乙示例'), newPc(stack)];
  await begin(pc, unit.code, await readCode(clerk, accountId));
  await walkToCompletion(stack, pc, former, '乙示例');
  await complete(pc);
  const desk = await logInByScan(stack, former, unit.code);
  expect((await desk.get('/api/confirm-code')).status).toBe(200);

  const applicant = await newApplicant(stack, '丙示例');
  const { body: sent } = await apply(applicant, unit.id);
  expect((await view(clerk, sent.id)).body.formerAdministrator).toBe('乙示例');
  await decide(clerk, sent.id, { decision: 'admit' });
  expect([401, 403]).toContain((await desk.get('/api/confirm-code')).status);
  expect(await toldTo(former)).toContain('account.replaced');
  expect(await accountOf(unit)).toMatchObject({ id: accountId, administrator_id: applicant.id });
  const process = await stack.database
    .knex('process')
    .where({ id: `account/${accountId}` })
    .first<object>();
  expect(process).toMatchObject({ state: 'active', person_id: applicant.id });
  // The account goes on from its rows: a new code for a successor, and revoked with the right that it gave.
  const key = { 'idempotency-key': randomUUID() };
  const revoked = await clerk.client.post(`/api/unit-accounts/${accountId}/revocation`, undefined, key);
  expect([revoked.status, await administratorsOf(unit)]).toEqual([200, []]);
});

test('R-E2 an admission voids the code that waits and the activation under way with it', async () => {
  const unit = await newUnit();
  const { id: accountId } = await issue(clerk, unit.id);
  const code = await readCode(clerk, accountId);
  const [activating, pc] = [await newVerified(stack, '丁示例'), newPc(stack)];
  await begin(pc, unit.code, code);
  await walkToCompletion(stack, pc, activating, '丁示例');

  const applicant = await newApplicant(stack, '戊示例');
  const { body: sent } = await apply(applicant, unit.id);
  await decide(clerk, sent.id, { decision: 'admit' });
  expect(refusalOf(await current(pc)).code).toBe('activation-over');
  expect(refusalOf(await complete(pc)).code).toBe('activation-over');
  expect((await begin(newPc(stack), unit.code, code)).body).toMatchObject({ code: 'activation-code-wrong' });
  expect(await toldTo(activating)).toEqual(['account.activation-voided']);
  expect(await administratorsOf(unit)).toEqual([applicant.id]);
  await isOver(`account/${accountId}`);
});

test('R-E2 completing an activation voids the application that waits, and its applicant is told', async () => {
  const unit = await newUnit();
  const applicant = await newApplicant(stack, '己示例');
  const { body: sent } = await apply(applicant, unit.id);
  const { id: accountId } = await issue(clerk, unit.id);
  const [activating, pc] = [await newVerified(stack, '庚示例'), newPc(stack)];
  await begin(pc, unit.code, await readCode(clerk, accountId));
  await walkToCompletion(stack, pc, activating, '庚示例');
  expect((await complete(pc)).status).toBe(200);

  const { body: voided } = await view(applicant, sent.id);
  expect(voided).toMatchObject({ state: 'voided', availableActions: [] });
  expect(voided.progress.at(-1)).toMatchObject({ who: '系统', step: 'over' });
  expect(await toldTo(applicant)).toContain('hr-application.voided');
  expect((await decide(clerk, sent.id, { decision: 'admit' })).status).toBe(409);
  await isOver(`hr-account/${sent.id}`);
});

test('R-E2 two wait for one unit; admitting one refuses the other with the reason, also when both are admitted at once', async () => {
  const unit = await newUnit();
  const [one, two] = [await newApplicant(stack, '辛示例'), await newApplicant(stack, '壬示例')];
  const [first, second] = [(await apply(one, unit.id)).body, (await apply(two, unit.id)).body];
  const answers = await Promise.all([
    decide(clerk, first.id, { decision: 'admit' }),
    decide(clerk, second.id, { decision: 'admit' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [winner, loser, lost] = answers[0].status === 200 ? [one, two, second.id] : [two, one, first.id];
  expect(await administratorsOf(unit)).toEqual([winner.id]);
  const { body: refused } = await view(loser, lost);
  expect(refused).toMatchObject({ state: 'refused', availableActions: ['correct'] });
  expect(refused.opinion).toContain('另一份申请');
  expect(await toldTo(loser)).toContain('hr-application.refused');
  await isOver(`hr-account/${lost}`);
});

test('R-E2 admitted while an activation is completed: the unit has one administrator, and nothing is left open', async () => {
  const unit = await newUnit();
  const { id: accountId } = await issue(clerk, unit.id);
  const [activating, pc] = [await newVerified(stack, '癸示例'), newPc(stack)];
  await begin(pc, unit.code, await readCode(clerk, accountId));
  await walkToCompletion(stack, pc, activating, '癸示例');
  const applicant = await newApplicant(stack, '子示例');
  const { body: sent } = await apply(applicant, unit.id);
  await Promise.all([decide(clerk, sent.id, { decision: 'admit' }), complete(pc)]);
  const [administrator] = await administratorsOf(unit);
  expect(await administratorsOf(unit)).toHaveLength(1);
  expect(await stateOf(sent.id)).toBe(administrator === applicant.id ? 'admitted' : 'voided');
  expect(await accountOf(unit)).toMatchObject({ state: 'active', administrator_id: administrator });
  await isOver(`account/${accountId}`);
  await isOver(`hr-account/${sent.id}`);
});
test('R-E2 the database gives a unit one HR right, whoever writes', async () => {
  const unit = await newUnit();
  const { id } = await newClerk(stack, unit.id);
  const right = { role: 'hr-account', institution_id: unit.id, granted_by: 'test' };
  const { id: other } = await newClerk(stack, (await newUnit()).id);
  const { knex } = stack.database;
  await expect(knex('role_holding').insert({ ...right, person_id: other })).rejects.toThrow(
    'role_holding_one_hr_of_unit',
  );
  expect(await administratorsOf(unit)).toEqual([id]);
});
