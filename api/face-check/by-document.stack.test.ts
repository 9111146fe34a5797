import type { FaceCheckView } from '../../contracts/face-check';
import type { Problem } from '../../contracts/problems';
import { connect } from '../../db/connection';
import { createEncryption } from '../../runtime/encryption';
import { refusalOf } from '../../test/api-client';
import {
  askFor,
  begunCheck,
  comeBack,
  newVerifiedVisitor,
  provePhone,
  scanCard,
  showFace,
  view,
} from '../../test/face-check-steps';
import { cardPicture, newHolder, sendCard, sendPicture } from '../../test/identity-steps';
import { codeSentTo } from '../../test/sms-steps';
import { startStack, type Stack } from '../../test/stack';
import { newKey } from '../../test/unit-account-steps';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

test('R-B8 without a face: the code to the phone, then the verified card: passed, and the pictures are gone', async () => {
  const visitor = await newVerifiedVisitor(stack);
  const { id, handle } = await askFor(stack, visitor);
  const pictures = await sendCard(stack, visitor, visitor.holder);
  const early = await scanCard(visitor, id, pictures);
  expect(refusalOf(early)).toEqual({ status: 409, code: 'not-allowed-now' });
  expect((early.body as unknown as Problem).detail).toContain('短信验证码');
  expect((await provePhone(stack, visitor, id)).body.phone).toMatchObject({ isProven: true });
  const key = newKey();
  const { body } = await scanCard(visitor, id, pictures, key);
  expect(body).toMatchObject({ outcome: 'passed', check: { state: 'passed', way: 'document' } });
  expect(await handle.result()).toBe('passed');
  expect((await scanCard(visitor, id, pictures, key)).body).toMatchObject({ outcome: 'passed' });
  expect(await stack.database.knex('upload').where({ owner_person_id: visitor.id, erased_at: null })).toEqual(
    [],
  );
  expect(await stack.database.knex('consent').where({ person_id: visitor.id, kind: 'face' })).toEqual([]);
});

test('R-B8 without a face: another person’s card is a failed try; a blurred one isn’t; the face may still be shown', async () => {
  const visitor = await newVerifiedVisitor(stack);
  const { id, session } = await begunCheck(stack, visitor);
  await provePhone(stack, visitor, id);
  const blurred = await scanCard(visitor, id, await sendCard(stack, visitor, visitor.holder, 'blurred'));
  expect(blurred.body).toMatchObject({
    outcome: 'not-counted',
    check: { failuresLeft: 3, isAtProvider: true },
  });
  const others = await scanCard(visitor, id, await sendCard(stack, visitor, newHolder('甲示例')));
  expect(others.body).toMatchObject({ outcome: 'failed', check: { failuresLeft: 2, isAtProvider: true } });
  expect(others.body.message).toContain('不一致');
  await showFace(stack, session, true);
  expect((await comeBack(visitor, id)).body).toMatchObject({ state: 'passed', way: 'face' });
});

test('R-B8 without a face: a passport is scanned by its page; the card of a resident in its place is none', async () => {
  const visitor = await newVerifiedVisitor(stack);
  const encryption = createEncryption(stack.config.keys.encryption);
  await stack.database
    .knex('person')
    .where({ id: visitor.id })
    .update({ document_type: 'passport', document_number_enc: encryption.encryptText('X00000022') });
  const { id } = await askFor(stack, visitor);
  expect((await view(visitor, id)).body).toMatchObject({
    ways: ['document', 'review'],
    documentType: 'passport',
  });
  await provePhone(stack, visitor, id);
  const card = await sendPicture(visitor, await cardPicture(stack, 'front', visitor.holder));
  expect((await scanCard(visitor, id, { frontUploadId: card })).body).toMatchObject({
    outcome: 'not-counted',
    message: expect.stringContaining('护照资料页') as string,
  });
  const page = await fetch(
    `${stack.sandbox.origin()}/sandbox/personas/non-mainland/documents/front/good.jpg`,
  );
  const frontUploadId = await sendPicture(visitor, Buffer.from(await page.arrayBuffer()));
  expect((await scanCard(visitor, id, { frontUploadId })).body).toMatchObject({
    outcome: 'passed',
    check: { state: 'passed', way: 'document' },
  });
});

