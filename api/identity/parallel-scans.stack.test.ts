import type { Problem } from '../../contracts/problems';
import { refusalOf } from '../../test/api-client';
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
  const judged = answers.filter(({ status }) => status === 200).map(({ body }) => body.reason);
  // Busy is told as 409 by the process, and as 429 before it where it has all messages in hand that it may have.
  const refused = answers.filter(({ status }) => status === 409 || status === 429);
  const others = answers.filter(({ status }) => ![200, 409, 429].includes(status));
  expect(others.map(refusalOf)).toEqual([]);
  expect(
    refused.every(({ body }) => (body as unknown as Problem).allowed?.[0] === 'request-manual-review'),
  ).toBe(true);

  // On a busy machine the provider may not answer in time: no failed try, and somebody else's place (R-B3).
  const counted: (string | null)[] = judged.filter((reason) => reason !== 'provider-unavailable');
  expect(counted.length).toBeLessThanOrEqual(3);
  const { knex } = stack.database;
  for (let left = 3 - counted.length; left > 0; left -= 1) {
    const typed = { ...holder, name: '乙示例' };
    counted.push((await scan(stack, await newVisitor(stack), typed, { card: holder })).body.reason);
  }
  expect(counted).toEqual(Array(3).fill('name-differs'));
  expect(
    await knex('identity_attempt').where({ process_id: stack.processOf(holder), outcome: 'failed' }),
  ).toHaveLength(3);

  const busy = refused.filter(({ status }) => status === 429);
  expect(await knex('message_body').where({ process_id: stack.processOf(holder) })).toHaveLength(busy.length);

  const late = await scan(stack, await newVisitor(stack), holder);
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({ detail: expect.stringContaining('00:00 恢复') as string });
});
