import type { ApplicationDraft } from '../../contracts/exam-application-routes';
import { refusalOf } from '../../test/api-client';
import { trialContent } from '../../test/application-contents';
import { hospitalWithDepartments, person } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { fillIn, projectId, submit } from '../../test/application-steps';

let stack: ApplicationStack;
beforeAll(async () => {
  stack = await startApplicationStack();
});
afterAll(() => stack.stop());

const content = trialContent(2027);
const manyRows = Array<object>(10_000).fill({});
const tooManyRows = { path: '/form/education', message: '“学历信息”最多填写 50 项，请删减。' };

async function begun() {
  const { hospital } = await hospitalWithDepartments(stack);
  const someone = await person(stack, { unitId: hospital });
  const { id, draft } = await fillIn(stack, someone, await projectId(stack, 'physician-trial'), content);
  const path = `/api/applications/${id}/draft`;
  return {
    ...{ id, draft, someone },
    read: async () => (await someone.client.get<ApplicationDraft>(path)).body,
    save: (version: number, sections: object) =>
      someone.client.put<ApplicationDraft>(path, { version, sections }),
  };
}

test('R-M1 R-M2 a section larger than any form may hold is refused before it is stored', async () => {
  const { draft, read, save } = await begun();
  const refused = await save(draft.version, { education: manyRows });
  expect(refusalOf(refused)).toEqual({ status: 422, code: 'form-incomplete' });
  expect(refused.body).toMatchObject({ detail: tooManyRows.message, fields: [tooManyRows] });
  const deep = JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) as unknown;
  for (const sections of [{ trial: deep }, { other: deep }, { trial: { department: '科'.repeat(10_001) } }])
    expect(refusalOf(await save(draft.version, sections)).code).toBe('form-incomplete');
  expect(await read()).toEqual(draft);
});

test('R-M1 one that was stored without that bound is told as what it is, loses nothing, and can be mended', async () => {
  const { id, draft, someone, read, save } = await begun();
  await stack.database.knex.raw(
    `update application_draft set content = jsonb_set(content, '{form,education}', ?) where application_id = ?`,
    [JSON.stringify(manyRows), id],
  );
  expect((await read()).faults).toEqual([tooManyRows]);
  const { body: other } = await save(draft.version, { trial: content.form.trial });
  expect(other.faults).toEqual([tooManyRows]);
  const refused = await submit(someone, id, other);
  expect(refusalOf(refused).code).toBe('form-incomplete');
  expect(refused.body).toMatchObject({ fields: [tooManyRows] });
  const { body: mended } = await save(other.version, { education: content.form.education });
  expect(mended.faults).toEqual([]);
  expect(mended.content.form).toEqual(draft.content.form);
  expect((await submit(someone, id, mended)).status).toBe(200);
});
