import type { Knex } from 'knex';
import type { Page } from '../../contracts/page';
import type { RosterDetail, RosterItem } from '../../contracts/roster';
import type { TransferDetail, TransferItem } from '../../contracts/transfer-out';
import { admissionProcessId } from '../../domain/roster-admission-process';
import { transferProcessId } from '../../domain/transfer-out-process';
import { refusalOf, type Answer } from '../../test/api-client';
import type { Visitor } from '../../test/identity-steps';
import {
  addConfirmCode,
  bind,
  decideAdmission,
  searchAdmissions,
  unitOf,
  viewAdmission,
} from '../../test/roster-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newClerk, newKey, newVerified, type TestUnit } from '../../test/unit-account-steps';

jest.setTimeout(120_000);
let stack: Stack;
let knex: Knex;
let township: TestUnit;
let clinic: TestUnit;
let hr: Visitor;

beforeAll(async () => {
  stack = await startStack();
  knex = stack.database.knex;
  township = await addUnit(stack, 'health-centre');
  await addConfirmCode(stack, township.id);
  clinic = await addUnit(stack, 'village-clinic', township.id);
  hr = await newClerk(stack, township.id);
});
afterAll(() => stack.stop());

const ofClinics = { scope: 'village-clinics' };

/** Bound to a clinic by the township's code; returns the person with the id of the membership. */
async function newBound(name: string, at = clinic): Promise<Visitor & { membershipId: string }> {
  const person = await newVerified(stack, name);
  expect((await bind(person, at.id)).status).toBe(200);
  const row = await knex('membership').where({ person_id: person.id }).first<{ id: string }>('id');
  return { ...person, membershipId: row.id };
}

/** In a clinic's roster; returns the person with the id of the entry. */
async function newEntry(name: string, at = clinic) {
  const person = await newBound(name, at);
  expect((await decideAdmission(hr, person.membershipId, { decision: 'pass' })).status).toBe(200);
  return { ...person, entryId: await entryIdOf(person.membershipId) };
}

async function entryIdOf(membershipId: string): Promise<string> {
  const { id } = await knex('roster_entry')
    .where({ membership_id: membershipId })
    .first<{ id: string }>('id');
  return id;
}

const search = async (filter: object, who = hr) =>
  (await who.client.post<Page<RosterItem>>('/api/roster/search', { filter })).body;
const idsOf = ({ items }: { items: readonly { id: string }[] }): string[] => items.map(({ id }) => id);
const actsNext = (processId: string) =>
  knex('process').where({ id: processId }).first('institution_id', 'acts_next_institution_id');

test('R-J1 who binds to a clinic waits for the township unit, in a list of its own, and is let in by it', async () => {
  const person = await newBound('甲示例');
  expect(await actsNext(admissionProcessId(person.membershipId))).toEqual({
    institution_id: clinic.id,
    acts_next_institution_id: township.id,
  });
  expect(idsOf(await searchAdmissions(hr))).not.toContain(person.membershipId);
  const [item] = (await searchAdmissions(hr, { ...ofClinics, institutionId: clinic.id })).items;
  expect(item).toMatchObject({ id: person.membershipId, institution: { id: clinic.id, name: clinic.name } });
  expect((await viewAdmission(hr, person.membershipId)).body.availableActions).toEqual([
    'pass',
    'correct',
    'return',
  ]);
  expect((await decideAdmission(hr, person.membershipId, { decision: 'pass' })).body).toMatchObject({
    state: 'admitted',
  });
  const entryId = await entryIdOf(person.membershipId);
  expect(idsOf(await search({ place: 'in-service' }))).not.toContain(entryId);
  expect(idsOf(await search({ place: 'in-service', ...ofClinics }))).toContain(entryId);
  const { body } = await hr.client.get<RosterDetail>(`/api/roster/${entryId}`);
  expect(body).toMatchObject({ name: '甲示例', institution: { id: clinic.id } });
  expect(body.history.map(({ what }) => what)).toEqual([
    '绑定单位，不在预传名单，待单位审核',
    '单位审核通过，进入花名册',
  ]);
});

test('R-J1 R-I5 who is in a clinic’s roster asks the township unit to be released', async () => {
  const person = await newEntry('乙示例');
  expect((await unitOf(person)).availableActions).toEqual(['ask-transfer']);
  const asked = await person.client.post(
    '/api/unit/transfer-requests',
    { reason: '到镇卫生院工作。' },
    newKey(),
  );
  expect(asked.status).toBe(200);
  expect(await actsNext(transferProcessId(person.membershipId))).toMatchObject({
    acts_next_institution_id: township.id,
  });
  const { body } = await hr.client.post<Page<TransferItem>>('/api/transfer-requests/search', { filter: {} });
  expect(body.items).toMatchObject([{ id: person.membershipId, institution: { name: clinic.name } }]);
  const released: Answer<TransferDetail> = await hr.client.post(
    `/api/transfer-requests/${person.membershipId}/decision`,
    { decision: 'release', leftOn: '2026-11-01', round: 1 },
    newKey(),
  );
  expect(released.body).toMatchObject({ state: 'released' });
  expect((await unitOf(person)).unit).toBeNull();
});

test('R-J1 another unit’s HR has nothing to do with a clinic, nor has that of a hospital beside it', async () => {
  const { membershipId, entryId } = await newEntry('丙示例');
  const strangers = [
    await newClerk(stack, (await addUnit(stack, 'health-centre')).id),
    await newClerk(stack, (await addUnit(stack, 'hospital', township.id)).id),
  ];
  for (const stranger of strangers) {
    expect(refusalOf(await viewAdmission(stranger, membershipId)).code).toBe('not-found');
    expect(refusalOf(await stranger.client.get(`/api/roster/${entryId}`)).code).toBe('not-found');
    expect((await search({ place: 'in-service', ...ofClinics }, stranger)).items).toEqual([]);
  }
});
