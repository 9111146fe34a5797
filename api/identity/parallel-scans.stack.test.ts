import type { Problem } from '../../contracts/problems';
import { type IdentityStack, startIdentityStack } from '../../test/identity-stack';
import { newHolder, newVisitor, scan } from '../../test/identity-steps';
import { scanFiftyTimes } from '../../test/parallel-scans';

jest.setTimeout(300_000);
let stack: IdentityStack;

beforeAll(async () => {
  stack = await startIdentityStack();
});
afterAll(() => stack.stopAll());

test('R-B3 fifty scans of one document at once, from ten accounts: exactly three count, then it is locked', async () => {
  const holder = newHolder();
  const answers = await scanFiftyTimes(stack, holder);
  const failed = answers.filter(({ status }) => status === 200);
  // Busy is told as 409 by the process, and as 429 before it where it has all messages in hand that it may have.
  const refused = answers.filter(({ status }) => status === 409 || status === 429);
  expect(failed.map(({ body }) => body.reason)).toEqual(Array(3).fill('name-differs'));
  expect(refused).toHaveLength(47);
  expect(
    refused.every(({ body }) => (body as unknown as Problem).allowed?.[0] === 'request-manual-review'),
  ).toBe(true);
  const { knex } = stack.database;
  expect(await knex('identity_attempt').where({ process_id: stack.processOf(holder) })).toHaveLength(3);

  const busy = refused.filter(({ status }) => status === 429);
  expect(await knex('message_body').where({ process_id: stack.processOf(holder) })).toHaveLength(busy.length);

  const late = await scan(stack, await newVisitor(stack), holder);
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({ detail: expect.stringContaining('00:00 恢复') as string });
});
