import type { ApplicationDetail, ApplicationSummary } from '../../contracts/exam-application-routes';
import type { ExamProjectSummary } from '../../contracts/exam-project-routes';
import { refusalOf } from '../../test/api-client';
import { trialContent } from '../../test/application-contents';
import { hospitalWithDepartments, person } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, fillIn, key, own, projectId, read, submit } from '../../test/application-steps';

/** The candidate's side, through HTTP, workflows and database. */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
let trial: string;
beforeAll(async () => {
  stack = await startApplicationStack();
  places = await hospitalWithDepartments(stack);
  trial = await projectId(stack, 'physician-trial');
});
afterAll(() => stack.stop());

const year = 2027;
const business = '05';
const candidate = () => person(stack, { unitId: places.hospital });
const reviewer = (institutionId: string, name = '审示例') =>
  person(stack, { name, reviews: { institutionId, businessCode: business } });

test('R-M1 from the list of projects to the submission: the draft is kept, faults are named, then it is sent', async () => {
  const someone = await candidate();
  const { body: list } = await someone.client.get<{ items: ExamProjectSummary[] }>('/api/exam-projects');
  expect(list.items.find(({ id }) => id === trial)).toMatchObject({ isOpen: true, application: null });
  const content = trialContent(year);
  const { id, draft } = await fillIn(stack, someone, trial, {
    ...content,
    form: { basic: content.form.basic, education: content.form.education },
  });
  expect(draft.faults).toEqual([{ path: '/form/trial', message: '「申报信息」必须填写。' }]);
  expect(draft.askedMaterials.map(({ material }) => material)).toContain('trial-certificate');
  expect(refusalOf(await submit(someone, id, draft.version))).toEqual({
    status: 422,
    code: 'form-incomplete',
  });
  const saved = await someone.client.put<{ version: number; faults: [] }>(`/api/applications/${id}/draft`, {
    version: draft.version,
    sections: { trial: content.form.trial },
  });
  expect(saved.body.faults).toEqual([]);
  const sent = await submit(someone, id, saved.body.version);
  expect(sent.body).toMatchObject({
    state: 'in-review',
    round: 1,
    levelName: '执业医师',
    categoryName: '临床',
  });
  expect(sent.body.headline).toContain('武汉市武昌区示例人民医院');
  expect(sent.body.availableActions).toEqual(['modify', 'withdraw']);
  expect(refusalOf(await submit(someone, id, saved.body.version)).code).toBe('not-allowed-now');
});
