import type { FaceCheckReviewDetail, FaceCheckReviewSummary } from '../../contracts/face-check-review';
import type { Page } from '../../contracts/page';
import type { Problem } from '../../contracts/problems';
import { refusalOf } from '../../test/api-client';
import {
  decideCheckReview,
  newPlatformAdministrator,
  postReview,
  requestReview,
  reviewOf,
  sendReviewPictures,
  withdrawReview,
} from '../../test/face-check-review-steps';
import {
  askFor,
  begunCheck,
  consentAndStart,
  newVerifiedVisitor,
  showFace,
  view,
} from '../../test/face-check-steps';
import { eventually } from '../../test/eventually';
import { type IdentityStack, startIdentityStack } from '../../test/identity-stack';
import { newVisitor, type Visitor } from '../../test/identity-steps';
import { newKey } from '../../test/unit-account-steps';
import { inboxOf } from '../../test/unit-rows';

let stack: IdentityStack;
let administrator: Visitor;
beforeAll(async () => {
  stack = await startIdentityStack();
  administrator = await newPlatformAdministrator(stack);
});
afterAll(() => stack.stopAll());

const eventsOf = (id: string): Promise<string[]> =>
  stack.database
    .knex('process_event')
    .where({ process_id: `face/${id}` })
    .orderBy('sequence')
    .pluck('type');
const queueOf = async ({ client }: Visitor) =>
  (await client.get<Page<FaceCheckReviewSummary>>('/api/face-check-reviews?state=pending&limit=100')).body
    .items;
const detailOf = ({ client }: Visitor, id: string) =>
  client.get<FaceCheckReviewDetail>(`/api/face-check-reviews/${id}`);
const confirm = { decision: 'confirm' };

/** A check whose review is pending. */
async function underReview() {
  const visitor = await newVerifiedVisitor(stack);
  const { id, handle } = await askFor(stack, visitor);
  await requestReview(stack, visitor, id);
  return { visitor, id, handle, reviewId: await reviewOf(stack, id) };
}

test('R-B8 R-B6 handed to the administrator and confirmed: passed, told, and the pictures are gone', async () => {
  const visitor = await newVerifiedVisitor(stack);
  const { id, handle } = await askFor(stack, visitor);
  const { reviewCode } = (await view(visitor, id)).body;
  expect(await requestReview(stack, visitor, id)).toMatchObject({
    state: 'reviewing',
    review: { endsAt: expect.stringContaining('15:59:59') as string },
    availableActions: ['withdraw'],
  });
  expect(await stack.database.knex('message_body')).toEqual([]);
  const reviewId = await reviewOf(stack, id);
  expect(await queueOf(administrator)).toContainEqual(
    expect.objectContaining({
      id: reviewId,
      personName: '甲示例',
      documentNumberMasked: expect.stringMatching(/^4201\*+\w{4}$/) as string,
      purposeName: '激活业务授权',
      state: 'pending',
    }),
  );
  const { body: detail } = await detailOf(administrator, reviewId);
  expect(detail).toMatchObject({
    documentNumber: visitor.holder.documentNumber,
    code: reviewCode,
    availableActions: ['confirm', 'refuse'],
  });
  expect(detail.pictures.map(({ title }) => title)).toEqual(['手持证件照', '证件正面', '证件反面']);
  const picture = `/api/uploads/${detail.pictures[0]?.uploadId}`;
  expect((await administrator.client.get(picture)).status).toBe(200);
  expect((await (await newVisitor(stack)).client.get(picture)).status).toBe(404);
  expect(
    await stack.database
      .knex('access_event')
      .where({ person_id: administrator.id, subject: `face/${id}` })
      .orderBy('id')
      .pluck('action'),
  ).toEqual(['face-check-review.viewed', 'upload.viewed']);

  const key = newKey();
  const decided = await decideCheckReview(administrator, reviewId, confirm, key);
  expect(decided.body).toMatchObject({ state: 'confirmed', availableActions: [] });
  expect(await handle.result()).toBe('passed');
  expect((await decideCheckReview(administrator, reviewId, confirm, key)).body.state).toBe('confirmed');
  expect((await view(visitor, id)).body).toMatchObject({ state: 'passed', way: 'review', endMessage: null });
  expect(await eventsOf(id)).toEqual([
    'face-check.opened',
    'face-check.review-requested',
    'face-check.passed',
    'face-check.images-erased',
  ]);
  expect(await stack.picturesOf(visitor.id)).toEqual([]);
  expect((await detailOf(administrator, reviewId)).body.pictures).toEqual([]);
  expect(await inboxOf(stack, visitor.id)).toEqual(
    expect.arrayContaining(['face-check.review-requested', 'face-check.review-confirmed']),
  );
  // Whoever has found a session open can't ask unnoticed: the phone is told.
  const sms = { person_id: visitor.id, template: 'face-check.review-requested' };
  expect(await stack.database.knex('outbox').where(sms).pluck('kind')).toEqual(['sms']);
});

