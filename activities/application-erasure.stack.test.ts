import { MockActivityEnvironment } from '@temporalio/testing';
import type { ApplicationDetail } from '../contracts/exam-application-routes';
import type { ReviewDetail } from '../contracts/review';
import type { ExamProjectDefinition } from '../contracts/exam-project';
import { taskQueueName } from '../contracts/task-queues';
import type { Retained } from '../workflows/retention';
import { tcmContent, teacher } from '../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../test/application-stack';
import { apply, decide, fillIn, key, projectId, submit } from '../test/application-steps';
import { newHolder } from '../test/identity-steps';
import { keptDays } from '../test/kept-days';
import { applicationErasureActivities } from './application-erasure';

/** What applications hold goes in two steps once their project is over, and drafts that were never sent (R-V3). */
let stack: ApplicationStack;
let project: string;
let reviewer: TestPerson;
beforeAll(async () => {
  stack = await startApplicationStack();
  project = await projectId(stack, 'tcm-specialty');
  const { county } = await hospitalWithDepartments(stack);
  reviewer = await person(stack, { reviews: { institutionId: county, businessCode: '06' } });
});
afterAll(() => stack.stop());

const number = () => newHolder().documentNumber;
const content = (supervisor: string) =>
  tcmContent('apprentice', {
    supervisor: teacher(supervisor),
    referees: [teacher(number()), teacher(number(), { mobile: '13800001078' })],
  });

/** The project's last window ended so many days ago, and nothing happened to its applications since. */
async function over(days: number): Promise<void> {
  const { knex } = stack.database;
  const before = knex.raw(`now() - make_interval(days => ?)`, [days]);
  await knex('exam_project_window')
    .where({ project_id: project })
    .update({ opens_at: knex.raw(`now() - interval '30 years'`), closes_at: before });
  await knex('application').where({ project_id: project }).update({ changed_at: before });
}

const retain = (): Promise<Retained> =>
  stack.temporal.workflow.execute('retention', {
    workflowId: `retention-${Date.now()}`,
    taskQueue: taskQueueName(stack.config.temporal.taskQueuePrefix, 'bulk'),
  });

const nothing: Retained = {
  ...{ unsentDrafts: 0, privateParts: 0, contents: 0 },
  ...{ accessEvents: 0, leftEntries: 0 },
};

const filesOf = async (id: string): Promise<{ kept: number; going: number }> => {
  const { knex } = stack.database;
  const [row] = await knex('upload')
    .where({ claimed_by: `application/${id}` })
    .select<{ kept: number; going: number }[]>(
      knex.raw('count(*) filter (where kept_until is null)::int as kept'),
      knex.raw('count(*) filter (where kept_until <= now())::int as going'),
    );
  return row ?? { kept: 0, going: 0 };
};

