import { randomUUID } from 'node:crypto';
import { ownDataKinds } from '../../contracts/own-data-kinds';
import { startApi, type ApiApp } from '../../test/api-app';
import { addPayableApplication } from '../../test/payable-application';
import type { Services } from '../services';
import { ownSheets } from './export';
import { factsOf } from './summary-facts';

/** That the workbook forgets no place (R-V2). */
let api: ApiApp;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

const sheetOf = (kind: (typeof ownDataKinds)[number], personId: string): Promise<string[][]> =>
  ownSheets[kind].read(
    { database: api.database.knex, encryption: api.encryption } as unknown as Services,
    personId,
  );

/** Tables about a person that have no rows in the workbook, and why. */
const leftOut: Readonly<Record<string, string>> = {
  account_activation: 'over within a month; what comes of it is a role',
  account_closure: 'the closing that is under way, which its own page says',
  authorization_code_try: 'counts wrong codes of a day',
  authorization_grant: 'the unit’s; what comes of it is a role',
  authorization_match: 'counts questions of a day',
  bill_difference_event: 'an office’s work',
  blank_form_link: 'gone after a day',
  confirm_code_try: 'counts wrong codes of a day',
  consent: 'said by its events',
  face_check: 'said by its tries',
  login_challenge: 'gone after a day',
  login_device: 'a hash; sessions say where one logged in',
  login_ticket: 'gone after a day',
  outbox: 'the messages of the inbox on their way',
  remark_template: 'a reviewer’s tool, on the page where it is used',
  roster_admission: 'said by the membership that it let stay or ended',
};

/** What is kept encrypted in the tables that are read, and has no place in the workbook, and why. */
const notRead: Readonly<Record<string, string>> = {
  'face_check_try.token_enc': 'the provider’s, for the minutes of a check',
  'face_check_try.url_enc': 'the provider’s, for the minutes of a check',
  'payment_order.payer_openid_enc': 'by which WeChat knows the account when it pays',
  'preloaded_row.document_number_enc': 'the unit’s list of whom it expects; what comes of it is a membership',
  'preloaded_row.phone_enc': 'the unit’s list of whom it expects; what comes of it is a membership',
};

/** The SQL by which the whole workbook of somebody is read. */
async function askedForAll(): Promise<string[]> {
  const { knex } = api.database;
  const personId = randomUUID();
  await knex('person').insert({ id: personId });
  const asked: string[] = [];
  const note = ({ sql }: { sql: string }): void => void asked.push(sql);
  knex.on('query', note);
  for (const kind of ownDataKinds) await sheetOf(kind, personId);
  knex.removeListener('query', note);
  return asked;
}

const reads = (sql: string, table: string): boolean => new RegExp(`(from|join) "?${table}\\b`, 'i').test(sql);

