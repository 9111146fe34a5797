import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Answer } from '../../test/api-client';
import { type IdentityStack, startIdentityStack } from '../../test/identity-stack';
import { type Visitor, newHolder, newVisitor, postScan, scan, sendCard } from '../../test/identity-steps';
import { untilSomeoneWaits } from '../../test/lock-wait';
import { joinAccounts } from '../login/join';

let stack: IdentityStack;
beforeAll(async () => {
  stack = await startIdentityStack();
});
afterAll(() => stack.stopAll());

/** What this account sends is under way while it becomes part of another. */
async function joinedMeanwhile<T>(visitor: Visitor, into: Visitor, send: () => Promise<Answer<T>>) {
  const { knex } = stack.database;
  const joining: Knex.Transaction = await knex.transaction();
  // Until the other waits, however slow the machine.
  await joining.raw('set local idle_in_transaction_session_timeout = 0');
  await joinAccounts(joining, into.id, visitor.id);
  const answer = send();
  await untilSomeoneWaits(knex);
  await joining.commit();
  return (await answer).body;
}

test('R-A2 R-B2 a scan proves nothing to an account that became part of another meanwhile: the document is proven there', async () => {
  const [before, after] = [await newVisitor(stack), await newVisitor(stack)];
  const holder = newHolder();
  const body = { ...holder, ...(await sendCard(stack, before, holder)) };
  expect(await joinedMeanwhile(before, after, () => postScan(before, body))).toMatchObject({
    ...{ outcome: 'not-counted', reason: 'account-changed' },
  });
  expect((await scan(stack, after, holder)).body).toMatchObject({ outcome: 'passed' });
});

test('R-A2 R-B4 a manual review is not begun for an account that became part of another meanwhile', async () => {
  const [before, after] = [await newVisitor(stack), await newVisitor(stack)];
  const holder = newHolder();
  const body = { documentType: 'id-card', ...holder, ...(await sendCard(stack, before, holder)) };
  const send = () =>
    before.client.post('/api/identity/manual-reviews', body, { 'idempotency-key': randomUUID() });
  expect(await joinedMeanwhile(before, after, send)).toMatchObject({
    code: 'not-allowed-now',
    detail: '您的账号已并入另一个账号，请重新登录后再办理。',
  });
  expect(await stack.database.knex('identity_review').where({ person_id: before.id })).toEqual([]);
});
