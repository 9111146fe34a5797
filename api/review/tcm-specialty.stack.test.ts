import type { ApplicationDetail, ApplicationDraft } from '../../contracts/exam-application-routes';
import { certificatesOf, teacher, tcmContent } from '../../test/application-contents';
import { hospitalWithDepartments, person } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import {
  apply,
  decide,
  fillIn,
  key,
  own,
  picture,
  projectId,
  read,
  submit,
} from '../../test/application-steps';
import { createBlindIndex, documentIndexValue } from '../../runtime/blind-index';
import { newHolder } from '../../test/identity-steps';

/** 中医医术确有专长: two types of candidate, teachers with their papers, by region (R-M5, manual 003). */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
let project: string;
beforeAll(async () => {
  stack = await startApplicationStack();
  places = await hospitalWithDepartments(stack);
  project = await projectId(stack, 'tcm-specialty');
});
afterAll(() => stack.stop());

const number = () => newHolder().documentNumber;
const referees = () => [teacher(number()), teacher(number(), { mobile: '13800001078' })];
const pathsOf = ({ faults }: ApplicationDraft) => faults.map(({ path }) => path);

test('R-M5 R-N1 each type of candidate is complete with its own sections and materials, and is reviewed from county to province', async () => {
  const reviewers = await Promise.all(
    [places.county, places.city, places.province].map((institutionId) =>
      person(stack, { reviews: { institutionId, businessCode: '06' } }),
    ),
  );
  for (const content of [
    tcmContent('apprentice', { supervisor: teacher(number()), referees: referees() }),
    tcmContent('long-practice', { referees: referees() }),
  ]) {
    const someone = await person(stack);
    const id = await apply(stack, someone, project, content);
    for (const reviewer of reviewers)
      expect((await decide(reviewer, id, { decision: 'approve' })).status).toBe(200);
    expect(await own(someone.client, id)).toMatchObject({ state: 'approved' });
  }
});

test('R-M5 region, kinds and number of teachers are checked across each other, field by field', async () => {
  const [supervisor, one, other] = [number(), number(), number()];
  const someone = await person(stack);
  const { draft } = await fillIn(
    stack,
    someone,
    project,
    tcmContent('apprentice', {
      supervisor: teacher(supervisor, { years: 14, title: '主治医师', consent: false }),
      referees: [
        teacher(supervisor, certificatesOf(number())),
        teacher(one, { county: '420107' }),
        teacher(one, certificatesOf(number())),
        teacher(other),
      ],
    }),
  );
  expect(pathsOf(draft).sort()).toEqual([
    '/form/referees/0/idNumber',
    '/form/referees/1/county',
    '/form/referees/2/idNumber',
    '/form/supervisor/consent',
    '/form/supervisor/years',
  ]);
  const alone = await fillIn(
    stack,
    await person(stack),
    project,
    tcmContent('long-practice', { referees: [teacher(other)] }),
  );
  expect(alone.draft.faults).toEqual([{ path: '/form/referees', message: '“推荐医师”至少填写 2 项。' }]);
});

test('R-M5 a certificate number belongs to one teacher, supervisor or referee', async () => {
  const [first, second] = referees();
  const supervisor = teacher(number());
  const { draft } = await fillIn(
    stack,
    await person(stack),
    project,
    tcmContent('apprentice', {
      supervisor,
      referees: [
        { ...first, qualification: supervisor.qualification },
        { ...second, licence: first?.licence },
      ],
    }),
  );
  expect(draft.faults).toEqual([
    {
      path: '/form/referees/0/qualification',
      message: expect.stringContaining('“医师资格证号”') as string,
    },
    { path: '/form/referees/1/licence', message: expect.stringContaining('“医师执业证号”') as string },
  ]);
});

