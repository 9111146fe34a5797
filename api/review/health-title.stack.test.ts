import type { ApplicationDetail, ApplicationDraft } from '../../contracts/exam-application-routes';
import type { Home } from '../../contracts/home';
import type { OpenPaymentOrder } from '../../contracts/payment';
import type { ReviewItem } from '../../contracts/review';
import { refusalOf } from '../../test/api-client';
import { titleContent } from '../../test/application-contents';
import { bind, hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, fillIn, key, own, projectId, read, submit } from '../../test/application-steps';

/** 卫生专业技术资格: paid at submission, confirmed on site, by unit or by region. */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
let project: string;
const businessCode = '03';
beforeAll(async () => {
  stack = await startApplicationStack();
  places = await hospitalWithDepartments(stack);
  project = await projectId(stack, 'health-title');
});
afterAll(() => stack.stop());

const reviewer = (institutionId: string) => person(stack, { reviews: { institutionId, businessCode } });

const onsite = (presentedRound: number) => ({
  decision: 'confirm-on-site' as const,
  onsite: { presentedRound, originals: ['identity-document', '/materials/photo'] },
});

/** Orders as the PC does, and pays at the sandbox's WeChat. */
async function pay({ client }: TestPerson, id: string): Promise<string> {
  const { body } = await client.post<OpenPaymentOrder>(
    `/api/applications/${id}/payment-orders`,
    { channel: 'native' },
    key(),
  );
  await fetch(`${stack.sandbox.origin()}/sandbox/payments/${body.orderId.replaceAll('-', '')}/confirm`, {
    method: 'POST',
  });
  return body.orderId;
}

async function until(someone: TestPerson, id: string, state: string): Promise<ApplicationDetail> {
  for (const end = Date.now() + 100_000; Date.now() < end; await new Promise((go) => setTimeout(go, 150))) {
    const { body } = await someone.client.get<ApplicationDetail>(`/api/applications/${id}`);
    if (body.state === state) return body;
  }
  throw new Error(`still ${(await own(someone.client, id)).state}`);
}

test('R-N1 R-N2 R-N8 R-M6 R-P1 unit, fee, on-site confirmation, city, province', async () => {
  const [unit, county, city, province] = await Promise.all(
    [places.hospital, places.county, places.city, places.province].map(reviewer),
  );
  if (!unit || !county || !city || !province) throw new Error('unreachable');
  const someone = await person(stack, { unitId: places.hospital });
  const id = await apply(stack, someone, project, titleContent());
  const due = await own(someone.client, id);
  expect(due).toMatchObject({ state: 'awaiting-payment', availableActions: ['pay', 'modify', 'withdraw'] });
  expect(due.headline).toContain('待缴费 ¥280.00');
  const { body: unpaidHome } = await unit.client.get('/api/console/home');
  expect(unpaidHome).toMatchObject({ waiting: [], waitingTotal: 0 });
  const { body: countyHome } = await county.client.get<Home>('/api/console/home');
  expect(countyHome.counts[0]?.states.every(({ count }) => count === 0)).toBe(true);
  const unpaid = await unit.client.post('/api/reviews/search', { filter: { paymentState: 'unpaid' } });
  expect(unpaid.body).toMatchObject({
    total: 1,
    items: [{ id, reviewState: 'unpaid', availableActions: ['remove-from-unit'] }],
    totals: { unpaid: 1, waiting: 0 },
  });
  expect(refusalOf(await decide(unit, id, { decision: 'approve' })).code).toBe('unpaid');

  await pay(someone, id);
  const paid = await until(someone, id, 'in-review');
  expect(paid).toMatchObject({
    payment: { state: 'paid', feeFen: 28_000 },
    route: [{ state: 'now' }, {}, {}, {}],
  });
  expect((await decide(unit, id, { decision: 'approve' })).status).toBe(200);

  const { number } = paid;
  const found = await county.client.post<{ applicationId: string }>('/api/onsite-confirmations/search', {
    code: number,
  });
  expect(found.body).toEqual({ applicationId: id, presentedRound: null, latestRound: 1, isLatest: null });
  const { body: other } = await someone.client.post('/api/onsite-confirmations/search', { code: number });
  expect(other).toMatchObject({ code: 'no-permission' });
  expect((await read(county, id)).availableActions).toEqual([
    'confirm-on-site',
    'defer',
    'request-changes',
    'reject',
  ]);
  expect(refusalOf(await decide(county, id, { decision: 'approve' })).code).toBe('not-allowed-now');
  const confirm = (presentedRound: number) => decide(county, id, onsite(presentedRound));
  const blind = await decide(county, id, { decision: 'confirm-on-site' });
  expect(refusalOf(blind).code).toBe('invalid-request');
  expect(refusalOf(await confirm(2)).code).toBe('not-allowed-now');
  expect((await confirm(1)).body).toEqual({ state: 'in-review' });
  const { progress } = await read(county, id);
  expect(progress.at(-1)?.event).toBe('现场确认（县级报名点）：已查验原件 2 项（第 1 版）');
  await decide(city, id, { decision: 'approve' });
  await decide(province, id, { decision: 'approve' });
  expect(await until(someone, id, 'approved')).toMatchObject({ canPrintNotice: true, canPrintForm: true });
});

