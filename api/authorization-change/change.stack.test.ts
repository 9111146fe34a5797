import type { Problem } from '../../contracts/problems';
import { businessByCode, businessByRight, rightsAt } from '../../test/administered-business';
import { refusalOf } from '../../test/api-client';
import {
  answerChange,
  beginChange,
  beginFor,
  lookUp,
  offerTo,
  typedOf,
} from '../../test/authorization-change-steps';
import { authorizations, changeAuthorization, ownAuthorizations } from '../../test/authorization-steps';
import { newVerifiedVisitor } from '../../test/face-check-steps';
import { newHolder } from '../../test/identity-steps';
import { startStack, type Stack } from '../../test/stack';
import { logInByScan, newClerk, newKey } from '../../test/unit-account-steps';
import { inboxOf, newDepartment } from '../../test/unit-rows';

let stack: Stack;
let above: Awaited<ReturnType<typeof newDepartment>>;
beforeAll(async () => {
  stack = await startStack();
  above = await newDepartment(stack);
});
afterAll(() => stack.stop());

const stateOf = async (id: string): Promise<string> =>
  (await stack.database.knex('authorization_change').where({ id }).first<{ state: string }>('state')).state;
const sentenceOf = (answer: { body: unknown }): string => (answer.body as Problem).detail;

