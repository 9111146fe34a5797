import { setTimeout as pause } from 'node:timers/promises';
import type { ApplicationDraft } from '../contracts/exam-application-routes';
import { taskQueueName } from '../contracts/task-queues';
import { trialContent } from '../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../test/application-stack';
import { apply, decide, key, own, projectId } from '../test/application-steps';

/** What the end of windows and their extension bring, with the clock turned in the rows. */
let stack: ApplicationStack;
let unit: TestPerson;
let hospital: string;
let trial: string;
beforeAll(async () => {
  stack = await startApplicationStack();
  ({ hospital } = await hospitalWithDepartments(stack));
  trial = await projectId(stack, 'physician-trial');
  unit = await person(stack, { reviews: { institutionId: hospital, businessCode: '05' } });
});
afterAll(() => stack.stop());

const windowsEnd = (closesAt: Date, stage?: string) =>
  stack.database
    .knex('exam_project_window')
    .where({ project_id: trial, ...(stage && { stage }) })
    .update({ closes_at: closesAt });
const applied = async () => {
  const someone = await person(stack, { unitId: hospital });
  return { someone, id: await apply(stack, someone, trial, trialContent(2027)) };
};
const watch = () =>
  stack.temporal.workflow.execute('deadlineWatch', {
    workflowId: `watch-${Date.now()}`,
    taskQueue: taskQueueName(stack.config.temporal.taskQueuePrefix, 'bulk'),
  });

async function until(
  { client }: TestPerson,
  id: string,
  holds: (state: string) => boolean | Promise<boolean>,
): Promise<void> {
  for (const end = Date.now() + 100_000; Date.now() < end; await pause(100))
    if (await holds((await own(client, id)).state)) return;
  throw new Error(`not so: ${JSON.stringify(await own(client, id))}`);
}

test('R-L2 an extended window takes 逾期 back, from the unit’s list and from the level above', async () => {
  const { someone, id } = await applied();
  const headline = async () => (await own(someone.client, id)).headline;
  const isShownAbove = async () =>
    (
      await stack.database
        .knex('application_step')
        .where({ application_id: id, step: 0 })
        .first<{ shown_above_since: Date | null }>('shown_above_since')
    ).shown_above_since !== null;
  await windowsEnd(new Date(), 'unit-review');
  await watch();
  await until(someone, id, async () => (await headline()).includes('逾期未审'));
  expect(await isShownAbove()).toBe(true);
  await windowsEnd(new Date(Date.now() + 7 * 86_400_000), 'unit-review');
  await watch();
  await until(someone, id, async () => !(await headline()).includes('逾期未审'));
  expect(await isShownAbove()).toBe(false);
});

test('R-N9 changes asked before the project’s end may be made after it, and are then reviewed; the rest is unfinished', async () => {
  const [asked, waits] = [await applied(), await applied()];
  const requestedChanges = [{ path: '/form/trial/teacher', remark: '请核对' }];
  await decide(unit, asked.id, { decision: 'request-changes', requestedChanges });
  await windowsEnd(new Date());
  expect(await own(asked.someone.client, asked.id)).toMatchObject({
    availableActions: ['resubmit', 'withdraw'],
  });
  const { body: draft } = await asked.someone.client.get<ApplicationDraft>(
    `/api/applications/${asked.id}/draft`,
  );
  const sent = await asked.someone.client.post(
    `/api/applications/${asked.id}/resubmission`,
    { draftVersion: draft.version },
    key(),
  );
  expect(sent.body).toEqual({ state: 'in-review' });
  await watch();
  await until(waits.someone, waits.id, (state) => state === 'unfinished');
  expect(await own(asked.someone.client, asked.id)).toMatchObject({ state: 'in-review' });
  const internship = { from: '2026-08-01', until: '2027-07-31' };
  const passed = await decide(unit, asked.id, { decision: 'approve', internship });
  expect(passed.status).toBe(200);
});
