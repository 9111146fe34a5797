import type { OwnDataKind } from '../../contracts/own-data-kinds';
import type { CorrectionItem, OwnCorrection } from '../../contracts/data-correction';
import type { Home } from '../../contracts/home';
import type { ProcessDetail } from '../../contracts/process';
import type { OwnData } from '../../contracts/own-data';
import type { Page } from '../../contracts/page';
import { holdWhatMoves, moveAccount } from '../../db/move-account';
import { correctionProcessId } from '../../domain/data-correction-process';
import { refusalOf } from '../../test/api-client';
import { askToClose, letClosingDayCome } from '../../test/closure-steps';
import {
  answerCorrection,
  askForCorrection,
  letTimePass,
  misnamed,
  sendCorrectionProof,
  viewCorrection,
  withdrawCorrection,
} from '../../test/correction-steps';
import { newPlatformAdministrator } from '../../test/face-check-review-steps';
import { newVerifiedVisitor } from '../../test/face-check-steps';
import { eventually } from '../../test/eventually';
import { newVisitor, type Visitor } from '../../test/identity-steps';
import { untilSomeoneWaits } from '../../test/lock-wait';
import { startStack, type Stack } from '../../test/stack';
import { newKey } from '../../test/unit-account-steps';
import { inboxOf } from '../../test/unit-rows';

/** 更正: asked for, answered, taken back, and gone with the account (R-V2). */
let stack: Stack;
let administrator: Visitor;
beforeAll(async () => {
  stack = await startStack();
  administrator = await newPlatformAdministrator(stack);
});
afterAll(() => stack.stop());

const queueOf = async ({ client }: Visitor, query = 'state=awaiting-answer'): Promise<CorrectionItem[]> =>
  (await client.get<Page<CorrectionItem>>(`/api/data-corrections?limit=100&${query}`)).body.items;
const ownOf = async ({ client }: Visitor): Promise<OwnCorrection[]> =>
  (await client.get<{ items: OwnCorrection[] }>('/api/data-corrections/own')).body.items;
const ended = (id: string): Promise<unknown> =>
  stack.temporal.workflow.getHandle(correctionProcessId(id)).result();
const linesOf = async ({ client }: Visitor, kind: OwnDataKind): Promise<string[] | undefined> =>
  (await client.get<OwnData>('/api/own-data')).body.kinds.find((one) => one.kind === kind)?.lines;
const corrected = { answer: 'correct', text: '已由本人重新认证，姓名已更正。' };
const declined = { answer: 'decline', text: '与身份证一致，不需要更正。' };

test('R-V2 R-S3 asked for with a proof, answered with what was done; every look of the platform is written down', async () => {
  const { knex } = stack.database;
  const person = await newVerifiedVisitor(stack, '测示例');
  const proof = await sendCorrectionProof(person);
  const key = newKey();
  const sent = { ...misnamed, proofs: { 'proof-1': proof } };
  const { body: asked } = await askForCorrection(person, sent, key);
  expect(asked).toMatchObject({
    ...{ state: 'awaiting-answer', kind: 'name', right: '应为“测示例”，\n见身份证', workingDays: 0 },
    ...{ dueAt: expect.stringContaining('15:59:59') as string, availableActions: ['withdraw'] },
    proofs: [{ slot: 'proof-1', title: '证明材料一', uploadId: proof }],
  });
  const { id } = asked;
  // Asked for again with its key it is the same one; the list, the home and the summary have it.
  expect((await askForCorrection(person, sent, key)).body.id).toBe(id);
  expect(await ownOf(person)).toMatchObject([{ id, kind: 'name', state: 'awaiting-answer' }]);
  expect(await linesOf(person, 'corrections')).toEqual(['姓名：待答复']);
  const { body: home } = await administrator.client.get<Home>('/api/console/home');
  expect(home.waiting).toContainEqual(
    expect.objectContaining({ list: 'data-corrections', recordId: id, title: '测示例 · 更正姓名' }),
  );
  // What was typed is nowhere in plain text, and no copy is left of it on its way.
  const row = await knex('data_correction').where({ id }).first<Record<string, unknown>>();
  expect(JSON.stringify(row)).not.toContain('测示');
  expect(await knex('message_body').where({ process_id: correctionProcessId(id) })).toEqual([]);

  expect(await queueOf(administrator)).toContainEqual(
    expect.objectContaining({ id, personName: '测示例', workingDays: 0 }),
  );
  const { body: seen } = await viewCorrection(administrator, id);
  expect(seen).toMatchObject({
    ...{ stands: misnamed.stands, availableActions: ['correct', 'decline'] },
    documentNumberMasked: expect.stringMatching(/^4201\*+\w{4}$/) as string,
  });
  expect((await administrator.client.get(`/api/uploads/${proof}`)).status).toBe(200);
  const looks = { person_id: administrator.id, subject: correctionProcessId(id) };
  expect(await knex('access_event').where(looks).orderBy('id').pluck('action')).toEqual([
    'data-correction.viewed',
    'upload.viewed',
  ]);
  expect(refusalOf(await answerCorrection(administrator, id, { ...corrected, text: ' ' })).code).toBe(
    'remark-missing',
  );

  const answering = newKey();
  const { body: answered } = await answerCorrection(administrator, id, corrected, answering);
  expect(answered).toMatchObject({ state: 'corrected', answer: corrected.text, availableActions: [] });
  expect((await answerCorrection(administrator, id, corrected, answering)).status).toBe(200);
  expect(await ended(id)).toBe('corrected');
  const process = encodeURIComponent(correctionProcessId(id));
  const { body: way } = await administrator.client.get<ProcessDetail>(`/api/processes/${process}`);
  expect(way.events.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/^申请更正姓名，应于 .* 23:59 前答复$/) as string,
    '平台答复：已更正',
  ]);
  expect((await viewCorrection(person, id)).body).toMatchObject({ answer: corrected.text });
  expect(await inboxOf(stack, person.id)).toEqual(
    expect.arrayContaining(['correction.asked', 'correction.corrected']),
  );
  const sms = { person_id: person.id, template: 'correction.corrected' };
  expect(await knex('outbox').where(sms).pluck('kind')).toEqual(['sms']);
  expect(await linesOf(person, 'access')).toEqual(
    expect.arrayContaining([expect.stringContaining('查看个人信息更正申请') as string]),
  );
  expect(await knex('upload').where({ id: proof }).first('kept_until')).toEqual({
    kept_until: expect.any(Date) as Date,
  });
  expect(refusalOf(await withdrawCorrection(person, id)).code).toBe('not-allowed-now');
});

