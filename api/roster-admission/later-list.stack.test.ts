import type { Knex } from 'knex';
import { addPreloadedRows, toPersonRow } from '../../db/preloaded-rows';
import { changeLists, listsTurn } from '../../db/preloaded-match';
import { matchWaiting } from '../../db/roster-admission';
import { oneAtATime } from '../../db/one-at-a-time';
import { admissionProcessId } from '../../domain/roster-admission-process';
import { createBlindIndex } from '../../runtime/blind-index';
import { createEncryption } from '../../runtime/encryption';
import { refusalOf } from '../../test/api-client';
import type { AdmissionPasses } from '../../contracts/roster-admission';
import type { PreloadedRow } from '../../contracts/preloaded-list';
import { eventually } from '../../test/eventually';
import { newHolder, type Visitor } from '../../test/identity-steps';
import { untilSomeoneWaits } from '../../test/lock-wait';
import { addPerson, newPerson } from '../../test/preloaded-list-steps';
import {
  addConfirmCode,
  addListed,
  bind,
  decideAdmission,
  searchAdmissions,
  unitOf,
  viewAdmission,
} from '../../test/roster-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newClerk, newKey, newVerified, type TestUnit } from '../../test/unit-account-steps';

/** The unit's lists and those who wait for its review, as its HR account brings them together. */
let stack: Stack;
let unit: TestUnit;
let hr: Visitor;
let knex: Knex;

beforeAll(async () => {
  stack = await startStack();
  knex = stack.database.knex;
  unit = await addUnit(stack, 'hospital');
  await addConfirmCode(stack, unit.id);
  hr = await newClerk(stack, unit.id);
});
afterAll(() => stack.stop());

interface Waiting extends Visitor {
  /** That they have verified. */
  readonly documentNumber: string;
  readonly membershipId: string;
}

/** Somebody who waits for the unit's review. */
async function newWaiting(name: string): Promise<Waiting> {
  const person = await newVerified(stack, name);
  expect((await bind(person, unit.id)).status).toBe(200);
  expect(await unitOf(person)).toMatchObject({ roster: null, isUnderReview: true });
  const row = await knex('person')
    .join('membership', 'membership.person_id', 'person.id')
    .where({ 'person.id': person.id })
    .first<{ number: Buffer; membershipId: string }>(
      'document_number_enc as number',
      'membership.id as membershipId',
    );
  // A run that opens once all is over waits a minute for somebody who writes.
  await eventually(() => hasBegun(row.membershipId));
  const documentNumber = createEncryption(stack.config.keys.encryption).decryptText(row.number);
  return { ...person, documentNumber, membershipId: row.membershipId };
}

async function hasBegun(membershipId: string): Promise<boolean> {
  const handle = stack.temporal.workflow.getHandle(admissionProcessId(membershipId));
  return await handle.describe().then(
    ({ searchAttributes }) => searchAttributes.ProcessState !== undefined,
    () => false,
  );
}

/** The process's workflow knows, without waiting for the schedule. */
const ended = (membershipId: string): Promise<unknown> =>
  stack.temporal.workflow.getHandle(admissionProcessId(membershipId)).result();

const changeRow = ({ id, version }: PreloadedRow, values: object) =>
  hr.client.call('PUT', `/api/preloaded-rows/${id}`, { body: { version, values }, headers: newKey() });

test('R-I2 added to a list after they have bound, they are in its roster with that', async () => {
  const { documentNumber, membershipId, ...person } = await newWaiting('甲示例');
  const added = await addPerson(hr, newPerson({ name: '甲示例', documentNumber }), 'retired');
  expect(added.status).toBe(200);
  expect(await unitOf(person)).toMatchObject({ roster: 'retired', isUnderReview: false });
  expect(await ended(membershipId)).toBe('admitted');
});

