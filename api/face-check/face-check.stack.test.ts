import type { Problem } from '../../contracts/problems';
import type { FaceSession } from '../../contracts/face-check';
import { faceCheckTriesADay } from '../../domain/face-check';
import { refusalOf } from '../../test/api-client';
import { newVisitor, switchFault, type Visitor } from '../../test/identity-steps';
import {
  askFor,
  begunCheck,
  comeBack,
  comeBackOnce,
  consentAndStart,
  newVerifiedVisitor,
  provePhone,
  showFace,
  view,
} from '../../test/face-check-steps';
import { startStack, type Stack } from '../../test/stack';
import { newKey } from '../../test/unit-account-steps';

interface TryRow {
  way: string;
  outcome: string | null;
  token_enc: Buffer | null;
}

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const tries = (id: string): Promise<TryRow[]> =>
  stack.database.knex('face_check_try').where({ check_id: id }).orderBy('began_at').select<TryRow[]>('*');
const rowOf = (id: string) =>
  stack.database.knex('face_check').where({ id }).first<Record<string, unknown>>();
const eventsOf = (id: string): Promise<string[]> =>
  stack.database
    .knex('process_event')
    .where({ process_id: `face/${id}` })
    .orderBy('sequence')
    .pluck('type');

const begun = (visitor: Visitor, agoMs?: number) => begunCheck(stack, visitor, agoMs);

