import type { Assistant } from '../../contracts/authorization-change';
import type { UnitAccountSummary } from '../../contracts/unit-account';
import { businessByCode, businessByRight, rightOf, rightsAt } from '../../test/administered-business';
import { refusalOf } from '../../test/api-client';
import {
  administered,
  answerChange,
  beginFor,
  lookUp,
  offerTo,
  typedOf,
} from '../../test/authorization-change-steps';
import { newVerifiedVisitor, type VerifiedVisitor } from '../../test/face-check-steps';
import type { Visitor } from '../../test/identity-steps';
import { activateAccount, changeAccount } from '../../test/own-account-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, logInByScan, newClerk, newKey } from '../../test/unit-account-steps';
import { inboxOf, newDepartment } from '../../test/unit-rows';

let stack: Stack;
let above: Awaited<ReturnType<typeof newDepartment>>;
beforeAll(async () => {
  stack = await startStack();
  above = await newDepartment(stack);
});
afterAll(() => stack.stop());

async function newAssistant(administrator: VerifiedVisitor, holdingId: string) {
  const assistant = await newVerifiedVisitor(stack, '丙示例');
  const { id } = await offerTo(stack, administrator, holdingId, 'assistant', assistant);
  expect((await answerChange(assistant, id, 'acceptance')).status).toBe(204);
  return assistant;
}

test('R-H5 辅助管理员 reviews as the administrator does, gives no rights, and is removed by the administrator', async () => {
  const { hospital, administrator, holdingId } = await businessByRight(stack, above);
  const assistant = await newAssistant(administrator, holdingId);
  const console_ = await logInByScan(stack, assistant, `${hospital.code}05`);
  expect((await console_.get('/api/reviews/home')).status).toBe(200);
  expect((await console_.get('/api/authorizations')).status).toBe(403);
  const right = await rightOf(assistant);
  expect((await administered(assistant, right)).status).toBe(404);
  expect((await lookUp(assistant, right, typedOf(administrator))).status).toBe(404);
  expect(refusalOf(await beginFor(administrator, holdingId, 'assistant', assistant)).code).toBe(
    'already-exists',
  );
  const { body } = await administered(administrator, holdingId);
  expect(body.assistants).toMatchObject([{ id: right, name: '丙示例', isRemovable: true }]);
  const remove = (who: Visitor, of: string, key = newKey()) =>
    who.client.post(`/api/own-businesses/${of}/assistants/${right}/removal`, undefined, key);
  const stranger = await businessByRight(stack, above);
  expect((await remove(stranger.administrator, stranger.holdingId)).status).toBe(404);
  const key = newKey();
  expect((await remove(administrator, holdingId, key)).status).toBe(204);
  expect((await remove(administrator, holdingId, key)).status).toBe(204);
  expect((await console_.get('/api/reviews/home')).status).toBe(403);
  expect(await inboxOf(stack, assistant.id)).toContain('authorization-change.assistant-removed');
  expect((await administered(administrator, holdingId)).body.assistants).toEqual([]);
});

test('R-H5 and is removed by the unit’s HR account, which the administrator is told; by nobody elsewhere', async () => {
  const { hospital, grantId, administrator, holdingId } = await businessByCode(stack, above);
  const assistant = await newAssistant(administrator, holdingId);
  const hr = await newClerk(stack, hospital.id);
  const address = `/api/authorizations/${grantId}/assistants`;
  const { items } = (await hr.client.get<{ items: Assistant[] }>(address)).body;
  expect(items).toMatchObject([{ name: '丙示例' }]);
  const removal = `${address}/${items[0]?.id}/removal`;
  const stranger = await newClerk(stack, (await addUnit(stack, 'hospital', above.department.id)).id);
  expect((await stranger.client.get(address)).status).toBe(404);
  expect((await stranger.client.post(removal, undefined, newKey())).status).toBe(404);
  expect((await hr.client.post(removal, undefined, newKey())).status).toBe(204);
  expect(await rightsAt(stack, hospital.id)).toMatchObject([{ person_id: administrator.id }]);
  expect(await inboxOf(stack, administrator.id)).toContain('authorization-change.assistant-gone');
  expect(await inboxOf(stack, assistant.id)).toContain('authorization-change.assistant-removed');
});

test('R-E4 R-H5 removed as an assistant, they stay what a sub-account of theirs makes them', async () => {
  const { hospital, administrator, holdingId } = await businessByRight(stack, above);
  const hr = await newClerk(stack, hospital.id);
  const assistant = await newAssistant(administrator, holdingId);
  const right = await rightOf(assistant);
  const businesses = { businessCodes: ['05'] };
  const { body: account } = await hr.client.post<UnitAccountSummary>(
    '/api/sub-accounts',
    businesses,
    newKey(),
  );
  await activateAccount(stack, hr, account, assistant, '丙示例');
  const removal = `/api/own-businesses/${holdingId}/assistants/${right}/removal`;
  expect((await administrator.client.post(removal, undefined, newKey())).status).toBe(204);
  const given = { person_id: assistant.id, role: 'assistant', ended_at: null };
  const rights = () => stack.database.knex('role_holding').where(given).pluck<string[]>('granted_by');
  expect(await rights()).toEqual([`account/${account.id}`]);
  await changeAccount(hr, account.id, 'revocation');
  expect(await rights()).toEqual([]);
});

test('R-H5 an assistant to whom the business was handed over is none any more, and isn’t removed as one', async () => {
  const { grantId, hospital, administrator, holdingId } = await businessByCode(stack, above);
  const assistant = await newAssistant(administrator, holdingId);
  const address = `/api/authorizations/${grantId}/assistants`;
  const { items } = (await above.clerk.client.get<{ items: Assistant[] }>(address)).body;
  const { id } = await offerTo(stack, administrator, holdingId, 'transfer', assistant);
  expect((await answerChange(assistant, id, 'acceptance')).status).toBe(204);
  const removal = `${address}/${items[0]?.id}/removal`;
  expect(refusalOf(await above.clerk.client.post(removal, undefined, newKey())).code).toBe('not-allowed-now');
  expect(await rightsAt(stack, hospital.id)).toEqual([
    { person_id: assistant.id, role: 'business-administrator' },
  ]);
  expect(await inboxOf(stack, assistant.id)).not.toContain('authorization-change.assistant-removed');
});
