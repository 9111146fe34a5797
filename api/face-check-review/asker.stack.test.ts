import type { FaceCheckReviewDetail } from '../../contracts/face-check-review';
import { faceCheckReminder } from '../../activities/face-check-reminder';
import { workingDayAfter } from '../../domain/working-days';
import { shanghaiDay } from '../../domain/shanghai-day';
import { refusalOf } from '../../test/api-client';
import {
  addBusiness,
  changeAuthorization,
  issueAuthorization,
  ownAuthorizations,
} from '../../test/authorization-steps';
import {
  decideCheckReview,
  newPlatformAdministrator,
  requestReview,
  reviewOf,
} from '../../test/face-check-review-steps';
import { newVerifiedVisitor, view } from '../../test/face-check-steps';
import { eventually } from '../../test/eventually';
import type { Visitor } from '../../test/identity-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newClerk, type TestUnit } from '../../test/unit-account-steps';
import { holdersOf, inboxOf, newDepartment } from '../../test/unit-rows';

/** What becomes of whatever asked for a check, while and after its review. */
let stack: Stack;
let department: TestUnit;
let administrator: Visitor;
beforeAll(async () => {
  stack = await startStack();
  ({ department } = await newDepartment(stack));
  administrator = await newPlatformAdministrator(stack);
});
afterAll(() => stack.stop());

const confirm = { decision: 'confirm' };

/** Somebody has filled in a code, and asked for a review. */
async function activating() {
  const hospital = await addUnit(stack, 'hospital', department.id);
  const hr = await newClerk(stack, hospital.id);
  const { id: grantId, code } = await issueAuthorization(hr, hospital.id);
  const person = await newVerifiedVisitor(stack);
  const { checkId } = (await addBusiness(person, code)).body;
  await eventually(async () => {
    const known = await stack.database
      .knex('process')
      .where({ id: `face/${checkId}` })
      .first<object | undefined>('id');
    return known;
  });
  await requestReview(stack, person, checkId);
  return { hospital, hr, grantId, code, person, checkId, reviewId: await reviewOf(stack, checkId) };
}

test('R-H3 R-B8 a code is activated by the review: the reviewer sees for which unit, and the right comes by itself', async () => {
  const { hospital, person, code, reviewId } = await activating();
  expect((await ownAuthorizations(person)).activations).toMatchObject([{ isInReview: true }]);
  const another = await addBusiness(await newVerifiedVisitor(stack), code);
  expect(refusalOf(another).code).toBe('not-allowed-now');
  const { body } = await administrator.client.get<FaceCheckReviewDetail>(
    `/api/face-check-reviews/${reviewId}`,
  );
  expect(body).toMatchObject({
    purposeName: '激活业务授权',
    institutionName: hospital.name,
    businessName: '医师资格考试',
  });
  await decideCheckReview(administrator, reviewId, confirm);
  await eventually(async () =>
    (await holdersOf(stack, hospital.id, 'business-administrator')).includes(person.id),
  );
  expect(await inboxOf(stack, person.id)).toContain('authorization.activated');
});

test('R-H6 R-B8 the code is reset meanwhile: the review is not needed any more, and the person is told', async () => {
  const { hr, grantId, person, checkId, reviewId } = await activating();
  expect((await changeAuthorization(hr, grantId, 'reset')).status).toBe(200);
  await eventually(async () => (await view(person, checkId)).body.state === 'expired' || undefined);
  const late = await decideCheckReview(administrator, reviewId, confirm);
  expect(refusalOf(late)).toEqual({ status: 409, code: 'not-allowed-now' });
  expect(await inboxOf(stack, person.id)).toContain('authorization.check-stopped');
  const pictures = stack.database.knex('upload').where({ owner_person_id: person.id, erased_at: null });
  await eventually(async () => (await pictures.clone()).length === 0);
});

test('R-H3 R-B8 the issuer’s right has ended meanwhile: confirmed, no right comes of it, and the person is told', async () => {
  const { hospital, hr, person, reviewId } = await activating();
  await stack.database.knex('role_holding').where({ person_id: hr.id }).update({ ended_at: new Date() });
  expect((await decideCheckReview(administrator, reviewId, confirm)).status).toBe(200);
  await eventually(async () => (await inboxOf(stack, person.id)).includes('authorization.issuer-left'));
  expect(await holdersOf(stack, hospital.id, 'business-administrator')).toEqual([]);
});

test('R-B8 refused, the code waits again', async () => {
  const { person, code, reviewId } = await activating();
  await decideCheckReview(administrator, reviewId, { decision: 'refuse', reason: '看不清' });
  await eventually(async () => (await ownAuthorizations(person)).activations.length === 0);
  expect((await addBusiness(person, code)).status).toBe(200);
});

test('R-B8 the administrators are reminded after 3 and 7 working days, each time once', async () => {
  await activating();
  const { knex } = stack.database;
  const reminder = faceCheckReminder(knex);
  const asked = await knex('face_check_review')
    .orderBy('requested_at', 'desc')
    .first<{ at: Date }>('requested_at as at');
  const today = shanghaiDay(asked.at);
  const reminded = async (after: number) => (await reminder.run(workingDayAfter(today, after))) > 0;
  expect([
    await reminded(2),
    await reminded(3),
    await reminded(4),
    await reminded(7),
    await reminded(8),
  ]).toEqual([false, true, false, true, false]);
});