test('R-V2 each table with a person is read for the workbook, or it is said why not', async () => {
  const { knex } = api.database;
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'person_id' order by 1`,
  );
  const asked = await askedForAll();
  const isRead = (table: string): boolean => asked.some((sql) => reads(sql, table));
  const names = rows.map(({ name }) => name);
  expect(names.filter((name) => !isRead(name) && !(name in leftOut))).toEqual([]);
  expect(Object.keys(leftOut).filter((name) => !names.includes(name) || isRead(name))).toEqual([]);
});

test('R-V2 of each table that is read, what is kept encrypted is in the workbook, or it is said why not', async () => {
  const { rows } = await api.database.knex.raw<{ rows: { table: string; column: string }[] }>(
    String.raw`select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and column_name like '%\_enc' order by 1, 2`,
  );
  const asked = await askedForAll();
  const missing = rows
    .filter(({ table }) => asked.some((sql) => reads(sql, table)))
    .filter(({ table, column }) => !asked.some((sql) => reads(sql, table) && sql.includes(column)))
    .map(({ table, column }) => `${table}.${column}`);
  expect(missing).toEqual(Object.keys(notRead));
});

test('R-V2 R-B4 what was given to a manual review is told with its outcome, and why it was refused', async () => {
  const { knex } = api.database;
  const [personId, text] = [randomUUID(), (words: string) => api.encryption.encryptText(words)];
  await knex('person').insert({ id: personId });
  await knex('identity_review').insert({
    ...{ id: randomUUID(), process_id: 'identity/示例', person_id: personId, document_type: 'passport' },
    ...{ name_enc: text('SHILI JIA'), document_number_enc: text('E00000000'), ends_at: new Date() },
    ...{ outcome: 'refused', reason_enc: text('照片不清晰'), ended_at: new Date() },
  });
  const lines = (await sheetOf('identity', personId)).map(([, ...line]) => line);
  expect(lines).toContainEqual(['人工审核', '未通过：护照，SHILI JIA，E00000000；照片不清晰']);
});

test('R-V2 R-P3 what went back by hand and the receipt stand below the order, with who looked at it', async () => {
  const { knex } = api.database;
  const { applicationId, personId } = await addPayableApplication(knex);
  const [orderId, clerk] = [randomUUID(), randomUUID()];
  await knex('person').insert({ id: clerk });
  await knex('payment_order').insert({
    ...{
      id: orderId,
      number: orderId.replaceAll('-', ''),
      application_id: applicationId,
      person_id: personId,
    },
    ...{ channel: 'native', merchant_id: '1', description: '-', amount_fen: 28_000, returned_fen: 15_000 },
    ...{ state: 'paid', counts: true, ordered_at: new Date(), expires_at: new Date(Date.now() + 600_000) },
    ...{ paid_at: new Date(), transaction_id: 't' },
  });
  await knex('hand_refund').insert({
    ...{ order_id: orderId, round: 1, way: 'wechat', number: 'H1', amount_fen: 10_000, state: 'done' },
    ...{ reason_enc: api.encryption.encryptText('考生申请退费'), asked_by: clerk, done_at: new Date() },
  });
  const [proof] = await knex('upload')
    .insert({
      ...{ owner_person_id: clerk, purpose: 'refund-proof', storage_key: randomUUID() },
      ...{ content_type: 'image/jpeg', size_bytes: 1, sha256: Buffer.alloc(32) },
      expires_at: new Date(Date.now() + 600_000),
    })
    .returning<{ id: string }[]>('id');
  await knex('hand_refund').insert({
    ...{ order_id: orderId, round: 2, way: 'transfer', amount_fen: 5_000, state: 'done' },
    ...{ reason_enc: api.encryption.encryptText('补退差额'), asked_by: clerk, done_at: new Date() },
    ...{ reference_enc: api.encryption.encryptText('42'), transferred_on: '2026-11-20' },
    ...{ proof_upload_id: proof?.id, asked_at: new Date(Date.now() + 1_000) },
  });
  await knex('hand_refund').insert({
    ...{ order_id: orderId, round: 3, way: 'wechat', number: 'H3', amount_fen: 13_000, state: 'failed' },
    ...{ reason_enc: api.encryption.encryptText('选错订单'), failure: 'CLOSED', asked_by: clerk },
    ...{ abandoned_at: new Date(), abandoned_by: clerk },
    abandoned_reason_enc: api.encryption.encryptText('应退的是另一笔'),
    asked_at: new Date(Date.now() + 2_000),
  });
  const receipt = { number: '42000001', link: 'https://receipt.test/42000001', entered_by: clerk };
  await knex('fiscal_receipt').insert({ order_id: orderId, ...receipt });
  await knex('access_event').insert({
    ...{ person_id: clerk, action: 'payment.viewed', subject: `hand-refund/${orderId}` },
  });
  const lines = (await sheetOf('payments', personId)).map((row) => [row[2], row[3], row[4], row[7]]);
  expect(lines).toEqual([
    ['缴费', expect.stringContaining('280') as string, '已支付', ''],
    ['退款（微信原路退回）', expect.stringContaining('100') as string, '已退还', '考生申请退费'],
    [
      ...['退款（银行转账）', expect.stringContaining('50') as string, '已退还'],
      '2026-11-20 转出，转账流水号 42，补退差额',
    ],
    [
      ...['退款（微信原路退回）', expect.stringContaining('130') as string, '未成功'],
      '选错订单，不再退还：应退的是另一笔',
    ],
    ['财政电子票据', '', '', '42000001 https://receipt.test/42000001'],
  ]);
  expect((await factsOf(knex, personId)).lines.payments).toEqual(['¥280.00 部分退款，已退 ¥150.00']);
  expect((await sheetOf('access', personId)).map(([, , what]) => what)).toEqual(['查看缴费订单和退款']);
});

test('R-V2 what was asked of units, departments and the platform is told with its opinion, and the offices held', async () => {
  const { knex } = api.database;
  const [personId, membershipId, id] = [randomUUID(), randomUUID(), randomUUID()];
  const [unit, department] = await knex('institution').limit(2).select<{ id: string; name: string }[]>();
  if (!unit || !department) throw new Error('The library has institutions.');
  const [text, now] = [(words: string) => api.encryption.encryptText(words), new Date()];
  await knex('person').insert({ id: personId });
  const at = { person_id: personId, institution_id: unit.id };
  await knex('membership').insert({ ...at, id: membershipId });
  await knex('role_holding').insert({ ...at, role: 'hr-account', granted_by: 'test' });
  await knex('transfer_request').insert({
    ...{ ...at, membership_id: membershipId, state: 'refused', round: 1, submitted_at: now, decided_at: now },
    ...{ reason_enc: text('回乡工作'), opinion_enc: text('科室缺人') },
  });
  await knex('process').insert({
    ...{ id: `hr-account/${id}`, kind: 'hr-account-application', state: 'awaiting-review', sequence: 1 },
    ...{ position: {}, closed_at: now },
  });
  await knex('hr_account_application').insert({
    ...{
      ...at,
      id,
      department_id: department.id,
      contact_department: '人事科',
      office_phone: '027-88880000',
    },
    ...{ uploads: {}, state: 'awaiting-review', round: 1, submitted_at: now },
  });
  await knex('data_correction').insert({
    ...{ id: randomUUID(), person_id: personId, kind: 'birth', proofs: {}, state: 'declined' },
    ...{ stands_enc: text('1990 年'), right_enc: text('1991 年'), answer_enc: text('与身份证一致') },
    ...{ asked_at: now, due_at: now, ended_at: now },
  });
  expect((await sheetOf('corrections', personId)).map(([, ...line]) => line)).toEqual([
    ['出生日期或性别', '1990 年', '1991 年', '不予更正', '与身份证一致'],
  ]);
  expect((await sheetOf('petitions', personId)).map(([, ...line]) => line)).toEqual([
    ['申请单位人事账号', unit.name, '待审核', '人事科，办公电话 027-88880000', ''],
    ['转出申请', unit.name, '不同意转出', '回乡工作', '科室缺人'],
  ]);
  expect((await sheetOf('basic', personId)).filter(([what]) => what === '管理的账号')).toEqual([
    ['管理的账号', expect.stringContaining(unit.name) as string],
  ]);
});
