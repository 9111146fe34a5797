import { randomUUID } from 'node:crypto';
import { Workbook } from 'exceljs';
import type { Knex } from 'knex';
import type { Home } from '../../contracts/home';
import type { PersonalDetails } from '../../contracts/personal-details';
import type { ProcessDetail } from '../../contracts/process';
import type { AdmissionPasses } from '../../contracts/roster-admission';
import { changeLists } from '../../db/preloaded-match';
import { callProcess } from '../../db/process-call';
import { matchWaiting } from '../../db/roster-admission';
import { normaliseInstitutionName } from '../../domain/institution-name';
import { admissionProcessId } from '../../domain/roster-admission-process';
import { createEncryption } from '../../runtime/encryption';
import { refusalOf } from '../../test/api-client';
import type { Visitor } from '../../test/identity-steps';
import {
  addConfirmCode,
  addListed,
  bind,
  decideAdmission,
  searchAdmissions,
  unbind,
  unitOf,
  viewAdmission,
} from '../../test/roster-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newClerk, newKey, newVerified, type TestUnit } from '../../test/unit-account-steps';

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

/** Bound to the unit; returns the person with the id of the membership. */
async function newBound(name: string): Promise<Visitor & { membershipId: string }> {
  const person = await newVerified(stack, name);
  expect((await bind(person, unit.id)).status).toBe(200);
  const row = await knex('membership').where({ person_id: person.id }).first<{ id: string }>('id');
  return { ...person, membershipId: row.id };
}

const entryOf = (personId: string) =>
  knex('roster_entry')
    .where({ person_id: personId, left_at: null })
    .first<Record<string, unknown> | undefined>();
const eventsOf = (membershipId: string): Promise<string[]> =>
  knex('process_event')
    .where({ process_id: admissionProcessId(membershipId) })
    .orderBy('sequence')
    .pluck<string[]>('type');
const inboxOf = (personId: string): Promise<string[]> =>
  knex('inbox_message').where({ person_id: personId }).orderBy('template').pluck<string[]>('template');

/** The state in which the process's workflow ends. */
const ended = (membershipId: string): Promise<unknown> =>
  stack.temporal.workflow.getHandle(admissionProcessId(membershipId)).result();

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
}
const isRunning = (membershipId: string): Promise<boolean> =>
  stack.temporal.workflow
    .getHandle(admissionProcessId(membershipId))
    .describe()
    .then(
      ({ status }) => status.name === 'RUNNING',
      () => false,
    );
const isCalled = async (membershipId: string): Promise<boolean> =>
  (await knex('process_call').where({ process_id: admissionProcessId(membershipId) })).length === 0;

