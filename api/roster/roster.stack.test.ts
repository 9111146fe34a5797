import { Workbook } from 'exceljs';
import type { Knex } from 'knex';
import type { Page } from '../../contracts/page';
import type { RosterDetail, RosterItem } from '../../contracts/roster';
import type { Roster } from '../../contracts/roster-states';
import { createEncryption } from '../../runtime/encryption';
import { shanghaiDay } from '../../domain/shanghai-day';
import { refusalOf, type Answer } from '../../test/api-client';
import type { Visitor } from '../../test/identity-steps';
import { untilSomeoneWaits } from '../../test/lock-wait';
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

/** In the unit's roster by its list; returns the person with the id of the entry. */
async function newEntry(name: string, roster: Roster = 'in-service', institutionId = unit.id) {
  const person = await newVerified(stack, name);
  await addListed(stack, { institutionId, personId: person.id, name, roster });
  await bind(person, institutionId);
  const { id: entryId } = await knex('roster_entry')
    .where({ person_id: person.id })
    .first<{ id: string }>('id');
  return { ...person, entryId };
}

const change = (
  method: 'PUT' | 'POST',
  entryId: string,
  what: string,
  body: object,
  headers = newKey(),
): Promise<Answer<RosterDetail>> =>
  hr.client.call<RosterDetail>(method, `/api/roster/${entryId}/${what}`, { body, headers });
const view = async (entryId: string): Promise<RosterDetail> =>
  (await hr.client.get<RosterDetail>(`/api/roster/${entryId}`)).body;
const search = async (filter: object, page: object = {}, who = hr) =>
  (await who.client.post<Page<RosterItem>>('/api/roster/search', { filter, ...page })).body;
const namesOf = ({ items }: Page<RosterItem>): string[] => items.map(({ name }) => name);
const writtenOf = (entryId: string): Promise<string[]> =>
  knex('access_event')
    .where({ subject: `roster-entry/${entryId}` })
    .orderBy('id')
    .pluck<string[]>('action');