test('R-M5 one picture is no document of two teachers, sent once or twice; whoever gives it is told where', async () => {
  const someone = await person(stack);
  const content = tcmContent('apprentice', { supervisor: teacher(number()), referees: referees() });
  const { id, draft } = await fillIn(stack, someone, project, content);
  expect(draft.faults).toEqual([]);
  const pictureOf = (key: string, row?: number) =>
    draft.content.materials.find((file) => file.material === key && file.row === row)?.uploadId;
  // The second referee's ID card is the first's file, the first referee's licence a copy of the supervisor's.
  await stack.database
    .knex('upload')
    .where({ id: pictureOf('referee-licence', 0) })
    .update({
      sha256: stack.database
        .knex('upload')
        .where({ id: pictureOf('supervisor-licence') })
        .select('sha256'),
    });
  const give = async (version: number, materials: ApplicationDraft['content']['materials']) =>
    (await someone.client.put<ApplicationDraft>(`/api/applications/${id}/draft`, { version, materials }))
      .body;
  const mixedUp = await give(
    draft.version,
    draft.content.materials.map((file) =>
      file.material === 'referee-identity' && file.row === 1
        ? { ...file, uploadId: pictureOf('referee-identity', 0) ?? '' }
        : file,
    ),
  );
  const fields = [
    {
      path: '/materials/referee-identity/1',
      message: '第 2 项的“推荐医师身份证”与第 1 项的“推荐医师身份证”是同一张图片，请上传每个人自己的证件。',
    },
    {
      path: '/materials/referee-licence/0',
      message: '第 1 项的“推荐医师医师执业证”与“指导老师医师执业证”是同一张图片，请上传每个人自己的证件。',
    },
  ];
  expect(mixedUp.faults).toEqual(fields);
  expect(await submit(someone, id, mixedUp)).toMatchObject({
    status: 422,
    body: { code: 'form-incomplete', fields },
  });

  const another = await picture(stack, someone.id);
  const right = await give(
    mixedUp.version,
    draft.content.materials.map((file) =>
      file.material === 'referee-licence' && file.row === 0 ? { ...file, uploadId: another } : file,
    ),
  );
  expect((await submit(someone, id, right)).status).toBe(200);
});

test('R-M5 another type of candidate asks its own; what was filled in for the first waits', async () => {
  const someone = await person(stack);
  const content = tcmContent('apprentice', { supervisor: teacher(number()), referees: referees() });
  const { id, draft } = await fillIn(stack, someone, project, content);
  const choose = async (version: number, candidateType: string) =>
    (
      await someone.client.put<ApplicationDraft>(`/api/applications/${id}/draft`, {
        version,
        choice: { ...content.choice, candidateType },
      })
    ).body;
  const other = await choose(draft.version, 'long-practice');
  expect(other.askedSections).toEqual(['basic', 'practice', 'referees']);
  expect(Object.keys(other.content.form).sort()).toEqual(['basic', 'referees']);
  expect(pathsOf(other)).toEqual(['/form/practice', '/materials/origin']);
  const back = await choose(other.version, 'apprentice');
  expect(back.faults).toEqual([]);
  expect(back.content.form).toEqual(draft.content.form);
  expect((await submit(someone, id, back)).status).toBe(200);
});

test('R-M5 R-V3 numbers and phones are nowhere readable in the database; the candidate and the reviewer read them', async () => {
  const someone = await person(stack);
  const supervisor = teacher(number(), {
    ...{
      name: '秘示例',
      mobile: '13800001099',
      qualification: '110420000000999',
      licence: '110420000000888',
    },
  });
  const id = await apply(
    stack,
    someone,
    project,
    tcmContent('apprentice', { supervisor, referees: referees() }),
  );
  const { knex } = stack.database;
  const stored = await Promise.all([
    knex('third_person_told').select(knex.raw('third_person_told::text as text')),
    knex('application_draft')
      .where({ application_id: id })
      .select(knex.raw('application_draft::text as text')),
    knex('application_round')
      .where({ application_id: id })
      .select(knex.raw('application_round::text as text')),
    knex('outbox').select(knex.raw('outbox::text as text')),
  ]);
  const text = JSON.stringify(stored);
  const { name, idNumber, mobile, qualification, licence } = supervisor;
  for (const secret of [name, idNumber, mobile, qualification, licence, '13800001001', '示例路 1 号'])
    expect(text).not.toContain(secret);
  const { body } = await someone.client.get<ApplicationDetail>(`/api/applications/${id}`);
  expect(body.content?.form).toMatchObject({ supervisor, basic: { mobile: '13800001001' } });
  const reviewer = await person(stack, { reviews: { institutionId: places.county, businessCode: '06' } });
  expect((await read(reviewer, id)).content.form).toMatchObject({ supervisor });
});

