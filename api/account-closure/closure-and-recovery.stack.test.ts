import { endAccount } from '../../activities/account-ending';
import type { AccountClosure } from '../../contracts/account-closure';
import type { IdentityReviewDetail, OwnIdentity } from '../../contracts/identity';
import { refusalOf } from '../../test/api-client';
import { askToClose, letClosingDayCome } from '../../test/closure-steps';
import { newVerifiedVisitor, type VerifiedVisitor } from '../../test/face-check-steps';
import { giveRole } from '../../test/give-role';
import { newVisitor, sendCard, type Holder, type Visitor } from '../../test/identity-steps';
import { untilSomeoneWaits } from '../../test/lock-wait';
import { startStack, type Stack } from '../../test/stack';
import { newKey } from '../../test/unit-account-steps';

/** An account that closes, and another one that asks for it back by the manual review of its document (R-V2, R-B7). */
let stack: Stack;
let administrator: Visitor;
beforeAll(async () => {
  stack = await startStack();
  administrator = await newVisitor(stack);
  const { id: roleId } = await giveRole(stack, administrator.id, { role: 'platform-administrator' });
  await administrator.client.put('/api/session/role', { roleId });
});
afterAll(() => stack.stop());

const closureOf = async ({ client }: Visitor): Promise<AccountClosure> =>
  (await client.get<AccountClosure>('/api/account-closure')).body;

/** Asks for the manual review of somebody's card. */
async function askForReview(visitor: Visitor, { name, documentNumber }: Holder) {
  const pictures = await sendCard(stack, visitor, { name, documentNumber });
  const body = { documentType: 'id-card', name, documentNumber, ...pictures };
  return await visitor.client.post<OwnIdentity>('/api/identity/manual-reviews', body, newKey());
}

/** The account ends, whatever is open; `meanwhile` happens while its person's row is held. */
async function end({ id }: VerifiedVisitor, meanwhile: () => Promise<void> = () => Promise.resolve()) {
  await stack.database.knex.transaction(async (trx) => {
    await trx('person').where({ id }).forUpdate().select('id');
    await meanwhile();
    await endAccount(trx, id);
  });
}

test('R-V2 R-B7 a review of its document that another account has asked for is in its way', async () => {
  const [first, second] = [await newVerifiedVisitor(stack), await newVisitor(stack)];
  expect((await askToClose(stack, first)).status).toBe(200);
  expect((await askForReview(second, first.holder)).body).toMatchObject({ state: 'pending' });
  expect(await closureOf(first)).toMatchObject({ state: 'requested', obstacles: ['identity'] });
  expect(await letClosingDayCome(stack, first)).toBe('stopped');
  expect(await closureOf(first)).toMatchObject({ state: 'stopped', stoppedBy: ['identity'] });
  expect((await first.client.get('/api/session')).status).toBe(200);
});

test('R-V2 R-B7 a review that is asked for while the account ends is refused, and then begins anew for whoever asks', async () => {
  const [first, second] = [await newVerifiedVisitor(stack), await newVisitor(stack)];
  let asked: ReturnType<typeof askForReview> | undefined;
  await end(first, async () => {
    asked = askForReview(second, first.holder);
    await untilSomeoneWaits(stack.database.knex);
  });
  expect(refusalOf((await asked)!)).toEqual({ status: 409, code: 'not-allowed-now' });
  expect((await askForReview(second, first.holder)).body).toMatchObject({ state: 'pending' });
});

test('R-V2 R-B7 nobody’s login is joined to an account that is closed', async () => {
  const [first, second] = [await newVerifiedVisitor(stack), await newVisitor(stack)];
  await askForReview(second, first.holder);
  await end(first);
  const { knex } = stack.database;
  const { id } = await knex('identity_review').where({ person_id: second.id }).first<{ id: string }>('id');
  const passed = await administrator.client.post<IdentityReviewDetail>(
    `/api/identity/reviews/${id}/decision`,
    { decision: 'pass' },
    newKey(),
  );
  expect(refusalOf(passed)).toEqual({ status: 409, code: 'not-allowed-now' });
  expect((await second.client.get('/api/session')).status).toBe(200);
  const moved = knex('wechat_login').where({ person_id: second.id }).update({ person_id: first.id });
  await expect(Promise.resolve(moved)).rejects.toMatchObject({ constraint: 'person_is_closed' });
});
