import { MockActivityEnvironment } from '@temporalio/testing';
import { taskQueueName } from '../contracts/task-queues';
import { titleContent, trialContent } from '../test/application-contents';
import { bind, hospitalWithDepartments, person, type TestPerson } from '../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../test/application-stack';
import { apply, decide, key, own, projectId } from '../test/application-steps';
import type { ExamProjectDefinition } from '../contracts/exam-project';
import type { ApplicationDetail } from '../contracts/exam-application-routes';
import type { OpenPaymentOrder } from '../contracts/payment';
import { deadlineWatchActivities } from './deadline-watch';
import { examApplicationActivities } from './exam-application';
import { reviewDigest } from './review-digest';

/** What time brings to applications, with the clock turned in the rows. */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
beforeAll(async () => {
  stack = await startApplicationStack();
  places = await hospitalWithDepartments(stack);
});
afterAll(() => stack.stop());

const onsite = { presentedRound: 1, originals: ['identity-document'] };
const hours = (n: number): Date => new Date(Date.now() + n * 3_600_000);
const moveWindows = (project: string, stages: readonly string[], closesAt: Date) =>
  stack.database
    .knex('exam_project_window')
    .where({ project_id: project })
    .whereIn('stage', [...stages])
    .update({ closes_at: closesAt });

async function watch(): Promise<unknown> {
  return await stack.temporal.workflow.execute('deadlineWatch', {
    workflowId: `watch-${Date.now()}`,
    taskQueue: taskQueueName(stack.config.temporal.taskQueuePrefix, 'bulk'),
  });
}

const warn = (): Promise<number> =>
  new MockActivityEnvironment().run(() => deadlineWatchActivities(stack.database.knex).warnOfDeadlines());

async function until({ client }: TestPerson, id: string, holds: (detail: ApplicationDetail) => boolean) {
  for (const end = Date.now() + 100_000; Date.now() < end; await new Promise((go) => setTimeout(go, 150))) {
    const { body } = await client.get<ApplicationDetail>(`/api/applications/${id}`);
    if (holds(body)) return body;
  }
  throw new Error(`not so: ${JSON.stringify(await own(client, id))}`);
}

test('R-N9 the candidate is told two days and two hours before, once each', async () => {
  const trial = await projectId(stack, 'physician-trial');
  const { knex } = stack.database;
  const unit = await person(stack, { reviews: { institutionId: places.hospital, businessCode: '05' } });
  const someone = await person(stack, { unitId: places.hospital });
  const id = await apply(stack, someone, trial, trialContent(2027));
  const requestedChanges = [{ path: '/form/trial/teacher', remark: '请核对' }];
  await decide(unit, id, { decision: 'request-changes', requestedChanges });
  await knex('process')
    .where({ id: `application/${id}` })
    .update({ acts_next_since: hours(-100) });
  const before = await knex('exam_project_window')
    .where({ project_id: trial, stage: 'unit-review' })
    .first<{ closes_at: Date }>();
  await moveWindows(trial, ['unit-review'], hours(-1));
  const told = () =>
    knex('inbox_message').where({ person_id: someone.id, template: 'application.changes-due' });
  await knex('application')
    .where({ id })
    .update({ changes_due_at: hours(47) });
  expect(await warn()).toBe(1);
  expect(await warn()).toBe(0);
  expect(await told()).toHaveLength(1);
  await knex('application')
    .where({ id })
    .update({ changes_due_at: hours(1) });
  expect(await warn()).toBe(1);
  expect(await told()).toHaveLength(2);
  expect(
    await knex('outbox').where({ person_id: someone.id, template: 'application.changes-due', kind: 'sms' }),
  ).toHaveLength(2);
  await moveWindows(trial, ['unit-review'], before.closes_at);
});

test('R-N9 R-P1 thousands near their end are told in a few statements, and once', async () => {
  const project = await projectId(stack, 'health-title');
  const { knex } = stack.database;
  const payment = knex('exam_project_window').where({ project_id: project, stage: 'payment' });
  const before = await payment.clone().first<{ closes_at: Date }>();
  await payment.clone().update({ closes_at: hours(47) });
  await knex.raw(
    `with people as (insert into person select from generate_series(1, 2500) returning id),
          files as (insert into application (number, person_id, project_id, business_code, state, round, fee_fen)
                    select 'season-' || id, id, :project, '03', 'awaiting-payment', 1, 20000 from people
                    returning id, person_id)
     insert into process (id, kind, state, sequence, position, person_id, acts_next, acts_next_since)
     select 'application/' || id, 'exam-application', 'awaiting-payment', 1, '{}', person_id, 'candidate',
            now() - interval '9 days'
       from files`,
    { project },
  );
  let statements = 0;
  const count = (): number => (statements += 1);
  knex.on('query', count);
  expect(await warn()).toBe(2_500);
  expect(await warn()).toBe(0);
  knex.removeListener('query', count);
  expect(statements).toBeLessThan(40);
  expect(await knex('outbox').where({ template: 'payment.due', kind: 'sms' })).toHaveLength(2_500);
  await knex('process')
    .whereIn(
      'id',
      knex('application').select(knex.raw(`'application/' || id`)).where('number', 'like', 'season-%'),
    )
    .del();
  await knex('application').where('number', 'like', 'season-%').del();
  await payment.clone().update(before);
});