test('R-V2 of one kind one is open, of two at once as well; taken back it may be asked for anew', async () => {
  const person = await newVerifiedVisitor(stack);
  const both = await Promise.all([askForCorrection(person), askForCorrection(person)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.filter(({ status }) => status === 409).map((answer) => refusalOf(answer).code)).toEqual([
    'already-exists',
  ]);
  expect((await askForCorrection(person, { ...misnamed, kind: 'birth' })).status).toBe(200);
  const [first] = (await ownOf(person)).filter(({ kind }) => kind === 'name');
  const id = first?.id ?? '';
  expect((await withdrawCorrection(person, id)).body).toMatchObject({ state: 'withdrawn', answer: null });
  expect(await ended(id)).toBe('withdrawn');
  expect(refusalOf(await answerCorrection(administrator, id, corrected)).code).toBe('not-allowed-now');
  expect((await askForCorrection(person)).status).toBe(200);
});

test('R-V2 what can’t be read, says nothing, or isn’t one’s own picture is refused at its field', async () => {
  const person = await newVisitor(stack);
  const fieldsOf = async (body: object) => {
    const answer = await askForCorrection(person, { ...misnamed, ...body });
    const { fields } = answer.body as unknown as { fields?: { path: string }[] };
    return [refusalOf(answer).code, fields?.map(({ path }) => path)];
  };
  expect(await fieldsOf({ stands: '\u0007', right: ' ' })).toEqual([
    'invalid-request',
    ['/stands', '/right'],
  ]);
  expect(await fieldsOf({ right: misnamed.stands })).toEqual(['invalid-request', ['/right']]);
  const [code, fields] = await fieldsOf({ stands: '一'.repeat(501) });
  expect([code, fields]).toEqual(['invalid-request', ['/stands']]);
  const others = await sendCorrectionProof(await newVisitor(stack));
  expect(await fieldsOf({ proofs: { 'proof-2': others } })).toEqual(['invalid-request', ['/proofs/proof-2']]);
  expect(await ownOf(person)).toEqual([]);
});

test('R-V2 an answer and a withdrawal at one instant: one is recorded, the other is told', async () => {
  for (let round = 0; round < 4; round += 1) {
    const person = await newVerifiedVisitor(stack);
    const { id } = (await askForCorrection(person)).body;
    const [back, answered] = await Promise.all([
      withdrawCorrection(person, id),
      answerCorrection(administrator, id, declined),
    ]);
    expect([back.status, answered.status].sort()).toEqual([200, 409]);
    const late = back.status === 200 ? answered : back;
    expect(refusalOf(late).code).toBe('not-allowed-now');
    const state = back.status === 200 ? 'withdrawn' : 'declined';
    expect((await viewCorrection(person, id)).body.state).toBe(state);
    expect(await ended(id)).toBe(state);
  }
});

test('R-V2 others’ requests don’t exist; an administrator’s own is for another one to answer', async () => {
  const person = await newVerifiedVisitor(stack);
  const { id } = (await askForCorrection(person)).body;
  const stranger = await newVerifiedVisitor(stack);
  for (const answer of [
    await viewCorrection(stranger, id),
    await withdrawCorrection(stranger, id),
    await withdrawCorrection(administrator, id),
  ])
    expect(refusalOf(answer).code).toBe('not-found');
  expect(refusalOf(await answerCorrection(stranger, id, corrected)).code).toBe('no-permission');

  const { id: own } = (await askForCorrection(administrator)).body;
  expect((await queueOf(administrator)).map((item) => item.id)).not.toContain(own);
  expect((await viewCorrection(administrator, own)).body.availableActions).toEqual(['withdraw']);
  expect(refusalOf(await answerCorrection(administrator, own, corrected)).code).toBe('not-found');
  const another = await newPlatformAdministrator(stack);
  expect((await answerCorrection(another, own, declined)).body).toMatchObject({ state: 'declined' });
});

test('R-V2 R-T1 its last day passed, all administrators but who asked are told, and it waits on for its answer', async () => {
  const { knex } = stack.database;
  const person = await newPlatformAdministrator(stack);
  const { id } = (await askForCorrection(person)).body;
  const another = await newPlatformAdministrator(stack);
  await letTimePass(stack, id);
  for (const clerk of [administrator, another])
    await eventually(async () => (await inboxOf(stack, clerk.id)).includes('correction.overdue'));
  expect(await inboxOf(stack, person.id)).not.toContain('correction.overdue');
  const process = await knex('process')
    .where({ id: correctionProcessId(id) })
    .first<{ state: string; position: { remindAtMs: number } }>('state', 'position');
  expect(process.state).toBe('awaiting-answer');
  expect(process.position.remindAtMs).toBeGreaterThan(Date.now());
  expect((await answerCorrection(another, id, corrected)).body.state).toBe('corrected');
});

test('R-V2 R-B7 an account that is joined to another brings its requests; what both have asked for is taken back, and nothing is left behind', async () => {
  const { knex } = stack.database;
  const [before, after] = [await newVisitor(stack), await newVerifiedVisitor(stack)];
  const proof = await sendCorrectionProof(before);
  const twice = (await askForCorrection(before, { ...misnamed, proofs: { 'proof-1': proof } })).body.id;
  const { id } = (await askForCorrection(before, { ...misnamed, kind: 'other' })).body;
  const { id: own } = (await askForCorrection(after)).body;

  const joining = await knex.transaction();
  await holdWhatMoves(joining, before.id);
  await joining('person').where({ id: before.id }).forUpdate().select('id');
  const late = askForCorrection(before, { ...misnamed, kind: 'birth' });
  await untilSomeoneWaits(knex);
  const moved = await moveAccount(joining, after.id, before.id);
  await joining.commit();
  expect(refusalOf(await late).code).toBe('not-allowed-now');

  expect(moved.toSorted()).toEqual([twice, id].map(correctionProcessId).toSorted());
  expect((await viewCorrection(after, twice)).body).toMatchObject({ state: 'withdrawn', answer: null });
  expect(await inboxOf(stack, after.id)).toContain('correction.superseded');
  const held = await knex('upload').where({ id: proof }).first<{ kept_until: Date }>('kept_until');
  expect(held.kept_until.getTime()).toBeLessThanOrEqual(Date.now());
  expect((await viewCorrection(after, id)).body.availableActions).toEqual(['withdraw']);
  expect((await withdrawCorrection(after, id)).body).toMatchObject({ state: 'withdrawn' });
  await answerCorrection(administrator, own, declined);
  expect(await inboxOf(stack, after.id)).toContain('correction.declined');
  expect(await knex('data_correction').where({ person_id: before.id })).toEqual([]);
  expect(await knex('process').where({ person_id: before.id, kind: 'data-correction' })).toEqual([]);
});

test('R-V2 R-V3 the account’s end takes an open request back and erases all of them; none is in its way', async () => {
  const { knex } = stack.database;
  const person = await newVerifiedVisitor(stack);
  const proof = await sendCorrectionProof(person);
  const open = (await askForCorrection(person, { ...misnamed, proofs: { 'proof-1': proof } })).body.id;
  const done = (await askForCorrection(person, { ...misnamed, kind: 'other' })).body.id;
  await answerCorrection(administrator, done, declined);
  expect((await askToClose(stack, person)).status).toBe(200);
  expect(await letClosingDayCome(stack, person)).toBe('closed');
  expect(await ended(open)).toBe('withdrawn');
  expect(await knex('data_correction').where({ person_id: person.id })).toEqual([]);
  const held = await knex('upload').where({ id: proof }).first<{ kept_until: Date }>('kept_until');
  expect(held.kept_until.getTime()).toBeLessThanOrEqual(Date.now());
  expect(
    await knex('process_event')
      .where({ process_id: correctionProcessId(open) })
      .pluck('type'),
  ).toEqual(['correction.asked', 'correction.account-closed']);
  expect(refusalOf(await viewCorrection(administrator, open)).code).toBe('not-found');
});
