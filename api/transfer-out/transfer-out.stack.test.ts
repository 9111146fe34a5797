import { Workbook } from 'exceljs';
import type { Knex } from 'knex';
import type { Page } from '../../contracts/page';
import type { RosterDetail } from '../../contracts/roster';
import type { OwnTransfer, TransferDetail, TransferItem } from '../../contracts/transfer-out';
import { transferProcessId } from '../../domain/transfer-out-process';
import { shanghaiDay } from '../../domain/shanghai-day';
import { createEncryption } from '../../runtime/encryption';
import { refusalOf, type Answer } from '../../test/api-client';
import type { Visitor } from '../../test/identity-steps';
import { addConfirmCode, addListed, bind, unbind, unitOf } from '../../test/roster-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newClerk, newKey, newVerified, type TestUnit } from '../../test/unit-account-steps';

const today = () => shanghaiDay(new Date());
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

const encryptText = (text: string): Buffer =>
  createEncryption(stack.config.keys.encryption).encryptText(text);

/** In the unit's roster by its list; with the membership. */
async function newMember(name: string, at = unit): Promise<Visitor & { membershipId: string }> {
  const person = await newVerified(stack, name);
  await addListed(stack, { institutionId: at.id, personId: person.id, name });
  await bind(person, at.id);
  const { id } = await knex('membership').where({ person_id: person.id }).first<{ id: string }>('id');
  return { ...person, membershipId: id };
}

const post = <T>({ client }: Visitor, path: string, body?: object, key = newKey()): Promise<Answer<T>> =>
  client.post<T>(path, body, key);
const ask = (person: Visitor, reason = '调往外地') =>
  post<OwnTransfer>(person, '/api/unit/transfer-requests', { reason });
const withdraw = (person: Visitor) => post<OwnTransfer>(person, '/api/unit/transfer-requests/withdrawal');
const decide = (id: string, body: object, who = hr) =>
  post<TransferDetail>(who, `/api/transfer-requests/${id}/decision`, body);
const queue = async (filter: object = {}, who = hr) =>
  (await post<Page<TransferItem>>(who, '/api/transfer-requests/search', { filter })).body;
/** As 查看 shows the entry's. */
async function historyOf(membershipId: string): Promise<string[]> {
  const { id } = await knex('roster_entry')
    .where({ membership_id: membershipId })
    .first<{ id: string }>('id');
  const { body } = await hr.client.get<RosterDetail>(`/api/roster/${id}`);
  return body.history.map(({ what }) => what);
}
const ended = (membershipId: string): Promise<unknown> =>
  stack.temporal.workflow.getHandle(transferProcessId(membershipId)).result();

test('R-I5 R-C3 asked for with a reason, released with the time: the person is told, and joins elsewhere', async () => {
  const person = await newMember('甲示例');
  expect((await unitOf(person)).availableActions).toEqual(['ask-transfer']);
  expect(refusalOf(await ask(person, '  ')).code).toBe('remark-missing');
  expect((await ask(person)).body).toMatchObject({ state: 'awaiting-review', reason: '调往外地' });
  expect(await unitOf(person)).toMatchObject({
    availableActions: ['withdraw-transfer'],
    transfer: { state: 'awaiting-review' },
  });
  const other = await addUnit(stack, 'hospital');
  await addConfirmCode(stack, other.id);
  expect(refusalOf(await bind(person, other.id)).code).toBe('not-allowed-now');

  const [item] = (await queue({ name: '甲示' })).items;
  expect(item).toMatchObject({ id: person.membershipId, name: '甲示例', state: 'awaiting-review' });
  const id = person.membershipId;
  const rights = async () =>
    (await hr.client.get<TransferDetail>(`/api/transfer-requests/${id}`)).body.rights;
  expect(await rights()).toEqual([]);
  await knex('person')
    .where({ id: person.id })
    .update({ phone_enc: encryptText('13800001001') });
  const phoneBefore = (await hr.client.get<TransferDetail>(`/api/transfer-requests/${id}`)).body.phoneMasked;
  const granted = { person_id: person.id, role: 'business-administrator', business_code: '05' };
  await knex('role_holding').insert([
    { ...granted, institution_id: unit.id, granted_by: 'seed' },
    { ...granted, institution_id: other.id, granted_by: 'seed' },
  ]);
  expect(await rights()).toEqual(['医师资格考试 业务管理人']);
  expect(refusalOf(await decide(id, { decision: 'release', round: 1 })).code).toBe('invalid-request');
  expect((await decide(id, { decision: 'release', leftOn: '2026-01-01', round: 1 })).body).toMatchObject({
    ...{ code: 'invalid-request', detail: expect.stringContaining('进入花名册的日期') as string },
    fields: [{ path: '/leftOn' }],
  });
  const leftOn = today();
  const released = await decide(id, { decision: 'release', leftOn, round: 1 });
  expect(released.body).toMatchObject({ state: 'released', reason: '调往外地', availableActions: [] });
  // Their phone is nothing to a unit that they have left.
  expect([phoneBefore, released.body.phoneMasked]).toEqual(['138****1001', null]);
  expect(await unitOf(person)).toMatchObject({
    ...{ unit: null, availableActions: ['bind'], transfer: null },
    endedByUnit: { how: 'transferred-out', reason: '调往外地' },
  });
  expect(await knex('roster_entry').where({ membership_id: id }).first('left_how')).toEqual({
    left_how: 'transferred-out',
  });
  expect(await knex('inbox_message').where({ person_id: person.id }).pluck('template')).toContain(
    'roster.transferred-out',
  );
  expect(await ended(id)).toBe('released');
  expect(await historyOf(id)).toEqual([
    expect.stringContaining('预传名单') as string,
    '申请转出',
    `单位同意转出，转出时间 ${leftOn}，绑定解除`,
  ]);
  expect((await bind(person, other.id)).status).toBe(200);
});