test('R-N1 R-N3 a department that confirms on site and reviews has the file once: at its last step reached', async () => {
  const { id: cityHospital } = await stack.database
    .knex('institution')
    .where({ kind: 'hospital', parent_id: places.city })
    .first<{ id: string }>('id');
  const unit = await reviewer(cityHospital);
  const city = await reviewer(places.city);
  const someone = await person(stack, { unitId: cityHospital });
  const id = await apply(stack, someone, project, titleContent());
  await pay(someone, id);
  const { route } = await until(someone, id, 'in-review');
  expect(route.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
    'review unit',
    'on-site-confirmation city',
    'review city',
    'review province',
  ]);
  const listed = async () => {
    const { body } = await city.client.post<{ items: ReviewItem[] }>('/api/reviews/search', { filter: {} });
    return body.items.filter((item) => item.id === id).map(({ reviewState }) => reviewState);
  };
  expect(await listed()).toEqual([]);
  await decide(unit, id, { decision: 'approve' });
  expect(await listed()).toEqual(['waiting']);
  expect((await decide(city, id, onsite(1))).status).toBe(200);
  expect(await listed()).toEqual(['waiting']);
  expect((await decide(city, id, { decision: 'approve' })).status).toBe(200);
  expect(await listed()).toEqual(['passed']);
});

test('R-C5 flexible employment: by the region of the personal file, from the county on', async () => {
  const county = await reviewer(places.county);
  const someone = await person(stack);
  const { id, draft } = await fillIn(stack, someone, project, titleContent());
  expect(draft.faults.map(({ path }) => path)).toContain('/choice/region');
  const flexible = titleContent('420106');
  const again = await fillIn(stack, someone, project, flexible);
  expect(again.id).toBe(id);
  expect((await submit(someone, id, again.draft)).body).toMatchObject({ state: 'awaiting-payment' });
  await pay(someone, id);
  const detail = await until(someone, id, 'in-review');
  expect(detail.unitName).toBeNull();
  expect((await read(county, id)).workUnit).toBe('灵活就业');
  const confirmation = await stack.database
    .knex('exam_project_window')
    .where({ project_id: project, stage: 'on-site-confirmation' })
    .first<{ opens_at: Date; closes_at: Date }>('opens_at', 'closes_at');
  expect(detail.stepWindow).toEqual({
    opensAt: confirmation.opens_at.toISOString(),
    closesAt: confirmation.closes_at.toISOString(),
  });
  expect(detail.route.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
    'on-site-confirmation county',
    'review city',
    'review province',
  ]);
  expect((await decide(county, id, onsite(1))).status).toBe(200);
});