test('R-V3 R-M5 third persons and private fields go first, then all that was filled in; what was decided stays', async () => {
  const { knex } = stack.database;
  const supervisor = number();
  const someone = await person(stack);
  const id = await apply(stack, someone, project, content(supervisor));
  await decide(reviewer, id, { decision: 'reject', remark: '材料不符' });
  const { id: draftId } = await fillIn(stack, await person(stack), project, content(number()));
  const all = await filesOf(id);

  await over(179);
  expect(await retain()).toEqual(nothing);

  await over(181);
  expect(await retain()).toMatchObject({ unsentDrafts: 1, privateParts: 0 });
  expect(await knex('application').where({ id: draftId })).toEqual([]);
  expect(await filesOf(draftId)).toMatchObject({ kept: 0 });

  await over(366);
  expect(await retain()).toMatchObject({ privateParts: 1, contents: 0 });
  expect(await knex('application_third_person').where({ application_id: id })).toEqual([]);
  expect(await knex('third_person_told').where({ application_id: id })).toEqual([]);
  for (const table of ['application_draft', 'application_round'])
    expect(await knex(table).where({ application_id: id }).pluck('private_enc')).toEqual([null]);
  // Four papers of each of three teachers, two recommendations, the contract, five of notes, and the cases.
  expect(await filesOf(id)).toEqual({ kept: all.kept - 21, going: 21 });
  const { body: file } = await reviewer.client.get<ReviewDetail>(`/api/reviews/${id}`);
  expect(file.erased).toMatchObject({ what: 'private' });
  expect(JSON.stringify(file.content.form)).toContain('随诊');
  expect(JSON.stringify(file)).not.toContain(supervisor);

  await over(1_826);
  expect(await retain()).toMatchObject({ privateParts: 0, contents: 1 });
  expect(await filesOf(id)).toMatchObject({ kept: 0 });
  const { body: own } = await someone.client.get<ApplicationDetail>(`/api/applications/${id}`);
  expect(own).toMatchObject({ state: 'rejected', erased: { what: 'content' } });
  expect(await knex('application_round').where({ application_id: id }).pluck('content')).toEqual([
    expect.objectContaining({ form: {}, materials: [], choice: expect.any(Object) as object }),
  ]);
  expect(await retain()).toEqual(nothing);
  const events = await knex('process_event')
    .where({ process_id: `application/${id}` })
    .orderBy('sequence')
    .pluck<string[]>('type');
  expect(events.slice(-2)).toEqual(['application.private-erased', 'application.content-erased']);
  expect(await knex('erasure').orderBy('kind').select('kind', 'count')).toEqual([
    { kind: 'application-content', count: 1 },
    { kind: 'application-private', count: 1 },
    { kind: 'unsent-draft', count: 1 },
  ]);
});

test('R-V3 R-M5 what only a later version says to be of third persons goes with them, whatever it was sent under', async () => {
  const { knex } = stack.database;
  await over(-30);
  const versions = knex('exam_project_version').where({ project_id: project });
  const latest = await versions
    .clone()
    .orderBy('version', 'desc')
    .first<{ version: number; definition: ExamProjectDefinition }>();
  const publish = (later: number, definition: object) =>
    knex('exam_project_version').insert({
      ...{ project_id: project, version: latest.version + later, definition: JSON.stringify(definition) },
    });
  const overlooked = latest.definition.materials.map((material) => ({ ...material, ofThirdPersons: false }));
  await publish(1, { ...latest.definition, materials: overlooked });
  const referees = [teacher(number()), teacher(number(), { mobile: '13800001078' })];
  const id = await apply(stack, await person(stack), project, tcmContent('long-practice', { referees }));
  await publish(2, latest.definition);
  await decide(reviewer, id, { decision: 'reject', remark: '材料不符' });
  await over(366);
  expect(await retain()).toMatchObject({ privateParts: 1 });
  const { rows } = await knex.raw<{ rows: { material: string }[] }>(
    `select file ->> 'material' as material
       from application_round cross join jsonb_array_elements(content -> 'materials') file
       join upload on upload.id::text = file ->> 'uploadId'
      where application_id = ? and kept_until is null`,
    [id],
  );
  expect(rows.map(({ material }) => material).sort()).toEqual(['identity', 'photo', 'practice-proof']);
  await over(1_826);
  expect(await retain()).toMatchObject({ contents: 1 });
});

test('R-V3 R-M5 after the erasure it is sent again with the same teachers, who have been told', async () => {
  const { knex } = stack.database;
  await over(-30);
  const referees = [teacher(number()), teacher(number(), { mobile: '13800001078' })];
  const content = tcmContent('long-practice', { referees });
  const someone = await person(stack);
  const id = await apply(stack, someone, project, content);
  await someone.client.post(`/api/applications/${id}/withdrawal`, undefined, key());
  await over(366);
  expect(await retain()).toMatchObject({ privateParts: 1 });
  await over(-30);
  const { draft } = await fillIn(stack, someone, project, content);
  expect((await submit(someone, id, draft)).status).toBe(200);
  expect(await knex('third_person_told').where({ application_id: id })).toHaveLength(2);
  expect(await knex('outbox').where('deduplication_key', 'like', `application/${id}/named/%`)).toHaveLength(
    2,
  );
  await decide(reviewer, id, { decision: 'reject', remark: '材料不符' });
  await over(1_826);
  expect(await retain()).toMatchObject({ contents: 1 });
});