test('R-B8 refused with a reason, which the person alone reads; without one it isn’t taken', async () => {
  const { visitor, id, handle, reviewId } = await underReview();
  expect(
    refusalOf(await decideCheckReview(administrator, reviewId, { decision: 'refuse', reason: ' ' })),
  ).toEqual({
    status: 422,
    code: 'remark-missing',
  });
  const refusal = { decision: 'refuse', reason: '纸上的数字不符' };
  expect((await decideCheckReview(administrator, reviewId, refusal)).body).toMatchObject({
    state: 'refused',
    reason: '纸上的数字不符',
  });
  expect(await handle.result()).toBe('failed');
  expect((await view(visitor, id)).body).toMatchObject({
    state: 'failed',
    endMessage: '人工核验未通过：纸上的数字不符。请返回后重新办理。',
  });
  const told = { person_id: visitor.id, template: 'face-check.review-refused' };
  for (const table of ['inbox_message', 'outbox'])
    expect(await stack.database.knex(table).where(told).pluck('params')).toEqual([
      { purpose: '激活业务授权' },
    ]);
  expect(await stack.database.knex('message_body')).toEqual([]);
  expect(await stack.picturesOf(visitor.id)).toEqual([]);
});

test('R-B8 a face under way ends with the request; taken back, the pictures go and the face may be shown again', async () => {
  const visitor = await newVerifiedVisitor(stack);
  const { id, handle, session } = await begunCheck(stack, visitor);
  await requestReview(stack, visitor, id);
  await showFace(stack, session, true);
  expect(refusalOf(await consentAndStart(visitor, id)).code).toBe('not-allowed-now');
  const reviewId = await reviewOf(stack, id);
  const key = newKey();
  const [one, two] = await Promise.all([withdrawReview(visitor, id, key), withdrawReview(visitor, id, key)]);
  expect([one.body.state, two.body.state]).toEqual(['waiting', 'waiting']);
  expect(Date.parse(one.body.expiresAt) - Date.parse(one.body.now)).toBeGreaterThan(9 * 60_000);
  await eventually(async () => (await stack.picturesOf(visitor.id)).length === 0);
  expect((await detailOf(administrator, reviewId)).body).toMatchObject({ state: 'withdrawn', pictures: [] });
  const late = await decideCheckReview(administrator, reviewId, confirm);
  expect(refusalOf(late)).toEqual({ status: 409, code: 'not-allowed-now' });
  expect((late.body as unknown as Problem).detail).toContain('本人已撤回');
  const { body } = await consentAndStart(visitor, id);
  expect(body.bizToken).not.toBe(session.bizToken);
  await showFace(stack, body, true);
  expect(await handle.result()).toBe('passed');
});

