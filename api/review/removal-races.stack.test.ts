import type { ApplicationDetail } from '../../contracts/exam-application-routes';
import type { OpenPaymentOrder } from '../../contracts/payment';
import { refusalOf, type Answer } from '../../test/api-client';
import { titleContent, trialContent } from '../../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, key, projectId, read } from '../../test/application-steps';
import { meetAt } from '../../test/lock-wait';

/** 从单位移除 (R-N6) at the very instant of something else: one order of the two, and both are told what came of theirs. */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
const internship = { from: '2026-08-01', until: '2027-07-31' };

beforeAll(async () => {
  stack = await startApplicationStack();
  places = await hospitalWithDepartments(stack);
});
afterAll(() => stack.stop());

const reviewer = (institutionId: string, businessCode: string) =>
  person(stack, { name: '审示例', reviews: { institutionId, businessCode } });
const remove = (by: TestPerson, id: string) =>
  by.client.post<{ state: string }>(`/api/reviews/${id}/removal`, undefined, key());
const detailOf = async ({ client }: TestPerson, id: string): Promise<ApplicationDetail> =>
  (await client.get<ApplicationDetail>(`/api/applications/${id}`)).body;

/** Every event's type in its order, without the beginning that is the same each time. */
const eventsOf = (id: string): Promise<string[]> =>
  stack.database
    .knex('process_event')
    .where({ process_id: `application/${id}` })
    .orderBy('sequence')
    .pluck<string[]>('type');
const isBound = async ({ id }: TestPerson): Promise<boolean> =>
  Boolean(await stack.database.knex('membership').where({ person_id: id, ended_at: null }).first('id'));

async function applied(): Promise<{ someone: TestPerson; id: string }> {
  const trial = await projectId(stack, 'physician-trial');
  const someone = await person(stack, { name: '考示例', unitId: places.hospital });
  return { someone, id: await apply(stack, someone, trial, trialContent(2027)) };
}
const times = [1, 2, 3, 4];
const wonOrTold = ({ status, body }: Answer<unknown>): boolean =>
  status === 200 || ['decided-by-another', 'not-allowed-now'].includes((body as { code: string }).code);

test('R-N6 R-N7 removal and the unit’s pass at once', async () => {
  const unit = await reviewer(places.hospital, '05');
  for (const time of times) {
    const { someone, id } = await applied();
    const seenSequence = (await read(unit, id)).sequence;
    const pass = () => decide(unit, id, { decision: 'approve', internship, seenSequence });
    const both = time % 2 ? [pass(), remove(unit, id)] : [remove(unit, id), pass()];
    const answers = await Promise.all<Answer<unknown>>(both);
    expect(answers.every(wonOrTold)).toBe(true);
    // Passed or not, the removal takes place: what comes second is the one that may be refused.
    expect((await detailOf(someone, id)).state).toBe('removed-from-unit');
    expect(await isBound(someone)).toBe(false);
    const events = (await eventsOf(id)).slice(1);
    expect([
      ['application.removed-from-unit'],
      ['application.approved', 'application.removed-from-unit'],
    ]).toContainEqual(events);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(events.length);
  }
});

test('R-N6 R-N7 removal as the unit’s pass is recorded, and the other way round: what came second finds the first', async () => {
  const unit = await reviewer(places.hospital, '05');
  const passOf = async (id: string) => {
    const seenSequence = (await read(unit, id)).sequence;
    return () => decide(unit, id, { decision: 'approve', internship, seenSequence });
  };
  const meet = <A, B>(id: string, first: () => Promise<A>, second: () => Promise<B>) =>
    meetAt(stack.database.knex, `application/${id}`, first, second);
  const passedFirst = await applied();
  const [pass, removal] = await meet(passedFirst.id, await passOf(passedFirst.id), () =>
    remove(unit, passedFirst.id),
  );
  expect([pass.body, removal.body]).toEqual([{ state: 'in-review' }, { state: 'removed-from-unit' }]);
  expect((await eventsOf(passedFirst.id)).slice(1)).toEqual([
    ...['application.approved', 'application.removed-from-unit'],
  ]);

  const removedFirst = await applied();
  const latePass = await passOf(removedFirst.id);
  const [removed, refused] = await meet(removedFirst.id, () => remove(unit, removedFirst.id), latePass);
  expect(removed.body).toEqual({ state: 'removed-from-unit' });
  expect(refusalOf(refused)).toEqual({ status: 409, code: 'decided-by-another' });
  expect((refused.body as { detail?: string }).detail).toContain('从单位移除');
  expect((await eventsOf(removedFirst.id)).slice(1)).toEqual(['application.removed-from-unit']);
});

