import type { Problem } from '../../contracts/problems';
import { type IdentityStack, startIdentityStack } from '../../test/identity-stack';
import { newHolder, newVisitor, postScan, scan, sendCard } from '../../test/identity-steps';

jest.setTimeout(300_000);
let stack: IdentityStack;

beforeAll(async () => {
  stack = await startIdentityStack();
});
afterAll(() => stack.stopAll());

test('R-B3 fifty scans of one document at once, from ten accounts: exactly three count, then it is locked', async () => {
  const holder = newHolder();
  const typed = { ...holder, name: '乙示例' };
  // The worker is warm, as it is in a working day.
  await scan(stack, await newVisitor(stack), newHolder());
  const callers = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const visitor = await newVisitor(stack);
      return { visitor, pictures: await sendCard(stack, visitor, holder) };
    }),
  );
  const answers = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const { visitor, pictures } = callers[index % callers.length] ?? fail();
      const began = Date.now();
      const answer = await postScan(visitor, { ...typed, ...pictures });
      return { ...answer, tookMs: Date.now() - began };
    }),
  );
  const failed = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status === 409);
  expect(failed.map(({ body }) => body.reason)).toEqual(Array(3).fill('name-differs'));
  expect(refused).toHaveLength(47);
  expect(
    refused.every(({ body }) => (body as unknown as Problem).allowed?.[0] === 'request-manual-review'),
  ).toBe(true);
  expect(Math.max(...answers.map(({ tookMs }) => tookMs))).toBeLessThan(5_000);
  const { knex } = stack.database;
  expect(await knex('identity_attempt').where({ process_id: stack.processOf(holder) })).toHaveLength(3);

  const late = await scan(stack, await newVisitor(stack), holder);
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({ detail: expect.stringContaining('00:00 恢复') as string });
  expect(await knex('message_body').where({ process_id: stack.processOf(holder) })).toEqual([]);
});

function fail(): never {
  throw new Error('unreachable: the index is within the list');
}
