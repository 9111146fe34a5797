import { createEncryption } from '../runtime/encryption';
import { eventually } from '../test/eventually';
import { startStack, type Stack } from '../test/stack';
import { bootstrap } from './schedules';

let stack: Stack;

beforeAll(async () => void (stack = await startStack()));
afterAll(() => stack.stop());

test('each answers that it lives, that it is ready, and with its figures', async () => {
  const { workerHealthPort, importWorkerHealthPort, temporal } = stack.config;
  for (const [port, queue] of [
    [workerHealthPort, 'review'],
    [importWorkerHealthPort, 'imports'],
  ] as const) {
    const origin = `http://127.0.0.1:${port}`;
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${origin}/metrics`)).text()).toContain(
      `temporal_worker_tasks{task_queue="${temporal.taskQueuePrefix}-${queue}"`,
    );
  }
});

test('R-T1: a message in the outbox goes out once, and its secret is gone with it', async () => {
  const { knex } = stack.database;
  const encryption = createEncryption(stack.config.keys.encryption);
  const [row] = await knex('outbox')
    .insert({
      kind: 'sms',
      phone_enc: encryption.encryptText('13800000001'),
      template: 'login.code',
      params: JSON.stringify({ minutes: 5 }),
      secret_params_enc: encryption.encryptText(JSON.stringify({ code: '123456' })),
      deduplication_key: 'worker-test',
    })
    .returning<{ id: string }[]>('id');
  const sent = await eventually(() =>
    knex('outbox')
      .where({ id: row?.id })
      .whereNotNull('sent_at')
      .first<Record<string, unknown> | undefined>(),
  );
  expect(sent).toMatchObject({ attempts: 1, secret_params_enc: null, last_error: null });
});

test('its schedules and standing processes are there, and a second start changes nothing', async () => {
  const { temporal: client, config } = stack;
  const { taskQueuePrefix } = config.temporal;
  await bootstrap(client, taskQueuePrefix);
  expect(
    (await client.schedule.getHandle(`${taskQueuePrefix}-working-morning`).describe()).spec.timezone,
  ).toBe('Asia/Shanghai');
  expect((await client.workflow.getHandle(`outbox/${taskQueuePrefix}/sms`).describe()).status.name).toBe(
    'RUNNING',
  );
});

test('R-I7 sex and birth are filled in as soon as their schedule is made', async () => {
  const { temporal: client, config } = stack;
  const schedule = client.schedule.getHandle(`${config.temporal.taskQueuePrefix}-document-facts`);
  const run = await eventually(
    async () => (await schedule.describe()).info.recentActions[0]?.action.workflow,
  );
  expect(await client.workflow.getHandle(run.workflowId).result()).toEqual({ filled: 0 });
});

test('R-V3 the nightly sweep runs as its schedule starts it', async () => {
  const { temporal: client, config } = stack;
  const schedule = client.schedule.getHandle(`${config.temporal.taskQueuePrefix}-expired-rows`);
  await schedule.trigger();
  const run = await eventually(
    async () => (await schedule.describe()).info.recentActions[0]?.action.workflow,
  );
  expect(await client.workflow.getHandle(run.workflowId).result()).toMatchObject({ session: 0, sms_code: 0 });
});