describe('R-B8 by the face', () => {
  test('consent, the provider’s page, back: passed, and nothing but token and verdict is kept', async () => {
    const visitor = await newVerifiedVisitor(stack);
    const { id, handle } = await askFor(stack, visitor);
    expect((await view(visitor, id)).body).toMatchObject({
      purpose: 'activate-authorization',
      state: 'waiting',
      ways: ['face', 'document', 'review'],
      failuresLeft: 3,
      isAtProvider: false,
      consent: { isAccepted: false },
      phone: { isProven: false },
      lastTry: null,
    });
    const { status, body } = await consentAndStart(visitor, id);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { url: expect.stringContaining('/face/') as string },
    });
    expect((await view(visitor, id)).body).toMatchObject({
      isAtProvider: true,
      consent: { isAccepted: true },
      availableActions: ['scan', 'request-review'],
    });
    await showFace(stack, body, true);
    expect((await comeBack(visitor, id)).body).toMatchObject({
      state: 'passed',
      way: 'face',
      availableActions: [],
    });
    expect(await handle.result()).toBe('passed');
    expect(await eventsOf(id)).toEqual(['face-check.opened', 'face-check.started', 'face-check.passed']);
    expect(await tries(id)).toMatchObject([{ way: 'face', outcome: 'passed', reason: null, url_enc: null }]);
    const [kept] = await tries(id);
    expect(JSON.stringify(kept)).not.toContain(body.bizToken);
    expect(await stack.database.knex('consent').where({ person_id: visitor.id, kind: 'face' })).toHaveLength(
      1,
    );
  });

  test('the provider answers twice, and whoever comes back twice: recorded once', async () => {
    const visitor = await newVerifiedVisitor(stack);
    const { id, handle, session } = await begun(visitor);
    await showFace(stack, session, true);
    const answers = await Promise.all([comeBack(visitor, id), comeBack(visitor, id), comeBack(visitor, id)]);
    expect(answers.map(({ body }) => body.state)).toEqual(['passed', 'passed', 'passed']);
    await handle.result();
    await showFace(stack, session, false);
    expect((await comeBack(visitor, id)).body.state).toBe('passed');
    expect((await eventsOf(id)).filter((type) => type === 'face-check.passed')).toHaveLength(1);
  });

  test('nobody comes back from the provider: it is asked by itself', async () => {
    const visitor = await newVerifiedVisitor(stack);
    const { handle, session } = await begun(visitor);
    await showFace(stack, session, true);
    expect(await handle.result()).toBe('passed');
  });

  test('a second tap gets the session that is under way, and costs nothing', async () => {
    const visitor = await newVerifiedVisitor(stack);
    const { id } = await askFor(stack, visitor);
    const [one, two] = await Promise.all([consentAndStart(visitor, id), consentAndStart(visitor, id)]);
    const three = await consentAndStart(visitor, id);
    const open = [one, two, three].filter(({ status }) => status === 200).map(({ body }) => body.bizToken);
    expect(open.length).toBeGreaterThanOrEqual(2);
    expect(new Set(open).size).toBe(1);
    expect(await tries(id)).toHaveLength(1);
  });

  test('three failed tries end it, each with what is left', async () => {
    const visitor = await newVerifiedVisitor(stack);
    const { id, handle, session } = await begun(visitor);
    let current: FaceSession = session;
    for (const left of [2, 1]) {
      await showFace(stack, current, false);
      const { body } = await comeBack(visitor, id);
      expect(body).toMatchObject({ state: 'waiting', failuresLeft: left, lastTry: { outcome: 'failed' } });
      expect(body.lastTry?.message).toContain(`再试 ${left} 次`);
      current = (await consentAndStart(visitor, id)).body;
    }
    await showFace(stack, current, false);
    expect((await comeBack(visitor, id)).body).toMatchObject({ state: 'failed', way: null, failuresLeft: 0 });
    expect(await handle.result()).toBe('failed');
    expect(refusalOf(await consentAndStart(visitor, id))).toEqual({ status: 409, code: 'not-allowed-now' });
  });

  test('what the provider could not judge is no failed try: told, and begun anew', async () => {
    const visitor = await newVerifiedVisitor(stack);
    const { id, session } = await begun(visitor);
    await showFace(stack, session, false, 2013);
    expect((await comeBack(visitor, id)).body).toMatchObject({
      state: 'waiting',
      failuresLeft: 3,
      lastTry: { outcome: 'not-counted', message: expect.stringContaining('没有拍清') as string },
    });
    await showFace(stack, (await consentAndStart(visitor, id)).body, false, 1001);
    expect((await comeBack(visitor, id)).body).toMatchObject({
      failuresLeft: 3,
      lastTry: { message: expect.stringContaining('暂时不可用') as string },
    });
    expect(await tries(id)).toMatchObject([{ reason: 'face-unclear' }, { reason: 'provider-unavailable' }]);
  });

  test('the provider opens no session: told, nothing counted, and it goes on afterwards', async () => {
    const visitor = await newVerifiedVisitor(stack);
    const { id } = await askFor(stack, visitor);
    const off = await switchFault(stack, { action: 'DetectAuth', kind: 'fail', code: 'InternalError' });
    const refused = await consentAndStart(visitor, id);
    await off();
    expect(refusalOf(refused)).toEqual({ status: 503, code: 'provider-unavailable' });
    expect((refused.body as unknown as Problem).detail).toContain('改用证件扫描');
    expect((await consentAndStart(visitor, id)).status).toBe(200);
    expect(await tries(id)).toMatchObject([{ outcome: 'not-counted', token_enc: null }, { outcome: null }]);
  });

  test('asked for the verdict, the provider fails, then says the session has lapsed: a new one is begun', async () => {
    const visitor = await newVerifiedVisitor(stack);
    const { id, session } = await begun(visitor);
    const off = await switchFault(stack, {
      action: 'GetDetectInfoEnhanced',
      kind: 'fail',
      code: 'InternalError',
    });
    expect((await comeBackOnce(visitor, id)).body).toMatchObject({ state: 'waiting', isAtProvider: true });
    await off();
    await switchFault(stack, {
      ...{ action: 'GetDetectInfoEnhanced', kind: 'fail', times: 1 },
      code: 'InvalidParameterValue.BizTokenExpired',
    });
    while ((await tries(id))[0]?.outcome === null) await comeBackOnce(visitor, id);
    expect((await view(visitor, id)).body).toMatchObject({
      state: 'waiting',
      failuresLeft: 3,
      lastTry: { outcome: 'not-counted' },
    });
    const again = await consentAndStart(visitor, id);
    expect(again.body.bizToken).not.toBe(session.bizToken);
  });

  test('an old text of the consent is refused, and nothing is sent to the provider', async () => {
    const visitor = await newVerifiedVisitor(stack);
    const { id } = await askFor(stack, visitor);
    const answer = await visitor.client.post(
      `/api/face-checks/${id}/consent-and-start`,
      { consentVersion: '2020-01-01' },
      newKey(),
    );
    expect(refusalOf(answer)).toEqual({ status: 409, code: 'consent-outdated' });
    expect(await tries(id)).toEqual([]);
  });

  test('six tries a day of one person, over all checks; the other way stays open', async () => {
    const visitor = await newVerifiedVisitor(stack);
    for (let count = 0; count < faceCheckTriesADay; count += 1) {
      const { id, handle } = await begun(visitor);
      await handle.cancel();
      expect(await handle.result()).toBe('expired');
      expect(await rowOf(id)).toMatchObject({ state: 'expired' });
    }
    const { id } = await askFor(stack, visitor);
    const refused = await consentAndStart(visitor, id);
    expect(refusalOf(refused)).toEqual({ status: 429, code: 'too-many-requests' });
    expect((refused.body as unknown as Problem).detail).toContain('6 次人脸识别');
    expect((await provePhone(stack, visitor, id)).body.phone).toMatchObject({ isProven: true });
  });

  test('the identity is not verified any more when the verdict comes: failed', async () => {
    const visitor = await newVerifiedVisitor(stack);
    const { id, handle, session } = await begun(visitor);
    await stack.database.knex('person').where({ id: visitor.id }).update({ identity_state: 'unverified' });
    await showFace(stack, session, true);
    expect(await handle.result()).toBe('failed');
    expect(await tries(id)).toMatchObject([{ outcome: 'failed', reason: 'identity-changed' }]);
    const { body } = await view(visitor, id);
    expect(body.endMessage).toBe('核验期间您的实名认证已改变。本次确认已结束，请返回后重新办理。');
  });

  test('ten minutes are over: expired, also for a face that is shown afterwards', async () => {
    const visitor = await newVerifiedVisitor(stack);
    const { id, handle, session } = await begun(visitor, 10 * 60_000 - 20_000);
    expect(await handle.result()).toBe('expired');
    await showFace(stack, session, true);
    expect((await comeBack(visitor, id)).body).toMatchObject({
      state: 'expired',
      way: null,
      isAtProvider: false,
    });
    expect(await eventsOf(id)).toEqual(['face-check.opened', 'face-check.started', 'face-check.expired']);
  });
});

test('R-B8 nobody sees or uses another person’s check', async () => {
  const [owner, stranger] = [await newVerifiedVisitor(stack), await newVisitor(stack)];
  const { id } = await askFor(stack, owner);
  expect(refusalOf(await view(stranger, id))).toEqual({ status: 404, code: 'not-found' });
  expect(refusalOf(await consentAndStart(stranger, id))).toEqual({ status: 404, code: 'not-found' });
});

test('R-B8 no check is asked of somebody who isn’t verified, or whose document gets no lost account back', async () => {
  const visitor = await newVisitor(stack);
  await expect(askFor(stack, visitor)).rejects.toMatchObject({ type: 'not-verified' });
  const foreigner = await newVerifiedVisitor(stack);
  await stack.database.knex('person').where({ id: foreigner.id }).update({ document_type: 'taiwan-permit' });
  const lost = askFor(stack, foreigner, { purpose: 'recover-account' });
  await expect(lost).rejects.toMatchObject({ type: 'not-allowed-now' });
});
