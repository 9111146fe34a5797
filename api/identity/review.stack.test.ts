import { randomUUID } from 'node:crypto';
import type { IdentityReviewDetail, IdentityReviewSummary, OwnIdentity } from '../../contracts/identity';
import type { Page } from '../../contracts/page';
import type { Problem } from '../../contracts/problems';
import { refusalOf } from '../../test/api-client';
import { giveRole } from '../../test/give-role';
import { eventually } from '../../test/eventually';
import { type IdentityStack, startIdentityStack } from '../../test/identity-stack';
import {
  type Holder,
  type Visitor,
  cardPicture,
  newHolder,
  newVisitor,
  scan,
  sendCard,
  sendPicture,
} from '../../test/identity-steps';

let stack: IdentityStack;
let administrator: Visitor;

beforeAll(async () => {
  stack = await startIdentityStack();
  administrator = await newAdministrator();
});
afterAll(() => stack.stopAll());

async function newAdministrator(): Promise<Visitor> {
  const visitor = await newVisitor(stack);
  const { id } = await giveRole(stack, visitor.id, { role: 'platform-administrator' });
  await visitor.client.put('/api/session/role', { roleId: id });
  return visitor;
}

const key = () => ({ 'idempotency-key': randomUUID() });
const identityOf = async ({ client }: Visitor) => (await client.get<OwnIdentity>('/api/identity')).body;

/** A card handed to the administrator. */
async function request(visitor: Visitor, holder: Holder) {
  const body = { documentType: 'id-card', ...holder, ...(await sendCard(stack, visitor, holder)) };
  return await visitor.client.post<OwnIdentity>('/api/identity/manual-reviews', body, key());
}

/** A passport of one page. */
async function requestWithPassport(visitor: Visitor, documentNumber: string) {
  const page = await sendPicture(visitor, await cardPicture(stack, 'front', newHolder()));
  const body = { documentType: 'passport', name: 'SHILI JIA', documentNumber, frontUploadId: page };
  return await visitor.client.post<OwnIdentity>('/api/identity/manual-reviews', body, key());
}

async function reviewOf(visitor: Visitor): Promise<string> {
  const row = await stack.database
    .knex('identity_review')
    .where({ person_id: visitor.id })
    .orderBy('requested_at', 'desc')
    .first<{ id: string }>('id');
  return row.id;
}

/** Sex and birth as they are kept (R-I7). */
const factsOf = ({ id }: Visitor) =>
  stack.database
    .knex('person')
    .where({ id })
    .first<object>('sex', stack.database.knex.raw('born_on::text as day'));

const decide = (visitor: Visitor, id: string, body: object) =>
  visitor.client.post<IdentityReviewDetail>(`/api/identity/reviews/${id}/decision`, body, key());

test('R-B4 a passport is passed by the platform administrator: 待认证, then 认证成功, and the picture is gone', async () => {
  const visitor = await newVisitor(stack);
  expect(await requestWithPassport(visitor, 'X00000022')).toMatchObject({
    status: 200,
    body: { state: 'pending', way: 'manual', documentType: 'passport', availableActions: ['withdraw'] },
  });
  const id = await reviewOf(visitor);
  const queue = await administrator.client.get<Page<IdentityReviewSummary>>(
    '/api/identity/reviews?state=pending',
  );
  expect(queue.body.items.map((item) => item.id)).toContain(id);

  const { body: detail } = await administrator.client.get<IdentityReviewDetail>(
    `/api/identity/reviews/${id}`,
  );
  expect(detail).toMatchObject({ documentNumber: 'X00000022', availableActions: ['pass', 'refuse'] });
  const [picture] = detail.pictures;
  const seen = await administrator.client.get(`/api/uploads/${picture?.uploadId}`);
  expect(seen.status).toBe(200);
  expect((await (await newVisitor(stack)).client.get(`/api/uploads/${picture?.uploadId}`)).status).toBe(404);
  expect(
    await stack.database
      .knex('access_event')
      .where({ person_id: administrator.id })
      .whereNot('action', 'like', 'session.%')
      .orderBy('id')
      .pluck('action'),
  ).toEqual(['identity.viewed', 'upload.viewed']);

  expect(detail.asksFacts).toBe(true);
  const blind = await decide(administrator, id, { decision: 'pass' });
  expect([refusalOf(blind).code, (blind.body as unknown as Problem).fields?.map(({ path }) => path)]).toEqual(
    ['invalid-request', ['/facts/sex', '/facts/bornOn']],
  );
  const child = { sex: 'female', bornOn: '2025-01-01' };
  expect((await decide(administrator, id, { decision: 'pass', facts: child })).status).toBe(400);
  const pass = { decision: 'pass', facts: { sex: 'female', bornOn: '1985-02-28' } };
  expect((await decide(administrator, id, pass)).body).toMatchObject({ state: 'verified', asksFacts: false });
  expect(await factsOf(visitor)).toEqual({ sex: 'female', day: '1985-02-28' });
  expect(await identityOf(visitor)).toMatchObject({ state: 'verified', way: 'manual', name: 'SHILI JIA' });
  await eventually(async () => (await stack.picturesOf(visitor.id)).length === 0);
  const again = await decide(await newAdministrator(), id, { decision: 'refuse', reason: '晚了' });
  expect(refusalOf(again)).toEqual({ status: 409, code: 'not-allowed-now' });
});