test('R-N2 R-C5 asked changes go on by the region of the submission; another category shows in lists and record', async () => {
  const county = await reviewer(places.county);
  const someone = await person(stack);
  const id = await apply(stack, someone, project, titleContent('420106'));
  await pay(someone, id);
  await until(someone, id, 'in-review');
  const requestedChanges = [{ path: '/choice/category', remark: '请核对专业' }];
  expect((await decide(county, id, { decision: 'request-changes', requestedChanges })).status).toBe(200);
  // Bound to a unit meanwhile, the candidate still applies by the region that the route was made for.
  await bind(stack, someone.id, places.hospital);
  const { body: draft } = await someone.client.get<ApplicationDraft>(`/api/applications/${id}/draft`);
  expect(draft.faults).toEqual([]);
  const save = async (version: number, choice: object) =>
    (await someone.client.put<ApplicationDraft>(`/api/applications/${id}/draft`, { version, choice })).body;
  const resubmit = (draftVersion: number) =>
    someone.client.post(`/api/applications/${id}/resubmission`, { draftVersion }, key());
  const elsewhere = await save(draft.version, { region: '420581', category: '305' });
  expect(elsewhere.faults.map(({ path }) => path)).toEqual(['/choice/region']);
  expect(refusalOf(await resubmit(elsewhere.version)).code).toBe('form-incomplete');
  const back = await save(elsewhere.version, { region: '420106' });
  expect((await resubmit(back.version)).body).toEqual({ state: 'in-review' });
  const { categoryName } = await own(someone.client, id);
  expect(categoryName).not.toBe(titleContent().choice.category);
  const found = await county.client.post('/api/reviews/search', { filter: { category: '305' } });
  expect(found.body).toMatchObject({ items: [{ id, categoryName }] });
});

test('R-M4 the payment carries over a withdrawal; the fee may not change then', async () => {
  const someone = await person(stack, { unitId: places.hospital });
  const id = await apply(stack, someone, project, titleContent());
  await pay(someone, id);
  await until(someone, id, 'in-review');
  await someone.client.post(`/api/applications/${id}/withdrawal`, undefined, key());
  const { body: draft } = await someone.client.get<ApplicationDraft>(`/api/applications/${id}/draft`);
  const cheaper = await someone.client.put<ApplicationDraft>(`/api/applications/${id}/draft`, {
    version: draft.version,
    choice: { level: 'primary-practitioner', category: '203' },
  });
  expect(cheaper.body.faults.map(({ path }) => path)).toContain('/choice/level');
  const back = await someone.client.put<ApplicationDraft>(`/api/applications/${id}/draft`, {
    version: cheaper.body.version,
    choice: { level: 'intermediate', category: '368' },
  });
  expect((await submit(someone, id, back.body)).body).toEqual({ state: 'in-review' });
  expect(await until(someone, id, 'in-review')).toMatchObject({ payment: { state: 'paid' } });
});

test('R-P1 withdrawn while an order is open: closed first, nothing paid; the candidate may review elsewhere', async () => {
  const reviews = { institutionId: places.city, businessCode: '05' };
  const someone = await person(stack, { unitId: places.hospital, reviews });
  const id = await apply(stack, someone, project, titleContent());
  const { body: order } = await someone.client.post<OpenPaymentOrder>(
    `/api/applications/${id}/payment-orders`,
    { channel: 'native' },
    key(),
  );
  const withdrawn = await someone.client.post(`/api/applications/${id}/withdrawal`, undefined, key());
  expect(withdrawn.body).toMatchObject({ state: 'withdrawn' });
  const row = await stack.database
    .knex('payment_order')
    .where({ id: order.orderId })
    .first<{ state: string }>();
  expect(row.state).toBe('closed');
});

test('R-M2 R-P1 after the payment window’s end nothing is sent that would be given up at once; extended, it is', async () => {
  const someone = await person(stack, { unitId: places.hospital });
  const { id, draft } = await fillIn(stack, someone, project, titleContent());
  const payment = stack.database.knex('exam_project_window').where({ project_id: project, stage: 'payment' });
  const { closes_at: end } = await payment.clone().first<{ closes_at: Date }>('closes_at');
  await payment.clone().update({ closes_at: new Date() });
  expect(refusalOf(await submit(someone, id, draft)).code).toBe('window-closed');
  expect((await own(someone.client, id)).state).toBe('draft');
  await payment.clone().update({ closes_at: end });
  expect((await submit(someone, id, draft)).body).toEqual({ state: 'awaiting-payment' });
});
