import type { Problem } from '../../contracts/problems';
import { askFor, comeBack, consentAndStart, showFace, view } from '../../test/face-check-steps';
import { correctionProcessId } from '../../domain/data-correction-process';
import { faceCheckTriesADay } from '../../domain/face-check';
import { refusalOf } from '../../test/api-client';
import { askForCorrection } from '../../test/correction-steps';
import { eventually } from '../../test/eventually';
import { newHolder, newVisitor, scan, type Visitor } from '../../test/identity-steps';
import { untilSomeoneWaits } from '../../test/lock-wait';
import { startStack, type Stack } from '../../test/stack';
import { newKey } from '../../test/unit-account-steps';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const recover = ({ client }: Visitor, key = newKey()) =>
  client.post<{ faceCheckId: string }>('/api/identity/recoveries', undefined, key);
const personOf = ({ id }: Visitor) =>
  stack.database.knex('person').where({ id }).first<Record<string, unknown>>();
const recoveryEvents = ({ id }: Visitor): Promise<string[]> =>
  stack.database
    .knex('process_event')
    .where({ process_id: `recovery/${id}` })
    .orderBy('sequence')
    .pluck('type');

/** The first account of a document, and a second one that has scanned it. */
async function lostAccount() {
  const [first, second, holder] = [await newVisitor(stack), await newVisitor(stack), newHolder()];
  await scan(stack, first, holder);
  const { body } = await scan(stack, second, holder);
  expect(body).toMatchObject({ outcome: 'belongs-to-another' });
  expect(body.message).toContain('人脸识别');
  return { first, second, holder };
}

test('R-B7 R-B8 R-V2 who has scanned the document shows the face: the new login leads to the first account, without the clerk', async () => {
  const { first, second } = await lostAccount();
  const { knex } = stack.database;
  // Both have asked for the same correction: theirs who proved first is answered.
  expect((await askForCorrection(first)).status).toBe(200);
  const { id: double } = (await askForCorrection(second)).body;
  await knex('person')
    .where({ id: first.id })
    .update({ phone_enc: Buffer.from('old'), phone_index: Buffer.from(first.id) });
  const key = newKey();
  const { faceCheckId: id } = (await recover(second, key)).body;
  expect((await recover(second, key)).body.faceCheckId).toBe(id);
  expect((await recover(second)).body.faceCheckId).toBe(id);
  expect((await view(second, id)).body).toMatchObject({ purpose: 'recover-account', ways: ['face'] });
  await showFace(stack, (await consentAndStart(second, id)).body, true);
  await comeBack(second, id);
  await eventually(async () => (await recoveryEvents(second)).includes('recovery.completed'));

  expect(await personOf(second)).toMatchObject({ joined_into: first.id });
  expect(await personOf(first)).toMatchObject({ identity_state: 'verified' });
  expect(await knex('wechat_login').where({ person_id: first.id })).toHaveLength(2);
  expect(await knex('face_check').where({ id })).toMatchObject([{ person_id: first.id, state: 'passed' }]);
  expect((await first.client.get('/api/identity')).status).toBe(401);
  expect((await second.client.get('/api/identity')).status).toBe(401);
  const told = { person_id: first.id, template: 'identity.phone-replaced', kind: 'sms' };
  expect(await knex('outbox').where(told)).toHaveLength(1);
  expect(await stack.temporal.workflow.getHandle(correctionProcessId(double)).result()).toBe('withdrawn');
});

test('R-B7 R-B8 three wrong faces recover nothing; it may be asked for again, and the first account knows nothing of it', async () => {
  const { first, second } = await lostAccount();
  const { faceCheckId: id } = (await recover(second)).body;
  for (let count = 0; count < 3; count += 1) {
    await showFace(stack, (await consentAndStart(second, id)).body, false);
    await comeBack(second, id);
  }
  await eventually(async () => (await recoveryEvents(second)).includes('recovery.ended'));
  expect((await first.client.get('/api/identity')).status).toBe(200);
  expect(await personOf(second)).toMatchObject({ joined_into: null });
  const again = await recover(second);
  expect(again.status).toBe(200);
  expect(again.body.faceCheckId).not.toBe(id);
});

test('R-B7 R-B8 six faces a day for one lost account, from however many accounts; its owner goes on', async () => {
  const { first, second, holder } = await lostAccount();
  const { knex } = stack.database;
  const { faceCheckId: id } = (await recover(second)).body;
  const day = knex.raw(`(now() at time zone 'Asia/Shanghai')::date`);
  const spent = { check_id: id, person_id: second.id, way: 'face', day, token_enc: Buffer.from('-') };
  const ended = { outcome: 'not-counted', reason: 'session-lapsed', ended_at: new Date() };
  await knex('face_check_try').insert(
    Array.from({ length: faceCheckTriesADay }, (_, at) => ({ ...spent, ...ended, message_id: `try-${at}` })),
  );
  const third = await newVisitor(stack);
  await scan(stack, third, holder);
  const { faceCheckId } = (await recover(third)).body;
  const refused = await consentAndStart(third, faceCheckId);
  expect(refusalOf(refused)).toEqual({ status: 429, code: 'too-many-requests' });
  expect((refused.body as unknown as Problem).detail).toContain('该证件的账号');
  const { id: own } = await askFor(stack, first);
  expect((await consentAndStart(first, own)).status).toBe(200);
});

test('R-B7 without a scan of the document nobody may recover, nor without a face', async () => {
  const visitor = await newVisitor(stack);
  const refused = await recover(visitor);
  expect(refusalOf(refused)).toEqual({ status: 409, code: 'not-allowed-now' });
  expect((refused.body as unknown as Problem).detail).toContain('扫描证件');
  const { second } = await lostAccount();
  const { faceCheckId: id } = (await recover(second)).body;
  const answer = await second.client.post(`/api/face-checks/${id}/sms-codes`, undefined, newKey());
  expect(refusalOf(answer)).toEqual({ status: 409, code: 'not-allowed-now' });
});

test('R-B7 an account that waits for the manual review meanwhile is not joined by a face', async () => {
  const { first, second } = await lostAccount();
  const { faceCheckId: id } = (await recover(second)).body;
  const { body } = await consentAndStart(second, id);
  await stack.database.knex('person').where({ id: second.id }).update({ identity_state: 'pending' });
  await showFace(stack, body, true);
  await comeBack(second, id);
  await eventually(async () => (await recoveryEvents(second)).includes('recovery.ended'));
  expect(await personOf(second)).toMatchObject({ joined_into: null });
  expect((await first.client.get('/api/identity')).status).toBe(200);
});

test('R-B7 R-V2 an account that closes at that moment recovers nothing', async () => {
  const { second } = await lostAccount();
  const { knex } = stack.database;
  const ending = await knex.transaction();
  await ending('person').where({ id: second.id }).forUpdate().select('id');
  const asked = recover(second);
  await untilSomeoneWaits(knex);
  await ending('person')
    .where({ id: second.id })
    .update({ identity_state: 'unverified', closed_at: new Date() });
  await ending.commit();
  expect(refusalOf(await asked)).toEqual({ status: 409, code: 'not-allowed-now' });
});
