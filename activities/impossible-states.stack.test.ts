import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { ImpossibleState } from '../contracts/impossible-state';
import { kindsInRows, type KindInRows } from '../contracts/impossible-state-kinds';
import { trialContent } from '../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../test/application-people';
import { connect } from '../db/connection';
import { startApplicationStack, type ApplicationStack } from '../test/application-stack';
import { apply, decide, key, projectId } from '../test/application-steps';
import { giveRole } from '../test/give-role';
import { impossibleStateActivities } from './impossible-states';
import type { Finding } from './impossible-states/finding';

/** The detector of impossible states over rows and engine (R-U1). */
let stack: ApplicationStack;
let hospital: string;
let reviewer: TestPerson;
let project: string;
beforeAll(async () => {
  stack = await startApplicationStack();
  ({ hospital } = await hospitalWithDepartments(stack));
  reviewer = await person(stack, { reviews: { institutionId: hospital, businessCode: '05' } });
  project = await projectId(stack, 'physician-trial');
});
afterAll(() => stack.stop());

const activities = () => impossibleStateActivities(stack.database.knex, stack.temporal);
const inActivity = <T>(call: () => Promise<T>): Promise<T> => new MockActivityEnvironment().run(call);
const found = (kind: KindInRows) => inActivity(() => activities().findContradictions(kind));
const applied = async () =>
  apply(stack, await person(stack, { unitId: hospital }), project, trialContent(2027));

/** Has the rows say what triggers and constraints keep from them: as the tables' owner. */
async function against(hindrance: string, sql: string, bindings: readonly string[] = []): Promise<void> {
  const owner = connect(stack.database.migratorUrl, { poolSize: 1 });
  await owner.raw(hindrance);
  await owner.raw(sql, [...bindings]);
  await owner.destroy();
}
const quiet = (table: string): string => `alter table ${table} disable trigger user`;

test('R-U1 on a system in which people work there is nothing to find', async () => {
  const [one, two] = [await applied(), await applied()];
  await decide(reviewer, one, {
    decision: 'approve',
    internship: { from: '2026-01-01', until: '2026-12-31' },
  });
  await decide(reviewer, two, { decision: 'reject', remark: '材料不符' });
  for (const kind of kindsInRows) expect([kind, await found(kind)]).toEqual([kind, []]);
  await stack.database.knex('process').update({ changed_at: new Date(Date.now() - 3_600_000) });
  expect(await inActivity(() => activities().compareWorkflows())).toEqual([]);
});

test('R-U1 what is asked for while a check runs is looked for after it', async () => {
  const administrator = await person(stack);
  const { id: roleId } = await giveRole(stack, administrator.id, { role: 'platform-administrator' });
  await administrator.client.put('/api/session/role', { roleId });
  const ask = () => administrator.client.post('/api/impossible-states/checks', {}, key());
  const checks = () => stack.database.knex('impossible_state_check').pluck<string[]>('id');
  const untilThereAre = async (ids: () => Promise<string[]>, count: number): Promise<void> => {
    while ((await ids()).length < count) await new Promise((resolve) => setTimeout(resolve, 100));
  };
  // The first can't write down what it found, so it is still running when the second is asked for.
  const owner = connect(stack.database.migratorUrl, { poolSize: 1 });
  const held = await owner.transaction();
  await held.raw('lock table impossible_state in exclusive mode');
  expect((await ask()).status).toBe(204);
  await untilThereAre(checks, 1);
  expect((await ask()).status).toBe(204);
  await held.commit();
  await owner.destroy();
  await untilThereAre(() => checks().whereNotNull('ended_at'), 2);
});

