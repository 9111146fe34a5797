import { createEncryption } from '../../runtime/encryption';
import type { Visitor } from '../../test/identity-steps';
import { addPerson, newPerson } from '../../test/preloaded-list-steps';
import { addConfirmCode, bind, searchAdmissions, unitOf } from '../../test/roster-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newClerk, newKey, newVerified, type TestUnit } from '../../test/unit-account-steps';

/** The unit's lists and those who wait for its review, as its HR account brings them together. */
jest.setTimeout(120_000);
let stack: Stack;
let unit: TestUnit;
let hr: Visitor;

beforeAll(async () => {
  stack = await startStack();
  unit = await addUnit(stack, 'hospital');
  await addConfirmCode(stack, unit.id);
  hr = await newClerk(stack, unit.id);
});
afterAll(() => stack.stop());

/** Somebody who waits for the unit's review, with the number that they have verified. */
async function newWaiting(name: string): Promise<Visitor & { documentNumber: string }> {
  const person = await newVerified(stack, name);
  expect((await bind(person, unit.id)).status).toBe(200);
  expect(await unitOf(person)).toMatchObject({ roster: null, isUnderReview: true });
  const row = await stack.database
    .knex('person')
    .where({ id: person.id })
    .first<{ number: Buffer }>('document_number_enc as number');
  const { encryption } = stack.config.keys;
  return { ...person, documentNumber: createEncryption(encryption).decryptText(row.number) };
}

test('R-I2 added to a list after they have bound, they are in its roster with that', async () => {
  const { documentNumber, ...person } = await newWaiting('甲示例');
  const added = await addPerson(hr, newPerson({ name: '甲示例', documentNumber }), 'retired');
  expect(added.status).toBe(200);
  expect(await unitOf(person)).toMatchObject({ roster: 'retired', isUnderReview: false });
});

test('R-I2 R-I3 listed under another name they are flagged, and in once the row is put right', async () => {
  const { documentNumber, ...person } = await newWaiting('乙示例');
  const { body: row } = await addPerson(hr, newPerson({ name: '乙示列', documentNumber }));
  expect(await unitOf(person)).toMatchObject({ roster: null, isUnderReview: true });
  expect((await searchAdmissions(hr, { isFlagged: true })).items).toMatchObject([{ personName: '乙示例' }]);
  const { id, version, name: _name, ...rest } = row;
  const values = {
    ...{ name: '乙示例', documentType: rest.documentType, internalDepartment: rest.internalDepartment },
    ...{ post: rest.post, establishment: rest.establishment, title: rest.title },
  };
  const body = { version, values };
  const changed = await hr.client.call('PUT', `/api/preloaded-rows/${id}`, { body, headers: newKey() });
  expect(changed.status).toBe(200);
  expect(await unitOf(person)).toMatchObject({ roster: 'in-service', isUnderReview: false });
});