test('R-V3 what is filled in after the erasure and never sent is erased as well', async () => {
  const { knex } = stack.database;
  await over(-30);
  const someone = await person(stack);
  const id = await apply(stack, someone, project, content(number()));
  await someone.client.post(`/api/applications/${id}/withdrawal`, undefined, key());
  await over(1_826);
  expect(await retain()).toMatchObject({ privateParts: 1, contents: 1 });
  await over(-30);
  await fillIn(stack, someone, project, content(number()));
  expect(await filesOf(id)).not.toMatchObject({ kept: 0 });
  await over(1_826);
  expect(await retain()).toMatchObject({ privateParts: 1, contents: 1 });
  expect(await filesOf(id)).toMatchObject({ kept: 0 });
  const draft = knex('application_draft').where({ application_id: id });
  expect(await draft.first('private_enc', 'set_aside_enc', 'content')).toEqual({
    ...{ private_enc: null, set_aside_enc: null },
    content: expect.objectContaining({ form: {}, materials: [] }) as object,
  });
  expect(await retain()).toEqual(nothing);
});

test('R-V3 R-M5 who was named goes with the content, where it goes before the private part', async () => {
  const { knex } = stack.database;
  await over(-30);
  const id = await apply(stack, await person(stack), project, content(number()));
  await decide(reviewer, id, { decision: 'reject', remark: '材料不符' });
  await knex('application_draft').where({ application_id: id }).update({ third_persons: '[{}]' });
  await over(31);
  const kept = { ...keptDays, applicationContentKeptDays: 30 };
  await new MockActivityEnvironment().run(() => applicationErasureActivities(knex, kept).eraseContents());
  for (const table of ['application_third_person', 'third_person_told'])
    expect({ table, rows: await knex(table).where({ application_id: id }) }).toEqual({ table, rows: [] });
  for (const table of ['application_draft', 'application_round'])
    expect(await knex(table).where({ application_id: id }).pluck('private_enc')).toEqual([null]);
  expect(await knex('application_draft').where({ application_id: id }).pluck('third_persons')).toEqual([[]]);
});

test('R-V3 of a round nothing else can be taken or changed', async () => {
  const { knex } = stack.database;
  const round = knex('application_round').limit(1);
  await expect(round.clone().update({ round: 7 })).rejects.toThrow('append-only');
  await expect(round.clone().update({ content: { form: { other: 1 } } })).rejects.toThrow('append-only');
  await expect(knex('application_round').delete()).rejects.toThrow('append-only');
});

test('R-V3 one that can’t be erased holds up none of the others, and is heard of', async () => {
  const { knex } = stack.database;
  await over(-30);
  const ids: string[] = [];
  for (let index = 0; index < 2; index += 1) {
    const id = await apply(stack, await person(stack), project, content(number()));
    await decide(reviewer, id, { decision: 'reject', remark: '材料不符' });
    ids.push(id);
  }
  const [first = '', second = ''] = ids.sort();
  await over(366);
  const process = knex('process').where({ id: `application/${first}` });
  const { position } = await process.clone().first<{ position: object }>('position');
  // A position that no rule can read.
  await process.clone().update({ position: 'null' });
  const erased = async (id: string) =>
    (await knex('application').where({ id }).first<{ at: Date | null }>('private_erased_at as at')).at !==
    null;
  const running = retain();
  for (const end = Date.now() + 100_000; !(await erased(second)) && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect([await erased(first), await erased(second)]).toEqual([false, true]);
  await process.clone().update({ position: JSON.stringify(position) });
  expect(await running).toMatchObject({ contents: 0 });
  expect(await erased(first)).toBe(true);
  await over(1_826);
  expect(await retain()).toMatchObject({ contents: 2 });
});

test('R-V3 what is still under way is left, however long its project is over', async () => {
  const someone = await person(stack);
  await over(-30);
  const id = await apply(stack, someone, project, content(number()));
  await over(9_000);
  expect(await retain()).toMatchObject({ privateParts: 0, contents: 0 });
  expect(await filesOf(id)).toMatchObject({ going: 0 });
});