test('R-M5 each teacher is told once by SMS; who teaches more than four is shown to the reviewer', async () => {
  const { knex } = stack.database;
  const [supervisor, shared] = [number(), number()];
  const students = await Promise.all(Array.from({ length: 5 }, () => person(stack)));
  const ids: string[] = [];
  for (const student of students)
    ids.push(
      await apply(
        stack,
        student,
        project,
        tcmContent('apprentice', {
          supervisor: teacher(supervisor),
          referees: [teacher(shared), teacher(number())],
        }),
      ),
    );
  const [first = '', , , , last = ''] = ids;
  const toldOf = async (id: string) =>
    (
      await knex('outbox')
        .where({ template: 'application.named' })
        .where('deduplication_key', 'like', `application/${id}/%`)
        .select<{ params: { role: string } }[]>('params')
    ).map(({ params }) => params.role);
  expect((await toldOf(first)).sort()).toEqual(['指导老师', '推荐医师', '推荐医师'].sort());

  const reviewer = await person(stack, { reviews: { institutionId: places.county, businessCode: '06' } });
  expect((await read(reviewer, last)).namedOften).toEqual([
    { role: '指导老师', row: 0, applications: 5, usual: 4 },
  ]);
  // Sent again with the same teachers, nobody is told a second time.
  const [, second = ''] = ids;
  await decide(reviewer, second, {
    decision: 'request-changes',
    requestedChanges: [{ path: '/materials/specialty', remark: '请补充。' }],
  });
  const client = students[1]?.client;
  if (!client) throw new Error('unreachable');
  const { body: draft } = await client.get<ApplicationDraft>(`/api/applications/${second}/draft`);
  const sent = await client.post(
    `/api/applications/${second}/resubmission`,
    { draftVersion: draft.version },
    key(),
  );
  expect(sent.status).toBe(200);
  expect(await toldOf(second)).toHaveLength(3);
  // One that is over counts no more.
  await decide(reviewer, first, { decision: 'reject', remark: '材料不实。' });
  expect((await read(reviewer, last)).namedOften).toEqual([]);
});

test('R-M5 who corrects a teacher’s phone has the teacher told; nobody recommends themselves', async () => {
  const { knex } = stack.database;
  const reviewer = await person(stack, { reviews: { institutionId: places.county, businessCode: '06' } });
  const someone = await person(stack);
  // Phones of their own: none is written to more than ten times a day.
  const two = ['13800001051', '13800001052'].map((mobile) => teacher(number(), { mobile }));
  const id = await apply(stack, someone, project, tcmContent('long-practice', { referees: two }));
  await decide(reviewer, id, {
    decision: 'request-changes',
    requestedChanges: [{ path: '/form/referees/0/mobile', remark: '号码有误。' }],
  });
  const { body: draft } = await someone.client.get<ApplicationDraft>(`/api/applications/${id}/draft`);
  const [first, second] = draft.content.form.referees as object[];
  const { body: saved } = await someone.client.put<ApplicationDraft>(`/api/applications/${id}/draft`, {
    version: draft.version,
    sections: { referees: [{ ...first, mobile: '13800001055' }, second] },
  });
  const resubmit = (draftVersion: number) =>
    someone.client.post(`/api/applications/${id}/resubmission`, { draftVersion }, key());
  expect((await resubmit(saved.version)).status).toBe(200);
  expect(await knex('third_person_told').where({ application_id: id })).toHaveLength(3);

  const self = await person(stack);
  const own = number();
  await knex('person')
    .where({ id: self.id })
    .update({
      document_number_index: createBlindIndex(stack.config.keys.blindIndex)(
        'document',
        documentIndexValue('id-card', own),
      ),
    });
  const { id: other, draft: begun } = await fillIn(
    stack,
    self,
    project,
    tcmContent('long-practice', { referees: [teacher(number()), teacher(own)] }),
  );
  const refused = await submit(self, other, begun);
  expect(refused.body).toMatchObject({
    code: 'form-incomplete',
    fields: [{ path: '/form/referees/1/idNumber', message: '本人不能作为自己的推荐医师。' }],
  });
});

test('R-M5 R-L1 who works elsewhere is offered it, and applies by the region that they chose', async () => {
  const { knex } = stack.database;
  await knex('division').insert({ code: '430102', name: '外省示例区' });
  const elsewhere = knex('institution').where({ kind: 'hospital' }).whereNot({ id: places.hospital });
  const { id: unitId } = await elsewhere.first<{ id: string }>('id');
  await knex('institution').where({ id: unitId }).update({ division_code: '430102' });
  const someone = await person(stack, { unitId });
  const { body } = await someone.client.get<{ items: { id: string }[] }>('/api/exam-projects');
  expect(body.items.map(({ id }) => id)).toEqual([project]);
  const id = await apply(stack, someone, project, tcmContent('long-practice', { referees: referees() }));
  expect(await own(someone.client, id)).toMatchObject({ state: 'in-review' });
});