describe('R-H5 转移业务管理人', () => {
  test('looked up, begun with a face check, accepted: the former is out mid-page, the new one in, assistants stay', async () => {
    const { hospital, grantId, administrator, holdingId } = await businessByCode(stack, above);
    const [successor, assistant] = [
      await newVerifiedVisitor(stack, '乙示例'),
      await newVerifiedVisitor(stack, '丙示例'),
    ];
    const helping = await offerTo(stack, administrator, holdingId, 'assistant', assistant);
    await answerChange(assistant, helping.id, 'acceptance');
    const found = await lookUp(administrator, holdingId, typedOf(successor));
    expect(found.body).toMatchObject({ nameMasked: '**例', document: { type: 'id-card' }, left: 8 });
    expect(found.body.document?.numberMasked).toMatch(/^\d{4}\*{10}\w{4}$/);
    const change = await offerTo(stack, administrator, holdingId, 'transfer', successor);
    expect(change).toMatchObject({
      ...{ kind: 'transfer', state: 'offered', isInitiator: true, otherName: '**例' },
      availableActions: ['withdraw'],
    });
    expect((await ownAuthorizations(successor)).changes).toMatchObject([
      { id: change.id, isInitiator: false, otherName: '甲示例', availableActions: ['accept', 'decline'] },
    ]);

    const console_ = await logInByScan(stack, administrator, `${hospital.code}05`);
    expect((await console_.get('/api/reviews/home')).status).toBe(200);
    const key = newKey();
    expect((await answerChange(successor, change.id, 'acceptance', key)).status).toBe(204);
    expect((await answerChange(successor, change.id, 'acceptance', key)).status).toBe(204);
    expect((await console_.get('/api/reviews/home')).status).toBe(403);
    expect(await rightsAt(stack, hospital.id)).toEqual([
      { person_id: assistant.id, role: 'assistant' },
      { person_id: successor.id, role: 'business-administrator' },
    ]);
    expect(await inboxOf(stack, administrator.id)).toContain('authorization-change.handed-over');
    expect(await inboxOf(stack, successor.id)).toEqual([
      'authorization-change.transfer-offered',
      'authorization-change.taken-over',
    ]);
    const { items } = await authorizations(above.clerk, `scope=below&q=${hospital.code}&business=05`);
    expect(items).toMatchObject([
      { holder: { name: '乙示例' }, assistants: 1, lastChange: { text: '转移业务管理人' } },
    ]);
    // The row's process has followed: revoking is of the new administrator.
    expect((await changeAuthorization(above.clerk, grantId, 'revocation')).body.state).toBe('unissued');
    expect(await rightsAt(stack, hospital.id)).toMatchObject([{ role: 'assistant' }]);
    expect(await inboxOf(stack, successor.id)).toContain('authorization.revoked');
  });

  test('R-S1 R-S2 the history has its sentences, without names', async () => {
    const { hospital, administrator, holdingId } = await businessByRight(stack, above);
    const successor = await newVerifiedVisitor(stack, '乙示例');
    const { id } = await offerTo(stack, administrator, holdingId, 'transfer', successor);
    await answerChange(successor, id, 'refusal');
    expect(await inboxOf(stack, administrator.id)).toContain('authorization-change.declined');
    const supervisor = await newClerk(stack, above.department.id, 'platform-administrator');
    const { body } = await supervisor.client.get<{ events: { sentence: string }[] }>(
      `/api/processes/${encodeURIComponent(`authorization-change/${id}`)}`,
    );
    expect(body.events.map(({ sentence }) => sentence.slice(0, 4))).toEqual([
      '业务管理',
      '发起人本',
      '对方不接',
    ]);
    const events = await stack.database
      .knex('process_event')
      .where({ process_id: `authorization-change/${id}` });
    expect(JSON.stringify(events)).not.toContain('示例');
    expect(await rightsAt(stack, hospital.id)).toMatchObject([{ person_id: administrator.id }]);
  });

  test('to somebody unverified, to oneself, by another’s match or right: nothing is begun', async () => {
    const { administrator, holdingId } = await businessByRight(stack, above);
    const nobody = { name: '甲示例', documentType: 'id-card', documentNumber: newHolder().documentNumber };
    expect((await lookUp(administrator, holdingId, nobody)).body).toMatchObject({
      ...{ matchId: null, document: null },
    });
    expect(refusalOf(await lookUp(administrator, holdingId, { ...nobody, documentNumber: '1' })).code).toBe(
      'invalid-request',
    );
    const oneself = await beginFor(administrator, holdingId, 'transfer', administrator);
    expect(refusalOf(oneself).code).toBe('not-allowed-now');
    expect(sentenceOf(oneself)).toContain('另一位');
    const other = await businessByRight(stack, above);
    const successor = await newVerifiedVisitor(stack);
    const { body } = await lookUp(other.administrator, other.holdingId, typedOf(successor));
    const wanted = { kind: 'transfer', matchId: body.matchId } as const;
    expect(refusalOf(await beginChange(administrator, holdingId, wanted)).code).toBe('not-allowed-now');
    expect(refusalOf(await beginChange(administrator, other.holdingId, wanted)).code).toBe('not-found');
    // Verified when looked up, and no longer when it is begun.
    await stack.database.knex('person').where({ id: successor.id }).update({ identity_state: 'unverified' });
    const late = await beginChange(other.administrator, other.holdingId, wanted);
    expect(refusalOf(late).code).toBe('not-verified');
  });

  test('one under way of each kind, of any number begun at once; asked again under one key it is the same', async () => {
    const { administrator, holdingId } = await businessByRight(stack, above);
    const people = [await newVerifiedVisitor(stack), await newVerifiedVisitor(stack)];
    const matches = await Promise.all(people.map((one) => lookUp(administrator, holdingId, typedOf(one))));
    const answers = await Promise.all(
      matches.map(({ body }) =>
        beginChange(administrator, holdingId, { kind: 'transfer', matchId: body.matchId }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && sentenceOf(refused)).toContain('先撤回');
    const [key, wanted] = [
      newKey(),
      { kind: 'assistant', matchId: matches[0]?.body.matchId ?? null },
    ] as const;
    const first = await beginChange(administrator, holdingId, wanted, key);
    expect(first.status).toBe(200);
    expect((await beginChange(administrator, holdingId, wanted, key)).body.id).toBe(first.body.id);
    const begun = answers.find(({ status }) => status === 200);
    expect((await answerChange(administrator, begun?.body.id ?? '', 'withdrawal')).status).toBe(204);
    expect((await beginChange(administrator, holdingId, { ...wanted, kind: 'transfer' })).status).toBe(200);
    // Nobody was asked yet: nobody else hears of it.
    expect(await inboxOf(stack, people[0]?.id ?? '')).toEqual([]);
    expect(refusalOf(await answerChange(people[0] ?? administrator, first.body.id, 'acceptance')).code).toBe(
      'not-found',
    );
  });
});

describe('R-H5 R-H4 the initiator’s right ends meanwhile', () => {
  test('revoked: what they began is void at once, the other person is told and can’t accept', async () => {
    const { hospital, grantId, administrator, holdingId } = await businessByCode(stack, above);
    const successor = await newVerifiedVisitor(stack);
    const change = await offerTo(stack, administrator, holdingId, 'transfer', successor);
    expect((await changeAuthorization(above.clerk, grantId, 'revocation')).body.state).toBe('unissued');
    expect(await stateOf(change.id)).toBe('voided');
    expect(await inboxOf(stack, successor.id)).toContain('authorization-change.voided');
    expect(refusalOf(await answerChange(successor, change.id, 'acceptance')).code).toBe('not-allowed-now');
    expect(await rightsAt(stack, hospital.id)).toEqual([]);
  });

  test('at the same instant as it is accepted: one is the first, and nobody keeps a right that was taken', async () => {
    const { hospital, grantId, administrator, holdingId } = await businessByCode(stack, above);
    const successor = await newVerifiedVisitor(stack);
    const { id } = await offerTo(stack, administrator, holdingId, 'transfer', successor);
    const [revoked, accepted] = await Promise.all([
      changeAuthorization(above.clerk, grantId, 'revocation'),
      answerChange(successor, id, 'acceptance'),
    ]);
    expect(revoked.status).toBe(200);
    expect(await rightsAt(stack, hospital.id)).toEqual([]);
    expect(await stateOf(id)).toBe(accepted.status === 204 ? 'done' : 'voided');
  });

  test('by whatever way: it can’t be accepted, and says whom to ask', async () => {
    const { administrator, holdingId } = await businessByRight(stack, above);
    const successor = await newVerifiedVisitor(stack);
    const { id } = await offerTo(stack, administrator, holdingId, 'assistant', successor);
    await stack.database.knex('role_holding').where({ id: holdingId }).update({ ended_at: new Date() });
    const refused = await answerChange(successor, id, 'acceptance');
    expect(refusalOf(refused).code).toBe('not-allowed-now');
    expect(sentenceOf(refused)).toContain('联系该单位人事');
    expect((await ownAuthorizations(successor)).businesses).toEqual([]);
  });
});
