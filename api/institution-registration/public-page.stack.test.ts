import type { RegistrationForm } from '../../contracts/institution-registration';
import type { InstitutionName } from '../../contracts/page';
import type { Problem } from '../../contracts/problems';
import { ApiClient, refusalOf } from '../../test/api-client';
import { newVisitor, type Visitor } from '../../test/identity-steps';
import { pdfText } from '../../test/pdf-text';
import {
  apply,
  correct,
  decide,
  institutionNamed,
  newApplicant,
  newForm,
  newReviewer,
  noticeVersion,
  send,
  sendMaterials,
} from '../../test/registration-steps';
import { startStack, type Stack } from '../../test/stack';

let stack: Stack;
let department: string;
let reviewer: Visitor;
let nobody: ApiClient;

beforeAll(async () => {
  stack = await startStack();
  department = await institutionNamed(stack, '武汉市武昌区卫生健康局');
  reviewer = await newReviewer(stack, 'hr-account', department);
  nobody = new ApiClient(stack.origin, 'console');
});
afterAll(() => stack.stop());

const names = async (query: string) => {
  const { body } = await nobody.get<{ items: InstitutionName[] }>(`/api/supervising-institutions?${query}`);
  return body.items.map(({ name }) => name);
};
const search = async (name: string, supervisorId = department) =>
  (
    await nobody.post<{ items: { state: string }[] }>('/api/institution-registrations/library-search', {
      supervisorId,
      name,
    })
  ).body.items;
const fieldsOf = (body: unknown) => ((body as Problem).fields ?? []).map(({ path }) => path);

describe('R-D1 without a login', () => {
  test('the 主管单位 are departments, found by any part of the name; of a village clinic the 卫生院', async () => {
    expect(await names(`q=${encodeURIComponent('武昌区')}`)).toEqual(['武汉市武昌区卫生健康局']);
    const townships = await names('kind=village-clinic');
    expect(townships.length).toBeGreaterThan(10);
    expect(townships.every((name) => name.includes('卫生院'))).toBe(true);
  });

  test('the library is searched by 主管单位 and the whole name, in any spelling, other names too', async () => {
    const row = { name: '武汉市武昌区示例人民医院', supervisorName: '武汉市武昌区卫生健康局' };
    expect(await search('武汉市武昌区 示例（人民）医院')).toEqual([{ ...row, state: 'admitted' }]);
    expect(await search('武汉市武昌区示例人民')).toEqual([]);
    expect(await search(row.name, await institutionNamed(stack, '武汉市江汉区卫生健康局'))).toEqual([]);
    const province = await institutionNamed(stack, '湖北省卫生健康委员会');
    expect(await search('湖北省示例临床医学院', province)).toMatchObject([{ name: '湖北省示例医院' }]);
  });

  test('what is being applied for shows as 待审核, 拒绝, 已收录, without opinion and applicant', async () => {
    const applicant = await newApplicant(stack);
    const form = newForm(department);
    const row = { name: form.name, supervisorName: '武汉市武昌区卫生健康局' };
    const { body: sent } = await apply(applicant, form);
    expect(await search(form.name)).toEqual([{ ...row, state: 'awaiting-review' }]);
    await decide(reviewer, sent.id, { decision: 'refuse', opinion: '地址不清' });
    expect(await search(form.name)).toEqual([{ ...row, state: 'refused' }]);
    await correct(applicant, sent.id, form, await sendMaterials(applicant, form));
    await decide(reviewer, sent.id, { decision: 'admit', opinion: '欢迎' });
    expect(await search(form.name)).toEqual([{ ...row, state: 'admitted' }]);
  });
});

