import type { ApplicationDraft } from '../../contracts/exam-application-routes';
import type { ApplicationPayment } from '../../contracts/payment';
import { refusalOf } from '../../test/api-client';
import { titleContent, trialContent } from '../../test/application-contents';
import { hospitalWithDepartments, person } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, fillIn, key, projectId, read, submit } from '../../test/application-steps';

/** One key, one message, whatever the network and the person's finger do (rule 6). */
let stack: ApplicationStack;
let places: Awaited<ReturnType<typeof hospitalWithDepartments>>;
beforeAll(async () => {
  stack = await startApplicationStack();
  places = await hospitalWithDepartments(stack);
});
afterAll(() => stack.stop());

async function filledIn() {
  const candidate = await person(stack, { unitId: places.hospital });
  const project = await projectId(stack, 'physician-trial');
  const { id, draft } = await fillIn(stack, candidate, project, trialContent(2027));
  return { candidate, id, draft };
}

test('R-N7 one decision sent several times at once: every request is answered as done, one event', async () => {
  const reviews = { institutionId: places.hospital, businessCode: '05' };
  const reviewer = await person(stack, { name: '审示例', reviews });
  for (let race = 0; race < 6; race += 1) {
    const { candidate, id, draft } = await filledIn();
    const sending = key();
    const submissions = await Promise.all([1, 2, 3].map(() => submit(candidate, id, draft, sending)));
    expect(submissions.map(({ status }) => status)).toEqual([200, 200, 200]);

    const { sequence: seenSequence } = await read(reviewer, id);
    const [deciding, decision] = [key(), { decision: 'defer', remark: '待核对', seenSequence } as const];
    const decisions = await Promise.all([1, 2, 3, 4].map(() => decide(reviewer, id, decision, deciding)));
    expect(decisions.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(
      await stack.database.knex('process_event').where({ process_id: `application/${id}` }),
    ).toHaveLength(2);
  }
});

test('R-M2 a key that comes back with another body is refused, and changes nothing', async () => {
  const { candidate, id, draft } = await filledIn();
  const sending = key();
  expect((await submit(candidate, id, draft, sending)).status).toBe(200);
  expect(refusalOf(await submit(candidate, id, { ...draft, version: draft.version + 1 }, sending))).toEqual({
    status: 422,
    code: 'idempotency-key-reused',
  });
  expect((await submit(candidate, id, draft, sending)).status).toBe(200);
  expect(await stack.database.knex('process_event').where({ process_id: `application/${id}` })).toHaveLength(
    1,
  );
});

test('R-M4 a withdrawal that comes again after the next submission is answered, and leaves its payment alone', async () => {
  const candidate = await person(stack, { unitId: places.hospital });
  const { client } = candidate;
  const project = await projectId(stack, 'health-title');
  const id = await apply(stack, candidate, project, titleContent());
  const [path, withdrawing] = [`/api/applications/${id}`, key()];
  const first = await client.post(`${path}/withdrawal`, undefined, withdrawing);
  expect(first.body).toEqual({ state: 'withdrawn' });
  const { body: draft } = await client.get<ApplicationDraft>(`${path}/draft`);
  expect((await submit(candidate, id, draft)).status).toBe(200);
  expect((await client.post(`${path}/payment-orders`, { channel: 'native' }, key())).status).toBe(200);

  expect((await client.post(`${path}/withdrawal`, undefined, withdrawing)).body).toEqual(first.body);
  const { body: payment } = await client.get<ApplicationPayment>(`${path}/payment`);
  expect(payment).toMatchObject({ canPay: true, order: { state: 'open' } });
});
