import { randomBytes, randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../test/database';
import { namingThirdPersons } from './exam-application-third-persons';

/** When those are told whom applications name beside their candidates (R-M5). */
let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

/** An application that names so many with one phone is sent. Returns when it was, and when the SMS go out. */
async function send(phone: string, people: number): Promise<{ sentAt: Date; dueAt: Date[] }> {
  const { knex } = database;
  const [id, personId] = [randomUUID(), randomUUID()];
  const project = await knex('exam_project').first<{ id: string }>('id');
  await knex('person').insert({ id: personId });
  await knex('application').insert({
    ...{ id, number: id, person_id: personId, project_id: project.id },
    ...{ business_code: '06', state: 'draft', round: 0 },
  });
  const persons = Array.from({ length: people }, (_, row) => ({
    ...{ role: '推荐医师', row, numberIndex: hex(), toldKey: hex() },
    ...{ phoneIndex: phone, phoneEnc: hex() },
  }));
  const { rows } = await knex.raw<{ rows: { sentAt: Date }[] }>(
    `with drafted as (select cast(:id as uuid) as application_id, cast(:persons as jsonb) as third_persons),
     ${namingThirdPersons} select now() as "sentAt"`,
    { id, persons: JSON.stringify(persons), project: '示例考试' },
  );
  const dueAt = await knex('outbox')
    .where('deduplication_key', 'like', `application/${id}/named/%`)
    .orderBy('due_at')
    .pluck<Date[]>('due_at');
  return { sentAt: rows[0]?.sentAt ?? new Date(0), dueAt };
}

const hex = (): string => randomBytes(32).toString('hex');
const dayAfter = (at: Date): Date => new Date(at.getTime() + 86_400_000);
const times = (count: number, at: Date): Date[] => Array.from({ length: count }, () => at);

test('R-M5 a phone gets ten a day: who is named beyond is told a day later, nobody never', async () => {
  const phone = hex();
  const first = await send(phone, 6);
  expect(first.dueAt).toEqual(times(6, first.sentAt));
  const second = await send(phone, 6);
  expect(second.dueAt).toEqual([...times(4, second.sentAt), ...times(2, dayAfter(first.sentAt))]);
  const third = await send(phone, 6);
  expect(third.dueAt).toEqual([...times(4, dayAfter(first.sentAt)), ...times(2, dayAfter(second.sentAt))]);
  const another = await send(hex(), 1);
  expect(another.dueAt).toEqual([another.sentAt]);
});

test('R-M5 one application that names one phone more than twenty times takes three days', async () => {
  const { sentAt, dueAt } = await send(hex(), 21);
  const nextDay = dayAfter(sentAt);
  expect(dueAt).toEqual([...times(10, sentAt), ...times(10, nextDay), dayAfter(nextDay)]);
});