describe('R-I4 who is in the roster', () => {
  test('修改姓名 changes the roster’s name alone, keeps the one before, and is told apart from no change', async () => {
    const { entryId, id } = await newEntry('甲示列');
    const key = newKey();
    const renamed = await change('PUT', entryId, 'name', { name: ' 甲　示例' }, key);
    expect(renamed.body).toMatchObject({ name: '甲示例', verifiedName: '甲示列' });
    expect(renamed.body.formerNames.map(({ name }) => name)).toEqual(['甲示列']);
    // The answer is what is there; the change was done once.
    expect((await change('PUT', entryId, 'name', { name: ' 甲　示例' }, key)).body).toEqual(renamed.body);
    expect((await change('PUT', entryId, 'name', { name: '甲示例' })).body).toMatchObject({
      code: 'invalid-request',
      fields: [{ path: '/name' }],
    });
    expect(refusalOf(await change('PUT', entryId, 'name', { name: '甲1' })).code).toBe('invalid-request');
    expect(await knex('person').where({ id }).first('name')).toEqual({ name: '甲示列' });
    expect(await writtenOf(entryId)).toEqual(['roster.renamed']);
  });

  test('转出 with reason and time ends binding and entry, tells the person, who joins elsewhere', async () => {
    const person = await newEntry('乙示例');
    expect(refusalOf(await unbind(person)).code).toBe('not-allowed-now');
    const leaving = { reason: '调往外地工作。', leftOn: today() };
    const refusedAs = async (body: object) =>
      (await change('POST', person.entryId, 'transfer-out', body)).body;
    expect(await refusedAs({ ...leaving, reason: ' ' })).toMatchObject({ code: 'remark-missing' });
    expect(await refusedAs({ ...leaving, leftOn: '2999-01-01' })).toMatchObject({
      fields: [{ path: '/leftOn' }],
    });
    expect(await refusedAs({ ...leaving, leftOn: '2026-01-01' })).toMatchObject({
      detail: expect.stringMatching(/^转出时间不能早于进入花名册的日期（\d{4}-\d\d-\d\d）。$/) as string,
    });
    const { body } = await change('POST', person.entryId, 'transfer-out', leaving);
    expect(body).toMatchObject({
      ...{ place: 'left', leftHow: 'transferred-out', leftOn: leaving.leftOn, availableActions: [] },
      leftReason: leaving.reason,
      // Whose they are not any more doesn't learn what their name and phone are from then on.
      ...{ name: '乙示例', verifiedName: null, phoneMasked: null },
    });
    expect(await unitOf(person)).toMatchObject({
      ...{ unit: null, roster: null, availableActions: ['bind'] },
      endedByUnit: { how: 'transferred-out', reason: leaving.reason, institutionName: unit.name },
    });
    // R-T1: with the way to the page of their work unit.
    const { membershipId } = await knex('roster_entry')
      .where({ id: person.entryId })
      .first<{ membershipId: string }>('membership_id as membershipId');
    const told = await knex('inbox_message').where({
      ...{ person_id: person.id, template: 'roster.transferred-out' },
      process_id: `admission/${membershipId}`,
    });
    expect(told).toHaveLength(1);
    expect(refusalOf(await change('POST', person.entryId, 'removal', { reason: '误审' })).code).toBe(
      'not-allowed-now',
    );

    const other = await addUnit(stack, 'hospital');
    await addConfirmCode(stack, other.id);
    expect((await bind(person, other.id)).status).toBe(200);
    expect(await unitOf(person)).toMatchObject({ unit: { id: other.id }, endedByUnit: null });
  });

  test('退休 moves to the retired roster, and corrects its details there', async () => {
    const { entryId, id } = await newEntry('丙示例');
    const retirement = { retiredOn: '2026-10-31', postBeforeRetirement: 'professional', isHonoured: false };
    const { body } = await change('PUT', entryId, 'retirement', retirement);
    expect(body).toMatchObject({
      ...{ place: 'retired', retiredOn: '2026-10-31', postBeforeRetirement: 'professional' },
      isHonouredRetirement: false,
    });
    const corrected = { ...retirement, isHonoured: true };
    expect((await change('PUT', entryId, 'retirement', corrected)).body).toMatchObject({
      isHonouredRetirement: true,
      // What was said before is kept.
      formerRetirements: [
        { retiredOn: '2026-10-31', postBeforeRetirement: 'professional', isHonouredRetirement: false },
      ],
    });
    // That they are retired is told once.
    const told = await knex('inbox_message').where({ person_id: id, template: 'roster.retired' });
    expect(told).toHaveLength(1);
    expect(
      refusalOf(await change('PUT', entryId, 'retirement', { ...retirement, retiredOn: '2999-01-01' })).code,
    ).toBe('invalid-request');
    // Retired, they are bound still.
    expect(await knex('membership').where({ person_id: id, ended_at: null })).toHaveLength(1);
  });

  test('移除 ends it with a reason; VIP 权限 comes, goes, and ends with the entry', async () => {
    const { entryId } = await newEntry('丁示例');
    const granted = await change('PUT', entryId, 'query-right', { isGranted: true });
    expect(granted.body.mayQuerySince).not.toBeNull();
    expect(namesOf(await search({ place: 'in-service', mayQuery: true }))).toEqual(['丁示例']);
    expect((await change('PUT', entryId, 'query-right', { isGranted: false })).body.mayQuerySince).toBeNull();
    await change('PUT', entryId, 'query-right', { isGranted: true });
    const removed = await change('POST', entryId, 'removal', { reason: '不是本单位人员。' });
    expect(removed.body).toMatchObject({ place: 'left', leftHow: 'removed', mayQuerySince: null });
    expect(await writtenOf(entryId)).toEqual([
      'roster.query-right-granted',
      'roster.query-right-revoked',
      'roster.query-right-granted',
      'roster.removed',
    ]);
  });

  test('R-S3 查看 is written down, and shows the person’s whole way in this unit and no other', async () => {
    const person = await newEntry('戊示例');
    await change('POST', person.entryId, 'transfer-out', { reason: '借调', leftOn: today() });
    await bind(person, unit.id);
    const { listed, history } = await view(person.entryId);
    expect(listed).toMatchObject({ post: null, phoneMasked: null });
    expect(history.map(({ what }) => what)).toEqual([
      '与预传名单一致，进入在职人员名册',
      '转出人员，绑定解除',
      '绑定单位，不在预传名单，待单位审核',
    ]);
    expect(history[1]?.who).toContain(unit.name);
    expect(await writtenOf(person.entryId)).toEqual(['roster.transferred-out', 'roster.viewed']);
  });

  test('R-E2 R-I4 an HR account that is taken away meanwhile changes nothing any more', async () => {
    const other = await addUnit(stack, 'hospital');
    await addConfirmCode(stack, other.id);
    const former = await newClerk(stack, other.id);
    const { entryId } = await newEntry('午示例', 'in-service', other.id);
    const successor = await knex.transaction();
    await successor('role_holding')
      .where({ person_id: former.id, role: 'hr-account' })
      .update({ ended_at: successor.fn.now() });
    const removal = former.client.call('POST', `/api/roster/${entryId}/removal`, {
      body: { reason: '误审' },
      headers: newKey(),
    });
    await untilSomeoneWaits(knex);
    await successor.commit();
    expect(refusalOf(await removal).code).toBe('no-permission');
    expect(await knex('roster_entry').where({ id: entryId }).pluck('left_at')).toEqual([null]);
  });

  test('of two changes at one instant one is first, and the person is in one place', async () => {
    const { entryId, id } = await newEntry('己示例');
    const answers = await Promise.all([
      change('POST', entryId, 'transfer-out', { reason: '调离', leftOn: today() }),
      change('POST', entryId, 'removal', { reason: '误审' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await knex('membership').where({ person_id: id, ended_at: null })).toEqual([]);
  });
});

describe('R-I6 the lists', () => {
  beforeAll(async () => {
    for (const name of ['庚示例', '辛示例', '壬示例']) await newEntry(name, 'retired');
  });

  test('by name in any width, by full number, sorted, page by page, with a total that follows', async () => {
    const everybody = await search({ place: 'retired' }, { sort: 'name' });
    const byName = namesOf(everybody);
    expect(byName).toEqual([...byName].sort());
    const first = await search({ place: 'retired' }, { sort: 'name', limit: 1 });
    const rest = await search({ place: 'retired' }, { sort: 'name', limit: 100, cursor: first.nextCursor });
    expect([...namesOf(first), ...namesOf(rest)]).toEqual(byName);
    expect(first.total).toBe(byName.length);
    const oldest = await search({ place: 'retired' }, { sort: 'oldest', limit: 2 });
    const newest = await search({ place: 'retired' }, { limit: 100 });
    expect(namesOf(newest).reverse().slice(0, 2)).toEqual(namesOf(oldest));

    expect(namesOf(await search({ place: 'retired', name: ' 庚　示' }))).toEqual(['庚示例']);
    expect((await search({ place: 'retired', name: '%' })).total).toBe(0);
    const found = await knex('roster_entry')
      .join('person', 'person.id', 'roster_entry.person_id')
      .where({ 'roster_entry.name': '辛示例' })
      .first<{ document_number_enc: Buffer }>('document_number_enc');
    const documentNumber = createEncryption(stack.config.keys.encryption).decryptText(
      found.document_number_enc,
    );
    const [item] = (await search({ place: 'retired', documentNumber })).items;
    expect(item).toMatchObject({ name: '辛示例', documentType: 'id-card' });
    expect(item?.documentNumberMasked).toMatch(/^\d{4}\*{10}[\dX]{4}$/);
  });

  test('by day and way, and who has left apart', async () => {
    expect((await search({ place: 'retired', enteredBy: 'review' })).total).toBe(0);
    expect((await search({ place: 'retired', until: '2026-01-01' })).total).toBe(0);
    const left = await search({ place: 'left', leftHow: 'removed' });
    expect(left.total).toBeGreaterThan(0);
    expect(left.items.every(({ leftHow }) => leftHow === 'removed')).toBe(true);
    const stranger = await newClerk(stack, (await addUnit(stack, 'hospital')).id);
    expect((await search({ place: 'left' }, {}, stranger)).total).toBe(0);
  });

  test('R-S3 Excel export of what is filtered, masked, written down without names and numbers', async () => {
    const answer = await hr.client.post<Buffer>('/api/roster/export.xlsx', {
      filter: { place: 'retired', name: '示例' },
      sort: 'name',
    });
    const workbook = new Workbook();
    await workbook.xlsx.load(answer.body as unknown as ArrayBuffer);
    const [sheet] = workbook.worksheets;
    const rows = (sheet?.getSheetValues() ?? []).flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : []));
    expect(rows[0]).toEqual(
      expect.arrayContaining(['序号', '姓名', '证件号码', '退休时间', '退休前岗位类别', '离休']),
    );
    expect(rows.length - 1).toBe((await search({ place: 'retired', name: '示例' })).total);
    expect(JSON.stringify(rows)).not.toMatch(/\d{17}[\dX]/);
    const written = await knex('access_event')
      .where({ action: 'roster.exported' })
      .first<{ detail: object }>('detail');
    expect(written.detail).toMatchObject({ place: 'retired', sort: 'name', isByName: true });
    expect(JSON.stringify(written.detail)).not.toContain('示例');
  });

  test('where the right ends while a roster is exported, so does the file', async () => {
    const clerk = await newClerk(stack, unit.id);
    const held = await knex.transaction();
    await held.raw('lock table roster_entry in access exclusive mode');
    const download = clerk.client.post('/api/roster/export.xlsx', { filter: { place: 'in-service' } }).then(
      () => 'whole',
      () => 'broken off',
    );
    await untilSomeoneWaits(knex);
    await knex('role_holding').where({ person_id: clerk.id }).update({ ended_at: knex.fn.now() });
    await held.rollback();
    expect(await download).toBe('broken off');
  });
});
