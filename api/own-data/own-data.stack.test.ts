import { Workbook } from 'exceljs';
import type { OwnData } from '../../contracts/own-data';
import { ownDataKinds, ownDataWords, type OwnDataKind } from '../../contracts/own-data-kinds';
import { refusalOf } from '../../test/api-client';
import { tcmContent, teacher } from '../../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, fillIn, key, projectId, read } from '../../test/application-steps';
import { newVerifiedVisitor } from '../../test/face-check-steps';
import { newHolder } from '../../test/identity-steps';
import { codeSentTo } from '../../test/sms-steps';

/** What the platform holds about oneself, seen and taken away (R-V2). */
let stack: ApplicationStack;
let reviewer: TestPerson;
beforeAll(async () => {
  stack = await startApplicationStack();
  const { county } = await hospitalWithDepartments(stack);
  reviewer = await person(stack, { name: '丙示例', reviews: { institutionId: county, businessCode: '06' } });
});
afterAll(() => stack.stop());

const summaryOf = async ({ client }: TestPerson): Promise<OwnData> =>
  (await client.get<OwnData>('/api/own-data')).body;

const download = ({ client }: TestPerson) => client.get<Buffer>('/api/own-data/export.xlsx');

/** Each sheet's rows as texts. */
async function sheetsOf(bytes: Buffer): Promise<Record<OwnDataKind, string[][]>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const rows = (kind: OwnDataKind): string[][] => {
    const found: string[][] = [];
    workbook.getWorksheet(ownDataWords[kind])?.eachRow((row, place) => {
      if (place > 1)
        found.push(Array.from(row.values as (string | undefined)[], (cell) => cell ?? '').slice(1));
    });
    return found;
  };
  return Object.fromEntries(ownDataKinds.map((kind) => [kind, rows(kind)])) as Record<
    OwnDataKind,
    string[][]
  >;
}

test('R-V2 what is held is said by kind, masked; the workbook has all of it, after a code to the phone', async () => {
  const candidate = await newVerifiedVisitor(stack);
  const supervisor = newHolder('乙示例').documentNumber;
  const referees = [
    teacher(newHolder().documentNumber),
    teacher(newHolder().documentNumber, { mobile: '13800001078' }),
  ];
  const content = tcmContent('apprentice', { supervisor: teacher(supervisor), referees });
  const id = await apply(stack, candidate, await projectId(stack, 'tcm-specialty'), content);
  await read(reviewer, id);

  const shown = await summaryOf(candidate);
  expect(shown.kinds.map(({ kind }) => kind)).toEqual([...ownDataKinds]);
  expect(shown).toMatchObject({ provenUntil: null, phoneMasked: expect.stringContaining('****') as string });
  expect(JSON.stringify(shown)).not.toContain(candidate.holder.documentNumber);
  const access = shown.kinds.find(({ kind }) => kind === 'access');
  expect(access?.lines).toEqual([expect.stringContaining('业务管理人：查看申报材料') as string]);
  expect(JSON.stringify(shown)).not.toContain('丙示例');

  expect(refusalOf(await download(candidate)).code).toBe('not-allowed-now');
  const headers = key();
  const sent = await candidate.client.post('/api/own-data/sms-codes', undefined, headers);
  expect(sent.status).toBe(200);
  // Asked again with the same key, it is the same code: no second one within the minute is refused, or sent.
  expect((await candidate.client.post('/api/own-data/sms-codes', undefined, headers)).status).toBe(200);
  const code = await codeSentTo(stack, candidate.phone);
  const wrong = await candidate.client.post(
    '/api/own-data/phone',
    { code: code === '000000' ? '000001' : '000000' },
    key(),
  );
  expect(refusalOf(wrong).code).toBe('login-code-wrong');
  expect((await candidate.client.post('/api/own-data/phone', { code }, key())).status).toBe(200);
  expect((await summaryOf(candidate)).provenUntil).not.toBeNull();

  const answer = await download(candidate);
  expect(answer.status).toBe(200);
  const sheets = await sheetsOf(answer.body);
  expect(sheets.basic).toContainEqual(['手机号码', candidate.phone]);
  expect(sheets.identity).toContainEqual(['', '证件号码', candidate.holder.documentNumber]);
  // As the person typed them, third persons' numbers too, with the labels of the project's form.
  const filledIn = sheets.applications.map((row) => row.slice(5).join('|'));
  expect(filledIn).toContainEqual(expect.stringContaining(supervisor));
  expect(filledIn).toContainEqual(expect.stringMatching(/^申报选择\|/));
  expect(sheets.logins.map(([, what]) => what)).toContain('登录微信小程序');
  expect(sheets.access).toContainEqual([
    expect.any(String) as string,
    expect.stringMatching(/ 业务管理人$/) as string,
    '查看申报材料',
  ]);
  expect(JSON.stringify(sheets)).not.toContain('丙示例');
  expect(
    await stack.database.knex('access_event').where({ person_id: candidate.id, action: 'own-data.exported' }),
  ).toHaveLength(1);
});

test('R-V2 R-M5 what was filled in for another type of candidate is in the workbook as well, with whom it names', async () => {
  const someone = await newVerifiedVisitor(stack);
  const supervisor = newHolder('乙示例').documentNumber;
  const content = tcmContent('apprentice', { supervisor: teacher(supervisor), referees: [] });
  const { id, draft } = await fillIn(stack, someone, await projectId(stack, 'tcm-specialty'), content);
  await someone.client.put(`/api/applications/${id}/draft`, {
    version: draft.version,
    choice: { ...content.choice, candidateType: 'long-practice' },
  });
  await stack.database
    .knex('session')
    .where({ person_id: someone.id })
    .update({ phone_proven_at: new Date() });
  const { applications } = await sheetsOf((await download(someone)).body);
  const parts = applications.map((row) => row.slice(5));
  expect(parts).toContainEqual(['申报选择', '考生类型', '经多年中医医术实践']);
  expect(parts).toContainEqual(['未采用的填写内容', '指导老师 · 身份证号', supervisor]);
  expect(parts).toContainEqual(['未采用的填写内容', '材料 · 跟师学习合同', '1 张']);
  expect(parts.filter(([part]) => part === '指导老师')).toEqual([]);
});

test('R-V2 the code is for this session and for ten minutes; without a phone nothing is sent', async () => {
  const someone = await newVerifiedVisitor(stack);
  await stack.database
    .knex('session')
    .where({ person_id: someone.id })
    .update({ phone_proven_at: new Date() });
  expect((await download(someone)).status).toBe(200);
  await stack.database
    .knex('session')
    .where({ person_id: someone.id })
    .update({ phone_proven_at: new Date(Date.now() - 11 * 60_000) });
  expect(refusalOf(await download(someone)).code).toBe('not-allowed-now');
  const another = await person(stack);
  expect(refusalOf(await another.client.post('/api/own-data/sms-codes', undefined, key())).code).toBe(
    'not-allowed-now',
  );
});
