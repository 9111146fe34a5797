import type { ConsentEvent } from '../../contracts/consent';
import type { LoginOutcome } from '../../contracts/login';
import { ApiClient, refusalOf } from '../../test/api-client';
import {
  askFor,
  begunCheck,
  comeBack,
  consentAndStart,
  newVerifiedVisitor,
  showFace,
  view,
} from '../../test/face-check-steps';
import { newVisitor, newWechatCode, type Visitor } from '../../test/identity-steps';
import { consents } from '../../test/login-steps';
import { startStack, type Stack } from '../../test/stack';

/** Consents are taken back (R-V2). */
let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const withdraw = ({ client }: Visitor, kind: string) => client.post(`/api/consents/${kind}/withdrawal`);
const historyOf = async ({ client }: Visitor): Promise<string[]> =>
  (await client.get<{ items: ConsentEvent[] }>('/api/consents/history')).body.items.map(
    ({ kind, what }) => `${kind} ${what}`,
  );

test('R-V2 the face: one at the provider counts for nothing, however it ends there, and the next asks anew', async () => {
  const visitor = await newVerifiedVisitor(stack);
  const { id, session } = await begunCheck(stack, visitor);
  expect((await withdraw(visitor, 'face')).status).toBe(204);
  expect((await withdraw(visitor, 'face')).status).toBe(204);
  await showFace(stack, session, true);
  expect((await comeBack(visitor, id)).body).toMatchObject({
    ...{ state: 'waiting', isAtProvider: false, consent: { isAccepted: false } },
    lastTry: {
      outcome: 'not-counted',
      message: expect.stringContaining('您已撤回对人脸识别的同意') as string,
    },
  });
  expect(await historyOf(visitor)).toEqual([
    'face withdrawn',
    'face given',
    'agreement given',
    'privacy given',
  ]);

  const next = await askFor(stack, visitor);
  expect((await view(visitor, next.id)).body.consent.isAccepted).toBe(false);
  expect((await consentAndStart(visitor, next.id)).status).toBe(200);
  expect((await historyOf(visitor))[0]).toBe('face given');
});

test('R-V2 privacy or agreement: all logins end, and the next login asks again', async () => {
  const openid = `o-withdrawn-${Date.now()}`;
  const visitor = await newVisitor(stack, { openid });
  const other = await newVisitor(stack, { openid });
  expect((await withdraw(visitor, 'agreement')).status).toBe(204);
  for (const { client } of [visitor, other])
    expect(refusalOf(await client.get('/api/session'))).toMatchObject({ code: 'session-ended' });
  const { knex } = stack.database;
  expect(await knex('consent').where({ person_id: visitor.id, withdrawn_at: null })).toEqual([]);

  const again = new ApiClient(stack.origin, 'weapp');
  const code = await newWechatCode(stack, { openid });
  const unasked = { ...consents, privacy: 'an older one' };
  expect(refusalOf(await again.post('/api/login/wechat', { code, consents: unasked })).code).toBe(
    'consent-outdated',
  );
  const { body } = await again.post<LoginOutcome>('/api/login/wechat', { code, consents });
  expect(body).toMatchObject({ outcome: 'logged-in', session: { person: { id: visitor.id } } });
  expect((await historyOf({ client: again, id: visitor.id })).sort()).toEqual(
    ['agreement', 'privacy'].flatMap((kind) => [`${kind} given`, `${kind} given`, `${kind} withdrawn`]),
  );
  const changed = knex('consent_event').where({ person_id: visitor.id }).delete();
  await expect(Promise.resolve(changed)).rejects.toThrow();
});
