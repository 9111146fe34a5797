import { randomUUID } from 'node:crypto';
import type { ApplicationDraft } from '../../contracts/exam-application-routes';
import type { CappedTotal, Page } from '../../contracts/page';
import type { ReviewFilter, ReviewItem } from '../../contracts/review';
import { addDays, shanghaiDay } from '../../domain/shanghai-day';
import { trialContent } from '../../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, fillIn, key, projectId } from '../../test/application-steps';

/** What each filter of the review list finds, and that its totals follow it (R-N3). */
let stack: ApplicationStack;
let reviewer: TestPerson;
/** The files, by how they stand; all of one name, so that the list has them alone. */
let files: Record<'sent' | 'assistant' | 'changes' | 'again' | 'withdrawn' | 'draft', string>;
const name = `筛示例${randomUUID().slice(0, 4)}`;
const today = shanghaiDay(new Date());
const askedAnew = {
  decision: 'request-changes' as const,
  requestedChanges: [{ path: '/form/trial/department', remark: '请写明科室' }],
};

beforeAll(async () => {
  stack = await startApplicationStack();
  const { hospital } = await hospitalWithDepartments(stack);
  const trial = await projectId(stack, 'physician-trial');
  reviewer = await person(stack, { reviews: { institutionId: hospital, businessCode: '05' } });
  const someone = () => person(stack, { name, unitId: hospital });
  const applied = async (by: TestPerson) => await apply(stack, by, trial, trialContent(2027));
  const assistant = {
    ...trialContent(2027),
    choice: { level: 'assistant-physician', category: 'dental' },
  };
  const [first, second, third, fourth, fifth, sixth] = [
    await someone(),
    await someone(),
    await someone(),
    await someone(),
    await someone(),
    await someone(),
  ];
  files = {
    sent: await applied(first),
    assistant: await apply(stack, second, trial, assistant),
    changes: await applied(third),
    again: await applied(fourth),
    withdrawn: await applied(fifth),
    draft: (await fillIn(stack, sixth, trial, trialContent(2027))).id,
  };
  await decide(reviewer, files.changes, askedAnew);
  await decide(reviewer, files.again, askedAnew);
  await changeAndSend(fourth, files.again);
  await fifth.client.post(`/api/applications/${files.withdrawn}/withdrawal`, undefined, key());
  await stack.database
    .knex('application')
    .where({ id: files.assistant })
    .update({ submitted_at: new Date(`${addDays(today, -10)}T12:00:00+08:00`) });
});
afterAll(() => stack.stop());

async function changeAndSend(someone: TestPerson, id: string): Promise<void> {
  const path = `/api/applications/${id}/draft`;
  const { body: draft } = await someone.client.get<ApplicationDraft>(path);
  const { body: changed } = await someone.client.put<ApplicationDraft>(path, {
    version: draft.version,
    sections: { trial: { ...(draft.content.form.trial as object), department: '外科' } },
  });
  const body = { draftVersion: changed.version };
  const sent = await someone.client.post(`/api/applications/${id}/resubmission`, body, key());
  expect(sent.status).toBe(200);
}

type Found = Page<ReviewItem> & CappedTotal & { totals: Record<string, number> };

async function search(filter: ReviewFilter): Promise<Found> {
  const { status, body } = await reviewer.client.post<Found>('/api/reviews/search', {
    filter: { name, ...filter },
  });
  expect(status).toBe(200);
  return body;
}

type Which = keyof typeof files;
const sentOnes: Which[] = ['sent', 'assistant', 'changes', 'again', 'withdrawn'];

test.each<[string, ReviewFilter, Which[]]>([
  ['no filter', {}, sentOnes],
  ['a level', { level: 'assistant-physician' }, ['assistant']],
  ['a category', { category: 'clinical' }, ['sent', 'changes', 'again', 'withdrawn']],
  ['sent once', { submissionState: 'submitted' }, ['sent', 'assistant']],
  ['asked to change', { submissionState: 'changes-requested' }, ['changes']],
  ['sent anew', { submissionState: 'resubmitted' }, ['again']],
  ['withdrawn', { submissionState: 'withdrawn' }, ['withdrawn']],
  ['sent since yesterday', { submittedFrom: addDays(today, -1) }, ['sent', 'changes', 'again', 'withdrawn']],
  ['sent until that day', { submittedUntil: addDays(today, -10) }, ['assistant']],
  ['sent until the day before', { submittedUntil: addDays(today, -11) }, []],
  ['no fee', { paymentState: 'not-due' }, sentOnes],
  ['two filters', { level: 'physician', submissionState: 'submitted' }, ['sent']],
  ['two that exclude each other', { level: 'assistant-physician', submissionState: 'withdrawn' }, []],
])('R-N3 %s: those files, and totals of them alone', async (_, filter, expected) => {
  const { items, total, totals } = await search(filter);
  expect(items.map(({ id }) => id).sort()).toEqual(expected.map((which) => files[which]).sort());
  expect(total).toBe(expected.length);
  expect(Object.values(totals).reduce((sum, count) => sum + count, 0)).toBe(expected.length);
});

test('R-N3 a draft is nowhere: not in the list, not handed out, not read by its id', async () => {
  const handedOut = new Set<string>();
  for (let after: string | undefined; ;) {
    const { body } = await reviewer.client.post<{ id: string | null }>('/api/reviews/next', {
      filter: { name },
      after,
    });
    if (!body.id || handedOut.has(body.id)) break;
    handedOut.add(body.id);
    after = body.id;
  }
  expect([...handedOut].sort()).toEqual([files.sent, files.assistant, files.again].sort());
  expect((await reviewer.client.get(`/api/reviews/${files.draft}`)).status).toBe(404);
});