test('R-I2 R-I3 listed under another name they are flagged, and in once the row is put right', async () => {
  const { documentNumber, membershipId, ...person } = await newWaiting('乙示例');
  const { body: row } = await addPerson(hr, newPerson({ name: '乙示列', documentNumber }));
  expect(await unitOf(person)).toMatchObject({ roster: null, isUnderReview: true });
  expect((await searchAdmissions(hr, { isFlagged: true })).items).toMatchObject([{ personName: '乙示例' }]);
  const { documentType, internalDepartment, post, establishment, title } = row;
  const values = { name: '乙示例', documentType, internalDepartment, post, establishment, title };
  expect((await changeRow(row, values)).status).toBe(200);
  expect(await unitOf(person)).toMatchObject({ roster: 'in-service', isUnderReview: false });
  expect(await ended(membershipId)).toBe('admitted');
});

test('R-I2 R-I3 a row that gets another number flags whom it was not for no longer, and stays for whom it is', async () => {
  const { documentNumber, membershipId } = await newWaiting('丙示例');
  const { body: row } = await addPerson(hr, newPerson({ name: '丁示例', documentNumber }), 'retired');
  expect((await searchAdmissions(hr, { isFlagged: true })).items).toMatchObject([{ personName: '丙示例' }]);
  const { documentType } = row;
  const values = newPerson({ ...newHolder('丁示例'), documentType });
  expect((await changeRow(row, values)).status).toBe(200);
  expect((await searchAdmissions(hr, { isFlagged: true })).items).toEqual([]);
  const passed = await decideAdmission(hr, membershipId, { decision: 'pass' });
  expect(passed.body).toMatchObject({ state: 'admitted', listedName: null });
  expect(await knex('roster_entry').where({ membership_id: membershipId }).pluck('roster')).toEqual([
    'in-service',
  ]);
  expect(await knex('preloaded_row').where({ id: row.id }).pluck('used_at')).toEqual([null]);
});

test('R-I2 a binding that meets a change of the list which is taken back is matched all the same', async () => {
  const person = await newVerified(stack, '戊示例');
  const rowId = await addListed(stack, { institutionId: unit.id, personId: person.id, name: '戊示例' });
  // As a change or 清空 does before it is refused.
  const change = await knex.transaction();
  await oneAtATime(change, listsTurn(unit.id));
  await change('preloaded_row').where({ id: rowId }).delete();
  const bound = bind(person, unit.id);
  await untilSomeoneWaits(knex);
  await change.rollback();
  expect((await bound).status).toBe(200);
  expect(await unitOf(person)).toMatchObject({ roster: 'in-service', isUnderReview: false });
});

test('R-I2 R-I3 a row that comes while the unit passes them is used by that, and lets them in no second time', async () => {
  const { documentNumber, membershipId } = await newWaiting('己示例');
  const gate = await knex.transaction();
  await gate.raw('lock table roster_entry in share mode');
  const passed = decideAdmission(hr, membershipId, { decision: 'pass' });
  await untilSomeoneWaits(knex);
  const added = addPerson(hr, newPerson({ name: '己示例', documentNumber }));
  await untilSomeoneWaits(knex, 2);
  await gate.rollback();
  expect((await passed).body).toMatchObject({ state: 'admitted' });
  const { body } = await added;
  expect(await usedBy(body.id)).toEqual([membershipId]);
});

test('R-I2 R-I3 the row for which they are flagged, changed while they are passed, is used by that', async () => {
  const { documentNumber, membershipId } = await newWaiting('庚示例');
  const { body: row } = await addPerson(hr, newPerson({ name: '庚示列', documentNumber }));
  const change = await knex.transaction();
  await changeLists(change, unit.id);
  await change('preloaded_row').where({ id: row.id }).update({ title: '主治医师' });
  const passed = await decideAdmission(hr, membershipId, { decision: 'pass' });
  expect(passed.body).toMatchObject({ state: 'admitted' });
  expect(await matchWaiting(change, unit.id, [row.id])).toEqual([]);
  await change.commit();
  expect(await usedBy(row.id)).toEqual([membershipId]);
});