describe('R-I2 who is in the unit’s list', () => {
  test('binds, and is in the roster at once: row used, person told', async () => {
    const person = await newVerified(stack, '阿依·示例');
    const rowId = await addListed(stack, {
      ...{ institutionId: unit.id, personId: person.id, name: '阿依．示例', roster: 'retired' },
    });
    expect((await bind(person, unit.id)).status).toBe(200);
    expect(await unitOf(person)).toMatchObject({ roster: 'retired', isUnderReview: false });
    const entry = await entryOf(person.id);
    expect(entry).toMatchObject({ roster: 'retired', name: '阿依·示例', entered_by: 'preloaded-list' });
    expect(await knex('preloaded_row').where({ id: rowId }).first('used_by_membership_id')).toEqual({
      used_by_membership_id: entry?.membership_id,
    });
    expect(await inboxOf(person.id)).toEqual(['roster.entered', 'unit.bound']);
    expect(await eventsOf(String(entry?.membership_id))).toEqual(['admission.matched']);
  });

  test('a number that is there under another name goes to review, flagged, with both names', async () => {
    const person = await newVerified(stack, '乙示例');
    await addListed(stack, {
      institutionId: unit.id,
      personId: person.id,
      name: '乙示列',
      roster: 'retired',
    });
    await bind(person, unit.id);
    expect(await entryOf(person.id)).toBeUndefined();
    const [item] = (await searchAdmissions(hr, { isFlagged: true, name: '乙示' })).items;
    expect(item).toMatchObject({ personName: '乙示例', isFlagged: true, state: 'awaiting-review' });
    const { body } = await viewAdmission(hr, item?.id ?? '');
    expect(body).toMatchObject({ listedName: '乙示列', roster: 'retired' });
    expect((await decideAdmission(hr, item?.id ?? '', { decision: 'pass' })).body.state).toBe('admitted');
    expect(await entryOf(person.id)).toMatchObject({ roster: 'retired', name: '乙示例' });
    expect(await knex('preloaded_row').where({ name: '乙示列' }).pluck('used_by_membership_id')).toEqual([
      item?.id,
    ]);
  });

  test('the row comes later: in at once, and the waiting process follows', async () => {
    const person = await newBound('丙示例');
    await until(() => isRunning(person.membershipId));
    const moved = await knex.transaction(async (trx) => {
      const other = await addListed(
        stack,
        { institutionId: unit.id, personId: person.id, name: '丙示列' },
        trx,
      );
      await matchWaiting(trx, unit.id, [other]);
      await trx('preloaded_row').where({ id: other }).update({ name: '丙示例' });
      return await matchWaiting(trx, unit.id, [other]);
    });
    expect(moved).toEqual([admissionProcessId(person.membershipId)]);
    expect(await entryOf(person.id)).toMatchObject({ roster: 'in-service', entered_by: 'preloaded-list' });
    await stack.temporal.workflow.getHandle(moved[0] ?? '').signal('catchUp');
    expect(await ended(person.membershipId)).toBe('admitted');
    expect(await eventsOf(person.membershipId)).toEqual(['admission.began', 'admission.matched']);
  });

  test('the row’s department is theirs, where they chose none', async () => {
    const other = await addUnit(stack, 'hospital');
    await addConfirmCode(stack, other.id);
    const person = await newVerified(stack, '卯示例');
    await bind(person, other.id);
    const name = {
      name: '急诊科（一区）',
      name_normalised: normaliseInstitutionName('急诊科（一区）'),
      place: 1,
    };
    await knex('internal_department').insert({ id: randomUUID(), institution_id: other.id, ...name });
    await knex.transaction(async (trx) => {
      const listed = { institutionId: other.id, personId: person.id, name: '卯示例' };
      const rowId = await addListed(stack, { ...listed, internalDepartment: '急诊科(一区)' }, trx);
      await matchWaiting(trx, other.id, [rowId]);
    });
    expect(await unitOf(person)).toMatchObject({
      unit: { internalDepartment: { name: name.name } },
      roster: 'in-service',
    });
    // R-I7: a change as any other, by who has put them into the list.
    const { body } = await person.client.get<PersonalDetails>('/api/personal-details');
    expect(body.changes).toMatchObject([
      { field: 'internalDepartment', before: null, after: name.name, by: `${other.name}人事` },
    ]);
  });

  test('a row and a binding that meet never miss each other', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => newVerified(stack, '丁示例')));
    await Promise.all(
      people.flatMap((person) => [
        bind(person, unit.id),
        knex.transaction(async (trx) => {
          await changeLists(trx, unit.id);
          const listed = { institutionId: unit.id, personId: person.id, name: '丁示例' };
          await matchWaiting(trx, unit.id, [await addListed(stack, listed, trx)]);
        }),
      ]),
    );
    for (const { id } of people) expect(await entryOf(id)).toMatchObject({ roster: 'in-service' });
  });

  test('another unit’s row lets nobody in', async () => {
    const other = await addUnit(stack, 'hospital');
    const person = await newVerified(stack, '戊示例');
    await addListed(stack, { institutionId: other.id, personId: person.id, name: '戊示例' });
    await bind(person, unit.id);
    expect(await unitOf(person)).toMatchObject({ roster: null, isUnderReview: true });
  });
});

