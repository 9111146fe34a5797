import type { AdministeredBusiness } from '../../contracts/authorization-change';
import { businessByCode, rightOf } from '../../test/administered-business';
import { changeAuthorization } from '../../test/authorization-steps';
import { answerChange, offerTo } from '../../test/authorization-change-steps';
import { newVerifiedVisitor } from '../../test/face-check-steps';
import type { Visitor } from '../../test/identity-steps';
import {
  activateAccount,
  businessAccount,
  businessInUse,
  changeAccount,
  turn,
} from '../../test/own-account-steps';
import { startStack, type Stack } from '../../test/stack';
import { newClerk } from '../../test/unit-account-steps';
import { newDepartment } from '../../test/unit-rows';

let stack: Stack;
let above: Awaited<ReturnType<typeof newDepartment>>;
beforeAll(async () => {
  stack = await startStack();
  above = await newDepartment(stack);
});
afterAll(() => stack.stop());

const contactOf = async ({ client }: Visitor, id: string) =>
  (await client.get<AdministeredBusiness>(`/api/own-businesses/${id}`)).body.contact;
const fillIn = ({ client }: Visitor, id: string, contact: object) =>
  client.put<AdministeredBusiness>(`/api/own-businesses/${id}/contact`, contact);

const surgery = { department: '外科', officePhone: '027-87654321' };

const keptOf = ({ id }: { readonly id: string | null }): Promise<unknown> =>
  stack.database
    .knex('authorization_grant')
    .where({ id })
    .first('contact_person_id', 'contact_department', 'contact_office_phone');
const nothing = { contact_person_id: null, contact_department: null, contact_office_phone: null };

test('R-E3 who activated an account fills in afterwards where they are reached; it is theirs, and not their successor’s', async () => {
  const { hr, person } = await businessInUse(stack, above.department);
  const holdingId = await rightOf(person);
  const left = await contactOf(person, holdingId);
  expect((await businessAccount(hr)).holder).toMatchObject({ ...left });

  const refused = await fillIn(person, holdingId, { department: ' ', officePhone: '13900000001' });
  expect(refused.status).toBe(400);
  expect(refused.body).toMatchObject({ fields: [{ path: '/department' }, { path: '/officePhone' }] });
  expect(await contactOf(person, holdingId)).toEqual(left);
  const saved = await fillIn(person, holdingId, {
    department: ' 外科',
    officePhone: '０２７-８７６５４３２１',
  });
  expect(saved.body.contact).toEqual(surgery);
  const { holder, authorization } = await businessAccount(hr);
  expect(holder).toMatchObject(surgery);

  await turn(hr, authorization.id, 'suspension');
  expect((await fillIn(person, holdingId, surgery)).status).toBe(404);
  await turn(hr, authorization.id, 'resumption');
  const resumed = await rightOf(person);
  expect(await contactOf(person, resumed)).toEqual(surgery);

  const successor = await newVerifiedVisitor(stack, '乙示例');
  const { id: changeId } = await offerTo(stack, person, resumed, 'transfer', successor);
  await answerChange(successor, changeId, 'acceptance');
  expect((await businessAccount(hr)).holder).toMatchObject({
    ...{ name: '乙示例', department: null, officePhone: null },
  });
  expect((await fillIn(person, resumed, surgery)).status).toBe(404);
  // R-V3: nothing of the former holder stays behind.
  expect(await keptOf(authorization)).toEqual(nothing);
  const theirs = await rightOf(successor);
  expect(await contactOf(successor, theirs)).toBeNull();
  expect((await fillIn(person, theirs, surgery)).status).toBe(404);
  await fillIn(successor, theirs, { ...surgery, department: '内科' });
  expect((await businessAccount(hr)).holder).toMatchObject({ ...surgery, department: '内科' });
});

test('R-E3 who came by an authorization code has nothing filled in, and fills it in', async () => {
  const { hospital, administrator, holdingId } = await businessByCode(stack, above);
  const hr = await newClerk(stack, hospital.id);
  expect(await contactOf(administrator, holdingId)).toBeNull();
  expect((await businessAccount(hr)).holder).toMatchObject({ department: null, officePhone: null });
  await fillIn(administrator, holdingId, surgery);
  expect((await businessAccount(hr)).holder).toMatchObject(surgery);
});

type InUse = Awaited<ReturnType<typeof businessInUse>>;
const ends: readonly [string, (now: InUse & { id: string }) => Promise<unknown>][] = [
  ['解除授权', ({ hr, id }) => changeAuthorization(hr, id, 'revocation')],
  ['撤销业务账号', ({ hr, account }) => changeAccount(hr, account.id, 'revocation')],
  [
    '他人激活业务账号',
    async ({ hr, account }) => {
      await changeAccount(hr, account.id, 'reissue');
      await activateAccount(stack, hr, account, await newVerifiedVisitor(stack, '丙示例'), '丙示例');
    },
  ],
];
test.each(ends)('R-E3 R-V3 where they are reached goes with the right: %s', async (_how, end) => {
  const inUse = await businessInUse(stack, above.department);
  await fillIn(inUse.person, await rightOf(inUse.person), surgery);
  const { authorization } = await businessAccount(inUse.hr);
  expect(await keptOf(authorization)).toMatchObject({ contact_person_id: inUse.person.id });
  await end({ ...inUse, id: authorization.id ?? '' });
  expect(await keptOf(authorization)).toEqual(nothing);
});