test('R-B8 without a face: a wrong code proves nothing; once proven, a second key and a second code change nothing', async () => {
  const visitor = await newVerifiedVisitor(stack);
  const { id } = await askFor(stack, visitor);
  const post = (path: string, body: object | undefined, key: Record<string, string>) =>
    visitor.client.post<FaceCheckView>(`/api/face-checks/${id}/${path}`, body, key);
  const smsKey = newKey();
  const asked = await Promise.all([
    post('sms-codes', undefined, smsKey),
    post('sms-codes', undefined, smsKey),
  ]);
  expect(asked.map(({ status }) => status)).toEqual([200, 200]);
  const { knex } = stack.database;
  const sent = knex('outbox').where({ template: 'face-check.code' });
  const before = (await sent.clone()).length;
  expect((await post('sms-codes', undefined, smsKey)).status).toBe(200);
  expect(await sent.clone()).toHaveLength(before);

  const code = await codeSentTo(stack, visitor.phone);
  const wrong = code === '000000' ? '000001' : '000000';
  const wrongKey = newKey();
  for (const each of [wrongKey, wrongKey]) {
    const refused = await post('phone', { code: wrong }, each);
    expect(refusalOf(refused)).toEqual({ status: 422, code: 'login-code-wrong' });
    expect(refused.body).toMatchObject({ detail: expect.stringContaining('再试 4 次') as string });
  }
  expect((await view(visitor, id)).body.phone).toMatchObject({ isProven: false });

  const key = newKey();
  const proofs = [key, key, newKey()].map((each) => post('phone', { code }, each));
  for (const { status, body } of await Promise.all(proofs))
    expect({ status, phone: body.phone }).toMatchObject({ status: 200, phone: { isProven: true } });
  expect((await post('phone', { code }, key)).body.phone).toMatchObject({ isProven: true });
  expect(refusalOf(await post('phone', { code: wrong }, key)).code).toBe('idempotency-key-reused');
});

test('R-B8 without a face: the code is not spent where the proof could not be written', async () => {
  const visitor = await newVerifiedVisitor(stack);
  const { id } = await askFor(stack, visitor);
  await visitor.client.post(`/api/face-checks/${id}/sms-codes`, undefined, newKey());
  const code = await codeSentTo(stack, visitor.phone);
  const migrator = connect(stack.database.migratorUrl, { poolSize: 1 });
  await migrator.raw('alter table face_check add constraint crash check (phone_proven_at is null) not valid');
  const key = newKey();
  const prove = () => visitor.client.post<FaceCheckView>(`/api/face-checks/${id}/phone`, { code }, key);
  expect((await prove()).status).toBe(500);
  await migrator.raw('alter table face_check drop constraint crash');
  await migrator.destroy();
  expect((await prove()).body.phone).toMatchObject({ isProven: true });
});

test('R-B8 without a face: a phone bound after the identity was proven proves nothing for seven days', async () => {
  const visitor = await newVerifiedVisitor(stack);
  const { knex } = stack.database;
  const boundAgo = (days: number) =>
    knex('person')
      .where({ id: visitor.id })
      .update({
        verified_at: knex.raw(`now() - interval '90 days'`),
        phone_bound_at: knex.raw(`now() - make_interval(days => ?)`, [days]),
      });
  await boundAgo(6);
  const { id } = await askFor(stack, visitor);
  const words = expect.stringContaining('满 7 天') as string;
  expect((await view(visitor, id)).body.phone).toMatchObject({ isProven: false, tooNew: words });
  const refused = await visitor.client.post(`/api/face-checks/${id}/sms-codes`, undefined, newKey());
  expect(refusalOf(refused)).toEqual({ status: 409, code: 'not-allowed-now' });
  expect(refused.body).toMatchObject({ detail: words });
  await boundAgo(7);
  expect((await provePhone(stack, visitor, id)).body.phone).toMatchObject({ isProven: true, tooNew: null });
});