test('R-B4 R-B6 R-T1 refused with a reason, which the person reads; without one the refusal is not taken', async () => {
  const visitor = await newVisitor(stack);
  const holder = newHolder();
  await request(visitor, holder);
  const id = await reviewOf(visitor);
  expect(refusalOf(await decide(administrator, id, { decision: 'refuse', reason: ' ' })).code).toBe(
    'remark-missing',
  );
  await decide(administrator, id, { decision: 'refuse', reason: '照片不清晰' });
  expect(await identityOf(visitor)).toMatchObject({
    state: 'failed',
    lastRefusal: { reason: '照片不清晰' },
    availableActions: ['scan', 'request-manual-review'],
  });
  // The administrator's words are where they are encrypted, and nowhere else.
  const told = { person_id: visitor.id, template: 'identity.refused' };
  for (const table of ['inbox_message', 'outbox'])
    expect(await stack.database.knex(table).where(told).pluck('params')).toEqual([{}]);
  await eventually(async () => (await stack.eventsOf(holder)).includes('identity.images-erased'));
  expect(await stack.picturesOf(visitor.id)).toEqual([]);
  expect((await scan(stack, visitor, holder)).body.outcome).toBe('passed');
});

test('R-B5 withdrawn, the pictures go and the automatic way is open again', async () => {
  const visitor = await newVisitor(stack);
  const holder = newHolder();
  await request(visitor, holder);
  expect(refusalOf(await scan(stack, visitor, holder)).code).toBe('not-allowed-now');
  const withdrawn = await visitor.client.post<OwnIdentity>('/api/identity/withdrawal', undefined, key());
  expect(withdrawn.body).toMatchObject({
    state: 'unverified',
    availableActions: ['scan', 'request-manual-review'],
  });
  await eventually(async () => (await stack.eventsOf(holder)).includes('identity.images-erased'));
  expect((await scan(stack, visitor, holder)).body.outcome).toBe('passed');
});

test('R-B4 while a review is pending another account may scan the document, and so ends it', async () => {
  const [waiting, other] = [await newVisitor(stack), await newVisitor(stack)];
  const holder = newHolder();
  await request(waiting, holder);
  expect((await scan(stack, other, holder)).body.outcome).toBe('passed');
  expect(await identityOf(waiting)).toMatchObject({
    state: 'failed',
    lastRefusal: { reason: expect.stringContaining('另一个账号') as string },
  });
  await eventually(async () => (await stack.picturesOf(waiting.id)).length === 0);
});

test('R-B7 a passed recovery leads the new login to the first account, ends its sessions and tells the old phone', async () => {
  const [first, second] = [await newVisitor(stack), await newVisitor(stack)];
  const { knex } = stack.database;
  const holder = newHolder();
  await scan(stack, first, holder);
  await knex('person')
    .where({ id: first.id })
    .update({ phone_enc: Buffer.from('old'), phone_index: Buffer.from('old') });
  await knex('person')
    .where({ id: second.id })
    .update({ phone_enc: Buffer.from('new'), phone_index: Buffer.from('new') });
  expect((await request(second, holder)).body).toMatchObject({ state: 'pending' });
  const id = await reviewOf(second);
  const { body } = await administrator.client.get<IdentityReviewDetail>(`/api/identity/reviews/${id}`);
  expect(body.isRecovery).toBe(true);
  await decide(administrator, id, { decision: 'pass' });

  expect((await first.client.get('/api/identity')).status).toBe(401);
  expect((await second.client.get('/api/identity')).status).toBe(401);
  expect(await knex('person').where({ id: second.id }).first()).toMatchObject({ joined_into: first.id });
  expect(await knex('wechat_login').where({ person_id: first.id })).toHaveLength(2);
  const owner = await knex('person')
    .where({ id: first.id })
    .first<{ phone_enc: Buffer; identity_state: string }>();
  expect(owner).toMatchObject({ identity_state: 'verified', phone_enc: Buffer.from('new') });
  expect(await knex('outbox').where({ template: 'identity.phone-replaced' }).first()).toMatchObject({
    kind: 'sms',
    phone_enc: Buffer.from('old'),
  });
});

test('R-B7 a recovery that is refused leaves the document with its first account', async () => {
  const [first, second] = [await newVisitor(stack), await newVisitor(stack)];
  const holder = newHolder();
  await scan(stack, first, holder);
  await request(second, holder);
  await decide(administrator, await reviewOf(second), { decision: 'refuse', reason: '不是本人' });
  expect((await identityOf(first)).state).toBe('verified');
  expect((await identityOf(second)).state).toBe('failed');
});

test('R-B6 pictures are erased though the worker dies between the decision and the erasure', async () => {
  const visitor = await newVisitor(stack);
  const holder = newHolder();
  await request(visitor, holder);
  const { knex } = stack.database;
  // As after a crash: the end is recorded, and nobody has erased anything.
  await stack.stopWorker();
  const decided = decide(administrator, await reviewOf(visitor), {
    decision: 'refuse',
    reason: '照片不清晰',
  });
  await stack.startWorker();
  await decided;
  await eventually(async () => (await stack.eventsOf(holder)).at(-1) === 'identity.images-erased');
  const erased = await knex('process_event')
    .where({ process_id: stack.processOf(holder), type: 'identity.images-erased' })
    .first<{ detail: { count: number } }>('detail');
  expect(erased.detail.count).toBe(2);
  expect(await stack.picturesOf(visitor.id)).toEqual([]);
});