test('R-U1 what contradicts itself is found, with the process in which it came about', async () => {
  const id = await applied();
  const finding = (kind: KindInRows): Finding => ({ kind, id, processId: `application/${id}` });
  await against(quiet('application'), `update application set state = 'approved' where id = ?`, [id]);
  expect(await found('application-differs')).toEqual([finding('application-differs')]);
  expect(await found('approved-with-open-step')).toEqual([finding('approved-with-open-step')]);
  await against(
    quiet('application'),
    `update application set state = 'in-review', payment_state = 'paid' where id = ?`,
    [id],
  );
  expect(await found('recorded-and-not-paid')).toEqual([finding('recorded-and-not-paid')]);
  await against(
    quiet('application_step'),
    `update application_step set state = 'passed' where step = 0 and application_id = ?`,
    [id],
  );
  expect(await found('decided-without-decision')).toEqual([finding('decided-without-decision')]);
  await against(quiet('application_round'), `delete from application_round where application_id = ?`, [id]);
  expect(await found('application-without-round')).toEqual([finding('application-without-round')]);
  await against(quiet('process'), `update process set sequence = 7 where id = 'application/' || ?`, [id]);
  expect(await found('events-with-gap')).toEqual([
    { ...finding('events-with-gap'), id: `application/${id}` },
  ]);
});

test('R-U1 an open process without its workflow is found, and a workflow whose process is over', async () => {
  const [lost, left] = [await applied(), await applied()];
  const { knex } = stack.database;
  const hourAgo = new Date(Date.now() - 3_600_000);
  await stack.temporal.workflow.getHandle(`application/${lost}`).terminate();
  const finding = { kind: 'workflow-missing', id: `application/${lost}`, processId: `application/${lost}` };
  expect(await inActivity(() => activities().compareWorkflows())).toEqual([]);
  await knex('process')
    .where({ id: `application/${lost}` })
    .update({ changed_at: hourAgo });
  expect(await inActivity(() => activities().compareWorkflows())).toEqual([finding]);
  const processId = `application/${left}`;
  await knex('process').where({ id: processId }).update({ closed_at: hourAgo });
  expect(await inActivity(() => activities().compareWorkflows())).toEqual([
    finding,
    { kind: 'workflow-left-open', id: processId, processId },
  ]);
});

test('R-U1 what was found is kept until it is gone, and the administrators are told once', async () => {
  const { knex } = stack.database;
  const administrator = await person(stack);
  await giveRole(stack, administrator.id, { role: 'platform-administrator' });
  const finding: Finding = { kind: 'application-differs', id: randomUUID(), processId: null };
  const other: Finding = { ...finding, id: randomUUID() };
  const check = async (...findings: Finding[]) => {
    const checkId = randomUUID();
    await activities().beginCheck(checkId);
    await activities().beginCheck(checkId);
    await activities().endCheck(checkId, findings);
    await activities().endCheck(checkId, []);
  };
  const told = () =>
    knex('inbox_message')
      .where({ person_id: administrator.id, template: 'impossible-state.found' })
      .orderBy('created_at')
      .pluck<{ count: number }[]>('params');
  await check(finding);
  await check(finding);
  expect(await told()).toEqual([{ count: 1 }]);
  await check(other);
  expect(await told()).toEqual([{ count: 1 }, { count: 1 }]);
  await check();
  expect(await knex('impossible_state').whereNull('gone_at')).toEqual([]);

  const roles = await knex('role_holding').where({ person_id: administrator.id }).pluck<string[]>('id');
  await administrator.client.put('/api/session/role', { roleId: roles[0] });
  const { body } = await administrator.client.get<{ items: ImpossibleState[] }>('/api/impossible-states');
  expect(body.items.map(({ subject, goneAt }) => [subject, goneAt !== null])).toEqual([
    [other.id, true],
    [finding.id, true],
  ]);
  expect((await reviewer.client.get('/api/impossible-states')).status).toBe(403);
});

test('R-U1 an administrator has it looked now', async () => {
  const administrator = await person(stack);
  const { id: roleId } = await giveRole(stack, administrator.id, { role: 'platform-administrator' });
  await administrator.client.put('/api/session/role', { roleId });
  const before = await stack.database.knex('impossible_state_check').pluck('id');
  expect((await administrator.client.post('/api/impossible-states/checks', {}, key())).status).toBe(204);
  for (;;) {
    const after = await stack.database.knex('impossible_state_check').pluck('id');
    if (after.length > before.length) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});