describe('R-I3 who is in no list', () => {
  test('counts as bound and waits for the unit, is passed, and is in the roster; asked again, the same answer', async () => {
    const person = await newBound('己示例');
    expect(await unitOf(person)).toMatchObject({
      unit: { id: unit.id },
      ...{ roster: null, isUnderReview: true },
      availableActions: ['unbind'],
    });
    const key = { 'idempotency-key': `pass-${person.membershipId}` };
    const passed = await decideAdmission(hr, person.membershipId, { decision: 'pass' }, key);
    expect(passed.body).toMatchObject({ state: 'admitted', availableActions: [] });
    expect((await decideAdmission(hr, person.membershipId, { decision: 'pass' }, key)).status).toBe(200);
    expect(await entryOf(person.id)).toMatchObject({ name: '己示例', entered_by: 'review' });
    expect(await inboxOf(person.id)).toEqual(['roster.entered', 'unit.bound']);
    expect(await ended(person.membershipId)).toBe('admitted');
    const late = await decideAdmission(hr, person.membershipId, { decision: 'return', reason: '误审' });
    expect(refusalOf(late)).toEqual({ status: 409, code: 'not-allowed-now' });
  });

  test('编辑: the roster has the corrected name and department, the verified name stays', async () => {
    const person = await newBound('庚示列');
    const empty = await decideAdmission(hr, person.membershipId, { decision: 'correct', name: ' ' });
    expect(empty.body).toMatchObject({ code: 'invalid-request', fields: [{ path: '/name' }] });
    const { body } = await decideAdmission(hr, person.membershipId, {
      decision: 'correct',
      name: ' 庚　示例 ',
    });
    expect(body).toMatchObject({ state: 'admitted', personName: '庚示列' });
    expect(await entryOf(person.id)).toMatchObject({ name: '庚示例' });
    expect(await knex('message_body')).toEqual([]);
  });

  test('R-I7 编辑 moves them to a department, which stands in their history with the unit', async () => {
    const other = await addUnit(stack, 'hospital');
    await addConfirmCode(stack, other.id);
    const clerk = await newClerk(stack, other.id);
    const person = await newVerified(stack, '未示例');
    await bind(person, other.id);
    const departmentId = randomUUID();
    await knex('internal_department').insert({
      ...{ id: departmentId, institution_id: other.id, name: '内科', name_normalised: '内科', place: 1 },
    });
    const [item] = (await searchAdmissions(clerk)).items;
    const corrected = { decision: 'correct', name: '未示例', internalDepartmentId: departmentId };
    expect((await decideAdmission(clerk, item?.id ?? '', corrected)).status).toBe(200);
    const { body } = await person.client.get<PersonalDetails>('/api/personal-details');
    expect(body.changes).toMatchObject([
      { field: 'internalDepartment', before: null, after: '内科', by: `${other.name}人事` },
    ]);
  });

  test('退回 asks for a reason; the binding ends, the person reads why and binds again', async () => {
    const person = await newBound('辛示例');
    const without = await decideAdmission(hr, person.membershipId, { decision: 'return' });
    expect(refusalOf(without).code).toBe('remark-missing');
    const returned = { decision: 'return', reason: '您在分院工作，请绑定分院。' };
    expect((await decideAdmission(hr, person.membershipId, returned)).body).toMatchObject({
      state: 'returned',
      reason: returned.reason,
    });
    expect(await unitOf(person)).toMatchObject({
      unit: null,
      availableActions: ['bind'],
      endedByUnit: { how: 'returned', institutionName: unit.name, reason: returned.reason },
    });
    expect(await inboxOf(person.id)).toContain('admission.returned');
    expect((await bind(person, unit.id)).status).toBe(200);
    expect((await unitOf(person)).endedByUnit).toBeNull();
  });

  test('R-C2 until it is decided the person unbinds, and the unit finds it gone', async () => {
    const person = await newBound('壬示例');
    await until(() => isRunning(person.membershipId));
    expect((await unbind(person)).status).toBe(204);
    expect(await ended(person.membershipId)).toBe('withdrawn');
    expect(await eventsOf(person.membershipId)).toEqual(['admission.began', 'admission.withdrawn']);
    const late = await decideAdmission(hr, person.membershipId, { decision: 'pass' });
    expect(late.body).toMatchObject({
      code: 'not-allowed-now',
      detail: expect.stringContaining('本人已解绑') as string,
    });
    expect(await entryOf(person.id)).toBeUndefined();
  });

  test('R-C3 in the roster, one is released by the unit alone', async () => {
    const person = await newBound('癸示例');
    await decideAdmission(hr, person.membershipId, { decision: 'pass' });
    expect((await unitOf(person)).availableActions).toEqual(['ask-transfer']);
    const refused = await unbind(person);
    expect(refused.body).toMatchObject({
      code: 'not-allowed-now',
      detail: expect.stringContaining('转出') as string,
    });
  });

  test('of a decision and an unbinding at one instant one is first, and both agree', async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = await newBound('子示例');
      const [decided, left] = await Promise.all([
        decideAdmission(hr, person.membershipId, { decision: 'pass' }),
        unbind(person),
      ]);
      expect([decided.status, left.status].sort()).toEqual(decided.status === 200 ? [200, 409] : [204, 409]);
      expect(await unitOf(person)).toMatchObject(
        decided.status === 200 ? { roster: 'in-service' } : { unit: null, roster: null },
      );
    }
  });
});