test('R-I5 refused with a reason, the person stays, reads it and asks again; taken back, nobody decides it', async () => {
  const person = await newMember('乙示例');
  await ask(person);
  const { membershipId: id } = person;
  expect(refusalOf(await decide(id, { decision: 'refuse' })).code).toBe('remark-missing');
  const refused = await decide(id, { decision: 'refuse', opinion: '服务期未满。', round: 1 });
  expect(refused.body).toMatchObject({ state: 'refused', opinion: '服务期未满。' });
  expect(await unitOf(person)).toMatchObject({
    availableActions: ['ask-transfer'],
    transfer: { state: 'refused', opinion: '服务期未满。' },
  });
  expect((await ask(person, '服务期已满')).body).toMatchObject({ state: 'awaiting-review', opinion: null });
  // What was read before it was asked for anew is not decided.
  expect(refusalOf(await decide(id, { decision: 'release', leftOn: today(), round: 1 })).code).toBe(
    'not-allowed-now',
  );
  expect((await withdraw(person)).body).toMatchObject({ state: 'withdrawn' });
  const late = await decide(id, { decision: 'release', leftOn: today(), round: 2 });
  expect(refusalOf(late).code).toBe('not-allowed-now');
  expect((await unitOf(person)).roster).toBe('in-service');
});