test('R-N7 R-C4 after 3 working days one digest a reviewer and day, after 7 the level above; not of what is held', async () => {
  const trial = await projectId(stack, 'physician-trial');
  const { knex } = stack.database;
  const at = (institutionId: string) => person(stack, { reviews: { institutionId, businessCode: '05' } });
  const [unit, county] = [await at(places.hospital), await at(places.county)];
  const someone = await person(stack, { unitId: places.hospital });
  const id = await apply(stack, someone, trial, trialContent(2027));
  const step = knex('application_step').where({ application_id: id, step: 0 });
  const digests = (who: TestPerson) =>
    knex('inbox_message').where({ person_id: who.id, template: 'review.digest' });
  const morning = reviewDigest(knex);
  await morning.run('2026-11-20');
  expect(await digests(unit)).toHaveLength(0);
  await step.clone().update({ since: new Date('2026-11-12T02:00:00Z') });
  await morning.run('2026-11-17');
  await morning.run('2026-11-17');
  expect(await digests(unit)).toHaveLength(1);
  expect(await digests(county)).toHaveLength(0);
  await morning.run('2026-11-23');
  expect(await digests(unit)).toHaveLength(2);
  expect(await digests(county)).toHaveLength(1);
  const { body } = await county.client.post('/api/reviews/search', { filter: { reviewState: 'overdue' } });
  expect(body).toMatchObject({ items: [{ id, availableActions: [] }] });

  await bind(stack, someone.id, places.county);
  await morning.run('2026-11-24');
  expect(await digests(unit)).toHaveLength(2);
  await bind(stack, someone.id, places.hospital);
  await morning.run('2026-11-25');
  expect(await digests(unit)).toHaveLength(3);
});

test('R-N9 R-M4 windows over: overdue and still decidable; withdrawn is refunded; with the project all is unfinished', async () => {
  const project = await projectId(stack, 'health-title');
  const { knex } = stack.database;
  const unit = await person(stack, { reviews: { institutionId: places.hospital, businessCode: '03' } });
  const county = await person(stack, { reviews: { institutionId: places.county, businessCode: '03' } });
  const paidApplication = async () => {
    const someone = await person(stack, { unitId: places.hospital });
    const id = await apply(stack, someone, project, titleContent());
    const { body } = await someone.client.post<OpenPaymentOrder>(
      `/api/applications/${id}/payment-orders`,
      { channel: 'native' },
      key(),
    );
    await fetch(`${stack.sandbox.origin()}/sandbox/payments/${body.orderId.replaceAll('-', '')}/confirm`, {
      method: 'POST',
    });
    await until(someone, id, ({ state }) => state === 'in-review');
    return { someone, id };
  };
  const [stays, goes] = [await paidApplication(), await paidApplication()];
  await goes.someone.client.post(`/api/applications/${goes.id}/withdrawal`, undefined, key());
  expect(await own(goes.someone.client, goes.id)).toMatchObject({ payment: { state: 'paid' } });
  // Sent again meanwhile under a version that is free: what was paid goes back by the rule that it was paid under.
  const first = await knex('exam_project_version')
    .where({ project_id: project, version: 1 })
    .first<{ definition: ExamProjectDefinition }>();
  const free = { ...first.definition, fee: { kind: 'none' } };
  await knex('exam_project_version').insert({ ...first, version: 2, definition: JSON.stringify(free) });
  await knex('application')
    .where({ id: goes.id })
    .update({ changed_at: hours(-1), project_version: 2 });

  await moveWindows(project, ['application', 'payment', 'unit-review'], hours(-1));
  await watch();
  expect((await until(stays.someone, stays.id, ({ headline }) => headline.includes('逾期'))).state).toBe(
    'in-review',
  );
  await until(goes.someone, goes.id, ({ payment }) => payment.state !== 'paid');
  const above = await county.client.post('/api/reviews/search', { filter: { reviewState: 'overdue' } });
  expect(above.body).toMatchObject({ items: [{ id: stays.id, isOverdue: true, availableActions: [] }] });
  expect((await decide(unit, stays.id, { decision: 'approve' })).status).toBe(200);

  await moveWindows(project, ['on-site-confirmation', 'qualification-review'], hours(-1));
  expect((await decide(county, stays.id, { decision: 'confirm-on-site', onsite })).body).toMatchObject({
    code: 'window-closed',
  });
  await watch();
  const ended = await until(stays.someone, stays.id, ({ payment }) => payment.state !== 'paid');
  expect(ended).toMatchObject({ state: 'unfinished' });
  const reasons = await knex('payment_refund').orderBy('requested_at').select<{ reason: string }[]>('reason');
  expect(reasons.map(({ reason }) => reason)).toEqual(['withdrawn', 'unfinished']);
});