test('the binding is never lost: what the API could not call, the schedule begins, and it is decided before that all the same', async () => {
  const person = await newVerified(stack, '丑示例');
  await bind(person, unit.id);
  const { id: membershipId } = await knex('membership')
    .where({ person_id: person.id })
    .first<{ id: string }>('id');
  await until(() => isCalled(membershipId));
  await stack.temporal.workflow.getHandle(admissionProcessId(membershipId)).terminate();
  // As it is left by an API that died behind its commit.
  const processId = admissionProcessId(membershipId);
  await knex.transaction((trx) =>
    callProcess(trx, { processId, workflow: 'rosterAdmission', summary: '花名册准入' }),
  );
  await knex('process_call').update({ since: knex.raw(`now() - interval '2 minutes'`) });
  const { taskQueuePrefix } = stack.config.temporal;
  await stack.temporal.workflow.execute('processCalls', {
    workflowId: `process-calls-${membershipId}`,
    taskQueue: `${taskQueuePrefix}-bulk`,
  });
  expect(await isRunning(membershipId)).toBe(true);
  expect(await isCalled(membershipId)).toBe(true);
  await decideAdmission(hr, membershipId, { decision: 'pass' });
  expect(await ended(membershipId)).toBe('admitted');
});

describe('R-I3 many at once', () => {
  let other: TestUnit;
  let clerk: Visitor;
  beforeAll(async () => {
    other = await addUnit(stack, 'hospital');
    await addConfirmCode(stack, other.id);
    clerk = await newClerk(stack, other.id);
  });
  const newWaiting = async (name: string): Promise<Visitor> => {
    const person = await newVerified(stack, name);
    await bind(person, other.id);
    return person;
  };
  const waiting = async (): Promise<string[]> => (await searchAdmissions(clerk)).items.map(({ id }) => id);

  test('R-U2 R-K3 what waits stands on the front page of the unit’s HR account, and can be read as a process by them (R-S2)', async () => {
    await newWaiting('申示例');
    const { body } = await clerk.client.get<Home>('/api/console/home');
    const [id = ''] = await waiting();
    expect(body).toMatchObject({
      waitingTotal: 1,
      waiting: [
        { list: 'roster-admissions', recordId: id, title: '申示例绑定本单位', state: 'awaiting-review' },
      ],
    });
    const process = `/api/processes/${encodeURIComponent(admissionProcessId(id))}`;
    expect((await clerk.client.get<ProcessDetail>(process)).body).toMatchObject({
      events: [{ sentence: '绑定单位，不在预传名单，待单位审核' }],
      historyUrl: null,
    });
    expect(refusalOf(await hr.client.get(process)).code).toBe('not-found');
  });

  test('those selected are passed each by itself; who is flagged, gone, or another unit’s is not, and is named', async () => {
    const flagged = await newVerified(stack, '酉示例');
    await addListed(stack, { institutionId: other.id, personId: flagged.id, name: '酉示列' });
    await bind(flagged, other.id);
    const gone = await newWaiting('戌示例');
    for (const name of ['亥示例', '天示例']) await newWaiting(name);
    const ids = await waiting();
    await unbind(gone);
    const [stranger] = (await searchAdmissions(hr, {}, { limit: 1 })).items;
    const key = newKey();
    const pass = () =>
      clerk.client.post<AdmissionPasses>('/api/admissions/passes', { ids: [...ids, stranger?.id] }, key);
    const answer = await pass();
    expect(answer.body).toMatchObject({
      passed: 3,
      left: [
        { personName: '酉示例', reason: '姓名与预传名单不同，请打开后核对。' },
        { personName: '戌示例', reason: expect.stringContaining('本人已解绑') as string },
      ],
    });
    expect((await pass()).body).toEqual(answer.body);
    expect((await searchAdmissions(clerk)).items).toMatchObject([{ personName: '酉示例' }]);
  });

  test('R-I6 R-S3 what is filtered is exported, masked, and written down', async () => {
    const answer = await clerk.client.post<Buffer>('/api/admissions/export.xlsx', {
      filter: { state: 'admitted' },
    });
    const workbook = new Workbook();
    await workbook.xlsx.load(answer.body as unknown as ArrayBuffer);
    const rows = (workbook.worksheets[0]?.getSheetValues() ?? []).flatMap((row) =>
      Array.isArray(row) ? [row.slice(1)] : [],
    );
    expect(rows.map(([place, name]) => [place, name])).toEqual([
      ['序号', '姓名'],
      ['1', '申示例'],
      ['2', '亥示例'],
      ['3', '天示例'],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/\d{17}[\dX]/);
    expect(
      await knex('access_event').where({ action: 'roster-admission.exported' }).pluck('detail'),
    ).toMatchObject([{ state: 'admitted', sort: 'oldest' }]);
  });

  test('R-I2 whom a list let in at the binding was never in this queue', async () => {
    const person = await newVerified(stack, '地示例');
    await addListed(stack, { institutionId: other.id, personId: person.id, name: '地示例' });
    await bind(person, other.id);
    expect((await unitOf(person)).roster).toBe('in-service');
    expect((await searchAdmissions(clerk, { name: '地示例' })).items).toEqual([]);
    expect((await searchAdmissions(clerk, { state: 'admitted' })).total).toBe(3);
  });
});

test('R-I3 R-V3 of who has left, a unit reads, finds and exports no name, number or phone of today', async () => {
  const person = await newBound('卯示例');
  const encryption = createEncryption(stack.config.keys.encryption);
  await knex('person')
    .where({ id: person.id })
    .update({ phone_enc: encryption.encryptText('13800001001') });
  const { document_number_enc: number } = await knex('person')
    .where({ id: person.id })
    .first<{ document_number_enc: Buffer }>('document_number_enc');
  const { membershipId: id } = person;
  expect((await viewAdmission(hr, id)).body).toMatchObject({
    ...{ personName: '卯示例', phoneMasked: '138****1001' },
  });
  const returned = await decideAdmission(hr, id, { decision: 'return', reason: '请绑定分院。' });
  const gone = { personName: '**例', documentNumberMasked: '' };
  expect(returned.body).toMatchObject({ ...gone, phoneMasked: null });
  const { items } = await searchAdmissions(hr, { state: 'returned' });
  expect(items.find((item) => item.id === id)).toMatchObject(gone);
  const typed = [{ name: '卯示例' }, { documentNumber: encryption.decryptText(number) }];
  for (const filter of typed) expect((await searchAdmissions(hr, filter)).items).toEqual([]);
  const { body } = await hr.client.post<Buffer>('/api/admissions/export.xlsx', {
    filter: { state: 'returned' },
  });
  const workbook = new Workbook();
  await workbook.xlsx.load(body as unknown as ArrayBuffer);
  expect(JSON.stringify(workbook.worksheets[0]?.getSheetValues())).not.toContain('卯示例');
});

test('R-I3 of who has left its roster it has the roster’s own name', async () => {
  const person = await newBound('辰示例');
  const corrected = { decision: 'correct', name: '辰示例一' };
  expect((await decideAdmission(hr, person.membershipId, corrected)).body.personName).toBe('辰示例');
  await knex('membership')
    .where({ id: person.membershipId })
    .update({ ended_at: new Date(), end_reason: 'transferred-out' });
  expect((await viewAdmission(hr, person.membershipId)).body).toMatchObject({
    ...{ personName: '辰示例一', documentNumberMasked: expect.stringContaining('*') as string },
  });
});

test('R-I6 the queue: by name, by full number, by state, page by page; others’ HR sees nothing of it', async () => {
  const found = await searchAdmissions(hr, {}, { limit: 1 });
  expect(found.items).toHaveLength(1);
  const next = await searchAdmissions(hr, {}, { limit: 100, cursor: found.nextCursor });
  expect(next.items.length).toBe(found.total - 1);
  const states = (await searchAdmissions(hr, { state: 'returned' })).items.map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['returned']));

  const person = await newBound('寅示例');
  const row = await knex('person')
    .where({ id: person.id })
    .first<{ document_number_enc: Buffer }>('document_number_enc');
  const number = createEncryption(stack.config.keys.encryption).decryptText(row.document_number_enc);
  const byNumber = await searchAdmissions(hr, { documentNumber: number.toLowerCase() });
  expect(byNumber.items.map(({ id }) => id)).toEqual([person.membershipId]);
  expect(byNumber.items[0]?.documentNumberMasked).toMatch(/^\d{4}\*+[\dX]{4}$/);

  const stranger = await newClerk(stack, (await addUnit(stack, 'hospital')).id);
  expect((await searchAdmissions(stranger)).total).toBe(0);
  expect(refusalOf(await viewAdmission(stranger, person.membershipId)).code).toBe('not-found');
  expect(refusalOf(await decideAdmission(stranger, person.membershipId, { decision: 'pass' })).code).toBe(
    'not-found',
  );
});
