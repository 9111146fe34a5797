import { refusalOf } from '../../test/api-client';
import { newApplicant, form } from '../../test/hr-application-steps';
import type { Visitor } from '../../test/identity-steps';
import { pdfText } from '../../test/pdf-text';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newKey, type TestUnit } from '../../test/unit-account-steps';

let stack: Stack;
let unit: TestUnit;
let applicant: Visitor;

beforeAll(async () => {
  stack = await startStack();
  const { id } = await addUnit(stack, 'department');
  unit = await addUnit(stack, 'hospital', id);
  applicant = await newApplicant(stack, '甲示例');
});
afterAll(() => stack.stop());

const ask = ({ client }: Visitor, typed: object = form, key = newKey()) =>
  client.post<{ url: string; expiresAt: string }>(
    '/api/hr-account-applications/blank-form-links',
    { institutionId: unit.id, form: typed },
    key,
  );

test('R-E2 复制链接 downloads the form in any browser without login, and its address says nothing', async () => {
  const { body } = await ask(applicant);
  const { searchParams, pathname } = new URL(body.url);
  expect([pathname, [...searchParams.keys()]]).toEqual(['/blank-form', ['token']]);
  expect(searchParams.get('token')).toMatch(/^[\w-]{22}$/);
  expect(Date.parse(body.expiresAt) - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);

  const downloaded = await fetch(body.url);
  expect(downloaded.headers.get('content-type')).toBe('application/pdf');
  expect(downloaded.headers.get('content-disposition')).toContain('attachment');
  expect([downloaded.headers.get('cache-control'), downloaded.headers.get('referrer-policy')]).toEqual([
    'no-store',
    'no-referrer',
  ]);
  const text = await pdfText(Buffer.from(await downloaded.arrayBuffer()));
  expect(text).toContain(unit.code);
  expect(text).toContain('甲示例');
  // Whoever has the link needs no login: the person's numbers are masked.
  expect(text).toMatch(/4201\*+/);
  expect(text).toMatch(/139\*{4}/);
});

test('R-E2 asked for again with its key it is the same link; with another form the key is refused', async () => {
  const key = newKey();
  const [one, two] = await Promise.all([ask(applicant, form, key), ask(applicant, form, key)]);
  expect(two.body).toEqual(one.body);
  expect((await ask(applicant, form, key)).body).toEqual(one.body);
  expect((await ask(applicant)).body.url).not.toBe(one.body.url);
  const changed = await ask(applicant, { ...form, department: '办公室' }, key);
  expect(refusalOf(changed).code).toBe('idempotency-key-reused');
});

test('R-E2 an expired, guessed or cut link says in words how to get another', async () => {
  const { body } = await ask(applicant);
  await stack.database.knex('blank_form_link').update({ expires_at: new Date() });
  for (const address of [body.url, `${stack.origin}/blank-form?token=guess`, `${stack.origin}/blank-form`]) {
    const answer = await fetch(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await answer.text()).toContain('链接已失效');
  }
});

test('R-E2 without its fields there is no link, and each is told', async () => {
  const refused = await ask(applicant, { department: '', officePhone: '' });
  expect(refusalOf(refused).code).toBe('invalid-request');
  expect(refused.body).toMatchObject({
    fields: [{ path: '/form/department' }, { path: '/form/officePhone' }],
  });
});