test('R-I2 R-I3 flagged by a list after the page was read, they are passed by nobody who hasn’t seen it', async () => {
  const { documentNumber, membershipId } = await newWaiting('辛示例');
  const seen = (await viewAdmission(hr, membershipId)).body.listedId;
  expect(seen).toBeNull();
  const { body: row } = await addPerson(hr, newPerson({ name: '辛示列', documentNumber }), 'retired');
  for (const decision of [{ decision: 'pass' }, { decision: 'correct', name: '辛示例' }])
    expect(refusalOf(await decideAdmission(hr, membershipId, { ...decision, listedId: seen }))).toEqual({
      ...{ status: 409, code: 'not-allowed-now' },
    });
  const { body } = await viewAdmission(hr, membershipId);
  expect(body).toMatchObject({ state: 'awaiting-review', listedId: row.id, listedName: '辛示列' });
  const passed = await decideAdmission(hr, membershipId, { decision: 'pass', listedId: row.id });
  expect(passed.body).toMatchObject({ state: 'admitted' });
  expect(await usedBy(row.id)).toEqual([membershipId]);
});

test('R-I2 R-I3 批量通过 leaves whom a list flags between the check and the decision', async () => {
  const { documentNumber, membershipId } = await newWaiting('壬示例');
  const gate = await knex.transaction();
  // Before its transition takes the row.
  await gate('process')
    .where({ id: admissionProcessId(membershipId) })
    .forUpdate()
    .first('id');
  const passing = hr.client.post<AdmissionPasses>(
    '/api/admissions/passes',
    { ids: [membershipId] },
    newKey(),
  );
  await untilSomeoneWaits(knex);
  await addPerson(hr, newPerson({ name: '壬示列', documentNumber }), 'retired');
  await gate.rollback();
  expect((await passing).body).toMatchObject({
    passed: 0,
    left: [{ id: membershipId, reason: expect.stringContaining('预传名单') as string }],
  });
});

const usedBy = (id: string): Promise<string[]> =>
  knex('preloaded_row').where({ id }).pluck('used_by_membership_id');

test('R-I1 R-I2 who binds while the list is cleared is let in by it and it stays, or is reviewed and it is gone', async () => {
  const { id } = await addUnit(stack, 'hospital');
  await addConfirmCode(stack, id);
  const clerk = await newClerk(stack, id);
  for (let round = 0; round < 8; round += 1) {
    const person = await newVerified(stack, '己示例');
    const rowId = await addListed(stack, { institutionId: id, personId: person.id, name: '己示例' });
    await addPerson(clerk);
    const clear = () =>
      clerk.client.post('/api/preloaded-lists/in-service/clearance', { unused: 2 }, newKey());
    const [bound, cleared] = await Promise.all([bind(person, id), clear()]);
    expect(bound.status).toBe(200);
    const { roster } = await unitOf(person);
    const row = await knex('preloaded_row')
      .where({ id: rowId })
      .first<{ used_at: Date | null } | undefined>();
    expect([cleared.status, roster, row?.used_at instanceof Date]).toEqual(
      cleared.status === 200 ? [200, null, false] : [409, 'in-service', true],
    );
    await knex('preloaded_row').where({ institution_id: id, used_at: null }).delete();
  }
});

test('R-I1 the same people in both lists at once, in opposite order: each stands in one, and nobody waits in vain', async () => {
  const { encryption, blindIndex } = keys();
  const people = Array.from({ length: 300 }, () => newPerson());
  const rowsOf = (roster: 'in-service' | 'retired') =>
    people.map((person) => ({
      ...toPersonRow({ encryption, blindIndex }, person),
      ...{ roster, created_by: hr.id },
    }));
  for (let round = 0; round < 5; round += 1) {
    const { id } = await addUnit(stack, 'hospital');
    const added = await Promise.all([
      knex.transaction((trx) => addPreloadedRows(trx, id, rowsOf('in-service'))),
      knex.transaction((trx) => addPreloadedRows(trx, id, rowsOf('retired').reverse())),
    ]);
    expect(added.reduce((sum, { ids }) => sum + ids.length, 0)).toBe(people.length);
  }
});

const keys = () => ({
  encryption: createEncryption(stack.config.keys.encryption),
  blindIndex: createBlindIndex(stack.config.keys.blindIndex),
});