test('R-N6 R-N7 removal and the final pass at once', async () => {
  const [unit, county, city, province] = await Promise.all(
    [places.hospital, places.county, places.city, places.province].map((place) => reviewer(place, '05')),
  );
  if (!unit || !county || !city || !province) throw new Error('unreachable');
  for (const time of times) {
    const { someone, id } = await applied();
    await decide(unit, id, { decision: 'approve', internship });
    await decide(county, id, { decision: 'approve' });
    await decide(city, id, { decision: 'approve' });
    const seenSequence = (await read(province, id)).sequence;
    const pass = () => decide(province, id, { decision: 'approve', seenSequence });
    const both = time % 2 ? [pass(), remove(unit, id)] : [remove(unit, id), pass()];
    const answers = await Promise.all<Answer<unknown>>(both);
    expect(
      answers.map(({ body }) => body).filter((body) => JSON.stringify(body).includes('removed')),
    ).toEqual([{ state: 'removed-from-unit' }]);
    expect(answers.every(wonOrTold)).toBe(true);
    expect((await detailOf(someone, id)).state).toBe('removed-from-unit');
    const events = (await eventsOf(id)).slice(4);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(events.length);
    expect(events.at(-1)).toBe('application.removed-from-unit');
  }
});

test('R-N6 R-M4 removal and the candidate’s withdrawal at once: one of them ends it', async () => {
  const unit = await reviewer(places.hospital, '05');
  for (const time of times) {
    const { someone, id } = await applied();
    const withdraw = () => someone.client.post(`/api/applications/${id}/withdrawal`, undefined, key());
    const both = time % 2 ? [withdraw(), remove(unit, id)] : [remove(unit, id), withdraw()];
    const answers = await Promise.all<Answer<unknown>>(both);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost && refusalOf(lost).code).toBe('not-allowed-now');
    const { state } = await detailOf(someone, id);
    expect(answers.find(({ status }) => status === 200)?.body).toEqual({ state });
    // Who withdrew first is still of the unit.
    expect(await isBound(someone)).toBe(state === 'withdrawn');
    expect(await eventsOf(id)).toHaveLength(2);
  }
});

test('R-N6 R-P2 removal at the instant of the payment: what is paid is recorded, carries over, and is not asked for again', async () => {
  const unit = await reviewer(places.hospital, '03');
  const project = await projectId(stack, 'health-title');
  for (const time of times) {
    const someone = await person(stack, { name: '考示例', unitId: places.hospital });
    const id = await apply(stack, someone, project, titleContent());
    const { body: order } = await someone.client.post<OpenPaymentOrder>(
      `/api/applications/${id}/payment-orders`,
      { channel: 'native' },
      key(),
    );
    const payment = `${stack.sandbox.origin()}/sandbox/payments/${order.orderId.replaceAll('-', '')}/confirm`;
    const pay = () => fetch(payment, { method: 'POST' });
    const [removal] = await Promise.all(
      time % 2 ? [remove(unit, id), pay()] : [pay().then(() => remove(unit, id))],
    );
    expect(removal?.body).toEqual({ state: 'removed-from-unit' });
    const detail = await detailOf(someone, id);
    expect(detail.state).toBe('removed-from-unit');
    const { state: orderState } = await stack.database
      .knex('payment_order')
      .where({ id: order.orderId })
      .first<{ state: string }>('state');
    // One truth: the order is closed and nothing is paid, or it is paid and the application says so.
    expect([
      ['closed', 'due'],
      ['paid', 'paid'],
    ]).toContainEqual([orderState, detail.payment.state]);
    if (time % 2 === 0) expect(orderState).toBe('paid');
    const paidEvents = (await eventsOf(id)).filter((type) => type === 'application.paid');
    expect(paidEvents).toHaveLength(orderState === 'paid' ? 1 : 0);
  }
});