test('R-I4 R-I5 the unit’s own 转出 settles what waits, and of the two at one instant one is first', async () => {
  const person = await newMember('丙示例');
  await ask(person);
  const { id: entryId } = await knex('roster_entry')
    .where({ membership_id: person.membershipId })
    .first<{ id: string }>('id');
  const leaving = { reason: '调离', leftOn: today() };
  expect((await post(hr, `/api/roster/${entryId}/transfer-out`, leaving)).status).toBe(200);
  expect(await ended(person.membershipId)).toBe('left');
  expect((await queue({ state: 'left' })).items.map(({ id }) => id)).toContain(person.membershipId);

  for (let round = 0; round < 4; round += 1) {
    const next = await newMember('丁示例');
    await ask(next);
    const row = await knex('roster_entry')
      .where({ membership_id: next.membershipId })
      .first<{ id: string }>('id');
    const answers = await Promise.all([
      post(hr, `/api/roster/${row.id}/removal`, { reason: '误审' }),
      decide(next.membershipId, { decision: 'release', leftOn: today(), round: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  }
});

test('R-I5 asked for twice it is one request; what meets a 移除 has one order; not released, nobody is in two units', async () => {
  const person = await newMember('庚示例');
  const key = newKey();
  const path = '/api/unit/transfer-requests';
  const asked = await Promise.all([
    post<OwnTransfer>(person, path, { reason: '调动' }, key),
    post<OwnTransfer>(person, path, { reason: '调动' }, key),
    post<OwnTransfer>(person, path, { reason: '照顾家庭' }),
  ]);
  expect(asked.map(({ status }) => status).sort()).toEqual(
    asked[0].status === 200 ? [200, 200, 409] : [200, 409, 409],
  );
  expect((await queue({ name: '庚示' })).total).toBe(1);
  const process_id = transferProcessId(person.membershipId);
  expect(await knex('process_event').where({ process_id })).toHaveLength(1);
  expect(refusalOf(await unbind(person)).code).toBe('not-allowed-now');
  // The last line, whatever else is wrong.
  const other = await addUnit(stack, 'hospital');
  await expect(
    knex('membership').insert({ person_id: person.id, institution_id: other.id }),
  ).rejects.toMatchObject({ constraint: 'membership_one_unit' });

  for (let round = 0; round < 4; round += 1) {
    const next = await newMember('辛示例');
    const { id } = await knex('roster_entry')
      .where({ membership_id: next.membershipId })
      .first<{ id: string }>('id');
    const [removed, late] = await Promise.all([
      post(hr, `/api/roster/${id}/removal`, { reason: '误审' }),
      ask(next),
    ]);
    expect(removed.status).toBe(200);
    // Asked for before, it is settled by that; after, there is nothing to ask.
    const request = await knex('transfer_request')
      .where({ membership_id: next.membershipId })
      .first<{ state: string } | undefined>('state');
    expect(request?.state).toBe(late.status === 200 ? 'left' : undefined);
  }
});

test('R-I5 who isn’t in a roster has nothing to ask, and strangers decide nothing', async () => {
  const person = await newVerified(stack, '戊示例');
  expect(refusalOf(await ask(person)).code).toBe('not-allowed-now');
  await bind(person, unit.id);
  expect((await ask(person)).body).toMatchObject({ allowed: ['unbind'] });
  expect(refusalOf(await withdraw(person)).code).toBe('not-allowed-now');

  const member = await newMember('己示例');
  await ask(member);
  const stranger = await newClerk(stack, (await addUnit(stack, 'hospital')).id);
  expect((await queue({}, stranger)).total).toBe(0);
  const decided = await decide(member.membershipId, { decision: 'refuse', opinion: '不同意' }, stranger);
  expect(refusalOf(decided).code).toBe('not-found');
});

test('R-I6 R-J1 R-S3 a township’s own and its clinics’ apart or together, either end first, and exported, masked and written down', async () => {
  const township = await addUnit(stack, 'health-centre');
  await addConfirmCode(stack, township.id);
  const clinic = await addUnit(stack, 'village-clinic', township.id);
  const clerk = await newClerk(stack, township.id);
  const own = await newMember('壬示例', township);
  await ask(own);
  const ofClinic = await newMember('癸示例', clinic);
  await ask(ofClinic);
  const search = async (filter: object, page: object = {}) =>
    (await post<Page<TransferItem>>(clerk, '/api/transfer-requests/search', { filter, ...page })).body;
  const namesOf = async (filter: object, page?: object) =>
    (await search(filter, page)).items.map(({ name }) => name);
  expect(await namesOf({})).toEqual(['壬示例', '癸示例']);
  expect(await namesOf({ scope: 'own' })).toEqual(['壬示例']);
  expect(await namesOf({ scope: 'village-clinics' })).toEqual(['癸示例']);
  expect(await namesOf({ institutionId: clinic.id })).toEqual(['癸示例']);
  expect(await namesOf({ institutionId: unit.id })).toEqual([]);
  const first = await search({}, { sort: 'newest', limit: 1 });
  expect(first.items).toMatchObject([{ name: '癸示例' }]);
  expect(await namesOf({}, { sort: 'newest', cursor: first.nextCursor })).toEqual(['壬示例']);

  const filter = { state: 'awaiting-review', name: '示例' };
  const answer = await clerk.client.post<Buffer>('/api/transfer-requests/export.xlsx', {
    ...{ filter, sort: 'newest' },
  });
  const workbook = new Workbook();
  await workbook.xlsx.load(answer.body as unknown as ArrayBuffer);
  const rows = (workbook.worksheets[0]?.getSheetValues() ?? []).flatMap((row) =>
    Array.isArray(row) ? [row.slice(1)] : [],
  );
  expect(rows.map(([place, name, , , institution]) => [place, name, institution])).toEqual([
    ['序号', '姓名', '单位'],
    ['1', '癸示例', clinic.name],
    ['2', '壬示例', township.name],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/\d{17}[\dX]/);
  const stored = await knex('access_event').where({ action: 'transfer-out.exported' }).pluck('detail');
  expect(stored).toEqual([{ state: 'awaiting-review', sort: 'newest', isByName: true }]);
});