describe('R-D2 what is asked', () => {
  test('a village clinic stands under its 卫生院, whose department reviews; it has no credit code', async () => {
    const { knex } = stack.database;
    const township = await knex('institution')
      .where({ kind: 'health-centre' })
      .first<{ id: string; parent_id: string; tree_path: string; division_code: string }>();
    const villageClinic: Partial<RegistrationForm> = {
      kind: 'village-clinic',
      creditCode: undefined,
      licenceNumber: 'PDY60001842010617D6001',
      name: '示例镇丙村卫生室',
    };
    const form = newForm(township.id, villageClinic);
    const wrong = await apply(await newApplicant(stack), { ...form, supervisorId: department });
    expect([refusalOf(wrong).code, fieldsOf(wrong.body)]).toEqual([
      'invalid-request',
      ['/form/supervisorId'],
    ]);

    const { status, body: sent } = await apply(await newApplicant(stack), form);
    expect([status, sent.materials.map(({ slot }) => slot)]).toEqual([200, ['application-form', 'licence']]);
    expect((await decide(reviewer, sent.id, { decision: 'admit' })).status).toBe(404);
    const itsReviewer = await newReviewer(stack, 'hr-account', township.parent_id);
    const { body } = await decide(itsReviewer, sent.id, { decision: 'admit' });
    expect(body.institutionCode?.slice(0, 6)).toBe(township.division_code);
    const row = await knex('institution')
      .where({ code: body.institutionCode })
      .first<{ tree_path: string; parent_id: string; is_medical: boolean; id: string }>();
    expect(row).toMatchObject({ parent_id: township.id, is_medical: true });
    expect(row.tree_path).toBe(`${township.tree_path}${row.id}/`);
  });

  test('what is wrong is said field by field before anything is uploaded, taken names too', async () => {
    const { client } = await newApplicant(stack);
    const path = '/api/institution-registrations/form-checks';
    const form = newForm(department);
    expect((await client.post(path, form)).status).toBe(204);
    const wrong = await client.post(path, { ...form, address: '', creditCode: '91350100M000100Y44' });
    expect([refusalOf(wrong).code, fieldsOf(wrong.body)]).toEqual([
      'invalid-request',
      ['/address', '/creditCode'],
    ]);
    const taken = await client.post(path, { ...form, name: '武汉市武昌区示例人民医院' });
    expect([refusalOf(taken).code, fieldsOf(taken.body)]).toEqual(['already-exists', ['/name']]);
    expect(refusalOf(await nobody.post(path, form)).status).toBe(401);
  });

  test('every picture that the kind asks for, each one once, the sender’s own', async () => {
    const [applicant, other] = [await newApplicant(stack), await newApplicant(stack)];
    const form = newForm(department);
    const post = (materials: object) =>
      send(applicant, '/api/institution-registrations', { form, materials, noticeVersion });
    const [own, theirs] = [await sendMaterials(applicant, form), await sendMaterials(other, form)];
    const formOnly = { 'application-form': own['application-form'] };
    expect(fieldsOf((await post(formOnly)).body)).toEqual([
      '/materials/credit-certificate',
      '/materials/licence',
    ]);
    expect(fieldsOf((await post({ ...own, licence: theirs.licence })).body)).toEqual(['/materials/licence']);
    expect(fieldsOf((await post({ ...own, licence: own['application-form'] })).body)).toEqual([
      '/materials/licence',
    ]);
    expect((await post(own)).status).toBe(200);
    const used = await send(applicant, '/api/institution-registrations', {
      form: newForm(department),
      materials: own,
      noticeVersion,
    });
    expect(fieldsOf(used.body)).toHaveLength(3);
  });

  test('the phone must be proven: it is where the outcome goes', async () => {
    const visitor = await newVisitor(stack);
    const answer = await apply(visitor, newForm(department));
    expect(refusalOf(answer)).toEqual({ status: 409, code: 'not-allowed-now' });
    expect(answer.body).toMatchObject({ detail: expect.stringContaining('手机验证码') as string });
  });

  test('the 单位用户注册申请表 carries what was typed, and a place for the seal', async () => {
    const { client, phone } = await newApplicant(stack);
    const form = newForm(department, { name: '武汉市武昌区示例打印口腔诊所（东湖）' });
    const { headers, body } = await client.post<Buffer>(
      '/api/institution-registrations/blank-form.pdf',
      form,
    );
    expect(headers.get('content-type')).toBe('application/pdf');
    const text = (await pdfText(body)).replace(/\s/g, '');
    for (const part of [
      '单位用户注册申请表',
      form.name,
      form.creditCode ?? '',
      '诊所备案凭证号',
      '武汉市武昌区卫生健康局',
      phone,
      '（单位公章）',
    ])
      expect(text).toContain(part);
  });
});