test('DESIGN rule 8: a process that was lost is begun again from its rows', async () => {
  const trial = await projectId(stack, 'physician-trial');
  const unit = await person(stack, { reviews: { institutionId: places.hospital, businessCode: '05' } });
  const someone = await person(stack, { unitId: places.hospital });
  const id = await apply(stack, someone, trial, trialContent(2027));
  await stack.temporal.workflow.getHandle(`application/${id}`).terminate('lost');
  const before = await stack.database
    .knex('exam_project_window')
    .where({ project_id: trial, stage: 'unit-review' })
    .first<{ closes_at: Date }>();
  await moveWindows(trial, ['unit-review'], hours(-1));
  await watch();
  await until(someone, id, ({ headline }) => headline.includes('逾期'));
  await moveWindows(trial, ['unit-review'], before.closes_at);
  const internship = { from: '2026-08-01', until: '2027-07-31' };
  expect((await decide(unit, id, { decision: 'approve', internship })).status).toBe(200);
});

test.each([
  ['while it may be applied', { application: 50, projectEnd: 100, state: 'open', count: 3 }],
  ['of a closed project', { application: 50, projectEnd: 100, state: 'closed', count: 6 }],
  ['when nobody may apply any more', { application: -200, projectEnd: 100, state: 'open', count: 6 }],
  ['after the project’s end', { application: -200, projectEnd: -50, state: 'open', count: 9 }],
] as const)(
  'R-M4 R-N6 R-N9 the watch finds the fees that the rule gives back, and no others: %s',
  async (_, { application, projectEnd, state, count }) => {
    const project = await projectId(stack, 'health-title');
    const trx = await stack.database.knex.transaction();
    try {
      const windows = trx('exam_project_window').where({ project_id: project });
      await windows.clone().update({ closes_at: hours(projectEnd) });
      await windows
        .clone()
        .where({ stage: 'application' })
        .update({ closes_at: hours(application) });
      await trx('exam_project').where({ id: project }).update({ state });
      // Sent once, changed in time, and changed in the days that were promised past the end.
      const { rows: files } = await trx.raw<{ rows: { id: string; number: string }[] }>(
        `with files as (
           select gen_random_uuid() as id, gen_random_uuid() as person, state, sent.*
             from unnest(array['withdrawn', 'removed-from-unit', 'rejected', 'given-up', 'unfinished']) as state
            cross join (values (1, 300), (2, 250), (2, 1)) as sent (round, hours_ago)),
         people as (insert into person (id) select person from files),
         rows as (
           insert into application (id, number, person_id, project_id, project_version, business_code, state, round, fee_fen,
                                    payment_state, changed_at)
           select id, concat_ws(' ', state, round, hours_ago), person, :project, 1, '03', state, round, 20000, 'paid',
                  now() - interval '1 hour'
             from files
           returning id, number),
         rounds as (
           insert into application_round (application_id, round, content, project_version, pledge_version, submitted_at)
           select id, round, '{}', 1, '2026-01', now() - make_interval(hours => hours_ago) from files)
         select id, number from rows`,
        { project },
      );
      const found = await deadlineWatchActivities(trx).findDueApplications(100);
      const rule = examApplicationActivities(trx);
      const due: string[] = [];
      for (const { id, number } of files) if (await rule.isRefundDue(id)) due.push(number);
      const isFound = new Set(found.map(({ id }) => id));
      expect(files.filter(({ id }) => isFound.has(id)).map(({ number }) => number)).toEqual(due);
      expect(due).toHaveLength(count);
    } finally {
      await trx.rollback();
    }
  },
);