test('R-B8 the same key again asks once; pictures that are another’s, used or missing are told at their fields', async () => {
  const visitor = await newVerifiedVisitor(stack);
  const { id } = await askFor(stack, visitor);
  const pictures = await sendReviewPictures(stack, visitor);
  const { frontUploadId, holdingUploadId } = pictures;
  const fieldsOf = async (body: typeof pictures) =>
    ((await postReview(visitor, id, body)).body as unknown as Problem).fields?.map(({ path }) => path);
  expect(await fieldsOf({ frontUploadId, holdingUploadId })).toEqual(['/backUploadId']);
  expect(await fieldsOf({ ...pictures, holdingUploadId: frontUploadId })).toEqual(['/holdingUploadId']);
  const others = await sendReviewPictures(stack, await newVerifiedVisitor(stack));
  expect(await fieldsOf(others)).toHaveLength(3);
  const key = newKey();
  const answers = await Promise.all([
    postReview(visitor, id, pictures, key),
    postReview(visitor, id, pictures, key),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect((await postReview(visitor, id, pictures, key)).body.state).toBe('reviewing');
  expect(await stack.database.knex('face_check_review').where({ check_id: id })).toHaveLength(1);
});

test('R-B8 of two reviewers at once one decides, and the other is told', async () => {
  const { handle, reviewId } = await underReview();
  const another = await newPlatformAdministrator(stack);
  const answers = await Promise.all([
    decideCheckReview(administrator, reviewId, confirm),
    decideCheckReview(another, reviewId, { decision: 'refuse', reason: '看不清' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const isConfirmed = answers[0]?.status === 200;
  expect(await handle.result()).toBe(isConfirmed ? 'passed' : 'failed');
});

test('R-B8 a reviewer neither sees nor decides their own', async () => {
  const { visitor, id, reviewId } = await underReview();
  await newPlatformAdministrator(stack, visitor);
  expect((await queueOf(visitor)).map((one) => one.id)).not.toContain(reviewId);
  expect((await detailOf(visitor, reviewId)).status).toBe(404);
  expect((await decideCheckReview(visitor, reviewId, confirm)).status).toBe(404);
  expect((await queueOf(administrator)).map((one) => one.id)).toContain(reviewId);
  // As the person they are they may take it back, whatever role they have taken.
  expect((await withdrawReview(visitor, id)).body.state).toBe('waiting');
});

test('R-B8 a stranger and other roles have no part in it', async () => {
  const { id, reviewId } = await underReview();
  const stranger = await newVerifiedVisitor(stack);
  expect((await withdrawReview(stranger, id)).status).toBe(404);
  expect((await postReview(stranger, id, await sendReviewPictures(stack, stranger))).status).toBe(404);
  expect((await detailOf(stranger, reviewId)).status).toBe(403);
  expect((await decideCheckReview(stranger, reviewId, confirm)).status).toBe(403);
});

test('R-B8 the reviewer’s right ends before the decision is recorded: the review stays, and another decides', async () => {
  const { handle, id, reviewId } = await underReview();
  const former = await newPlatformAdministrator(stack);
  // The request has passed the API when the worker is gone; the right ends before the worker is back.
  await stack.stopWorker();
  const deciding = decideCheckReview(former, reviewId, confirm);
  await eventually(async () => {
    const { raw } = await stack.temporal.workflow.getHandle(`face/${id}`).describe();
    return raw.pendingWorkflowTask ? true : undefined;
  });
  await stack.database.knex('role_holding').where({ person_id: former.id }).update({ ended_at: new Date() });
  await stack.startWorker();
  expect((await deciding).status).toBe(403);
  expect(await eventsOf(id)).not.toContain('face-check.failed');
  expect((await decideCheckReview(administrator, reviewId, confirm)).status).toBe(200);
  expect(await handle.result()).toBe('passed');
});

test('R-B8 the identity is not verified any more: nothing is confirmed, and the person is told', async () => {
  const { visitor, id, handle, reviewId } = await underReview();
  await stack.database.knex('person').where({ id: visitor.id }).update({ identity_state: 'unverified' });
  expect((await decideCheckReview(administrator, reviewId, confirm)).body.state).toBe('void');
  expect(await handle.result()).toBe('failed');
  expect((await view(visitor, id)).body.endMessage).toContain('实名认证已改变');
  expect(await inboxOf(stack, visitor.id)).toContain('face-check.review-void');
});

test('R-B8 a document that no machine reads has the review alone', async () => {
  const visitor = await newVerifiedVisitor(stack);
  await stack.database.knex('person').where({ id: visitor.id }).update({ document_type: 'taiwan-permit' });
  const { id, handle } = await askFor(stack, visitor);
  expect((await view(visitor, id)).body).toMatchObject({
    ways: ['review'],
    availableActions: ['request-review'],
  });
  await requestReview(stack, visitor, id);
  await decideCheckReview(administrator, await reviewOf(stack, id), confirm);
  expect(await handle.result()).toBe('passed');
});

test('R-B6 R-B8 the worker is away when it is decided: then the asker goes on, and the pictures go', async () => {
  const { visitor, handle, reviewId, id } = await underReview();
  await stack.stopWorker();
  const deciding = decideCheckReview(administrator, reviewId, confirm);
  await stack.startWorker();
  expect((await deciding).status).toBe(200);
  expect(await handle.result()).toBe('passed');
  expect((await eventsOf(id)).at(-1)).toBe('face-check.images-erased');
  expect(await stack.picturesOf(visitor.id)).toEqual([]);
});
