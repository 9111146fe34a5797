import { taskQueueName } from '../contracts/task-queues';
import { closureProcessId } from '../domain/account-closure-process';
import type { VerifiedVisitor } from './face-check-steps';
import { eventually } from './eventually';
import { newKey } from './unit-account-steps';
import type { Stack } from './stack';

/** Asks for the closing of an account with the code that its phone gets now (R-V2); the minute between two codes has passed. */
export async function askToClose({ database, sandbox }: Stack, { client, phone }: VerifiedVisitor) {
  const { knex } = database;
  await knex('sms_code').update({ created_at: knex.raw(`created_at - interval '61 seconds'`) });
  const codes = async (): Promise<string[]> => {
    const response = await fetch(`${sandbox.origin()}/sandbox/messages?phone=${phone}`);
    const messages = (await response.json()) as { text: string }[];
    return messages.flatMap(({ text }) => /验证码为 (\d{6})，用于注销/.exec(text)?.[1] ?? []);
  };
  const before = await codes();
  const sent = await client.post('/api/account-closure/sms-codes', undefined, newKey());
  if (sent.status !== 200) return sent;
  const code = await eventually(async () => {
    const [newest, ...others] = await codes();
    return others.length === before.length && newest;
  });
  return await client.post<{ closesAt: string }>('/api/account-closure', { code }, newKey());
}

/** Its day has come: the process goes on from its rows, as if seven days had passed. */
export async function letClosingDayCome(
  { database: { knex }, temporal, config }: Stack,
  { id }: { readonly id: string },
): Promise<unknown> {
  const workflowId = closureProcessId(id);
  await temporal.workflow.getHandle(workflowId).terminate();
  const moved = knex.raw(`position || jsonb_build_object('closesAtMs', ?::bigint, 'isWarned', true)`, [
    Date.now() - 1,
  ]);
  await knex('process').where({ id: workflowId }).update({ position: moved });
  const handle = await temporal.workflow.start('accountClosure', {
    workflowId,
    taskQueue: taskQueueName(config.temporal.taskQueuePrefix, 'review'),
    args: [{}],
  });
  return await handle.result();
}
