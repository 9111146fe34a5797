import type { AuthorizationRow, PersonMatch } from '../../contracts/authorization';
import type { OwnActivation } from '../../contracts/own-authorization';
import type { Problem } from '../../contracts/problems';
import { refusalOf } from '../../test/api-client';
import {
  addBusiness,
  authorizations,
  changeAuthorization,
  confirmFace,
  issueAuthorization,
  ownAuthorizations,
} from '../../test/authorization-steps';
import { newVerifiedVisitor, type VerifiedVisitor } from '../../test/face-check-steps';
import { newHolder, newVisitor, type Visitor } from '../../test/identity-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newClerk, newKey } from '../../test/unit-account-steps';
import { inboxOf, newDepartment } from '../../test/unit-rows';

/** Way 2 of R-H3: a business is given directly, by name and number. */
let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

/** A code of a hospital whose department has one clerk, its own. */
async function newCode() {
  const { department, clerk } = await newDepartment(stack);
  const hospital = await addUnit(stack, 'hospital', department.id);
  return { clerk, hospital, ...(await issueAuthorization(clerk, hospital.id)) };
}

const match = ({ client }: Visitor, id: string, typed: object, key = newKey()) =>
  client.post<PersonMatch>(`/api/authorizations/${id}/matches`, typed, key);
const typedOf = ({ holder }: VerifiedVisitor) => ({
  name: holder.name,
  documentNumber: holder.documentNumber.toLowerCase(),
});
const offer = ({ client }: Visitor, id: string, matchId: string | null, key = newKey()) =>
  client.post<AuthorizationRow>(`/api/authorizations/${id}/offers`, { matchId }, key);
const answer = ({ client }: Visitor, id: string, what: 'acceptance' | 'refusal', key = newKey()) =>
  client.post<OwnActivation>(`/api/own-authorizations/${id}/${what}`, undefined, key);

async function offered() {
  const made = await newCode();
  const person = await newVerifiedVisitor(stack);
  const { body } = await match(made.clerk, made.id, typedOf(person));
  const { status, body: row } = await offer(made.clerk, made.id, body.matchId);
  expect(status).toBe(200);
  return { ...made, person, row, matchId: body.matchId };
}

describe('R-H3 direct authorization', () => {
  test('matched, offered, accepted with a face check: the right is there and the code consumed', async () => {
    const { clerk, hospital, id, code, person, row } = await offered();
    expect(row).toMatchObject({
      state: 'offered',
      holder: { name: '**例', phoneMasked: null },
      availableActions: ['reset'],
    });
    expect(await inboxOf(stack, person.id)).toContain('authorization.offered');
    const stranger = await newVerifiedVisitor(stack);
    const told = await addBusiness(stranger, code);
    expect((told.body as unknown as Problem).detail).toContain('直接授权给指定人员');
    expect(refusalOf(await answer(stranger, id, 'acceptance')).code).toBe('not-found');
    expect(await ownAuthorizations(person)).toMatchObject({ offers: [{ id, businessCode: '05' }] });
    const key = newKey();
    const accepted = await answer(person, id, 'acceptance', key);
    expect((await answer(person, id, 'acceptance', key)).body.checkId).toBe(accepted.body.checkId);
    await confirmFace(stack, person, accepted.body.checkId);
    const holders = await stack.database
      .knex('role_holding')
      .where({ institution_id: hospital.id, ended_at: null, role: 'business-administrator' });
    expect(holders).toMatchObject([{ person_id: person.id, granted_by: `authorization/${id}` }]);
    expect((await clerk.client.get(`/api/authorizations/${id}/code`)).status).toBe(409);
  });

  test('declined, the code is as it was, and the issuer is told; reset, the offer is taken back', async () => {
    const { clerk, id, person } = await offered();
    expect((await answer(person, id, 'refusal')).status).toBe(204);
    expect(await inboxOf(stack, clerk.id)).toContain('authorization.declined');
    const { items } = await authorizations(clerk, `scope=below&state=issued`);
    // Who they are is told no more than the match told.
    expect(items).toMatchObject([{ lastChange: { text: '不接受直接授权', personName: '**例' } }]);
    expect((await clerk.client.get(`/api/authorizations/${id}/code`)).status).toBe(200);
    const again = await offered();
    expect((await changeAuthorization(again.clerk, again.id, 'reset')).body.state).toBe('unissued');
    expect(await inboxOf(stack, again.person.id)).toContain('authorization.offer-withdrawn');
    expect(refusalOf(await answer(again.person, again.id, 'acceptance')).code).toBe('not-allowed-now');
    expect((await ownAuthorizations(again.person)).offers).toEqual([]);
  });

  test('by somebody whose right has ended meanwhile, it can’t be accepted, and says whom to ask', async () => {
    const { clerk, id, person } = await offered();
    await stack.database.knex('role_holding').where({ person_id: clerk.id }).update({ ended_at: new Date() });
    const refused = await answer(person, id, 'acceptance');
    expect(refusalOf(refused).code).toBe('not-allowed-now');
    expect((refused.body as unknown as Problem).detail).toContain('请联系该单位人事或其主管部门');
  });

  test('R-H4 of two issuers the one who offers it answers for it: whose right ends, who is told', async () => {
    const offeredByTheUnit = async () => {
      const made = await newCode();
      const ofTheUnit = await newClerk(stack, made.hospital.id);
      const person = await newVerifiedVisitor(stack);
      const { body } = await match(ofTheUnit, made.id, typedOf(person));
      expect((await offer(ofTheUnit, made.id, body.matchId)).status).toBe(200);
      return { ...made, ofTheUnit, person };
    };
    const leave = (issuer: Visitor) =>
      stack.database.knex('role_holding').where({ person_id: issuer.id }).update({ ended_at: new Date() });
    const ended = await offeredByTheUnit();
    await leave(ended.ofTheUnit);
    expect(refusalOf(await answer(ended.person, ended.id, 'acceptance')).code).toBe('not-allowed-now');
    expect((await answer(ended.person, ended.id, 'refusal')).status).toBe(204);
    expect(await inboxOf(stack, ended.ofTheUnit.id)).toContain('authorization.declined');
    // Declined, the code beneath is as good as whoever gave it.
    expect((await addBusiness(await newVerifiedVisitor(stack), ended.code)).status).toBe(200);
    const dead = await offeredByTheUnit();
    await leave(dead.clerk);
    expect((await answer(dead.person, dead.id, 'refusal')).status).toBe(204);
    const refused = await addBusiness(await newVerifiedVisitor(stack), dead.code);
    expect(refusalOf(refused).code).toBe('not-allowed-now');
    const rightful = await offeredByTheUnit();
    await leave(rightful.clerk);
    expect((await answer(rightful.person, rightful.id, 'acceptance')).status).toBe(200);
  });

  test('the answer is match or not, the name masked, for 认证成功 people alone; nothing typed is kept', async () => {
    const { clerk, id } = await newCode();
    const person = await newVerifiedVisitor(stack);
    const { holder } = person;
    expect((await match(clerk, id, typedOf(person))).body).toMatchObject({ nameMasked: '**例', left: 9 });
    for (const typed of [
      { ...typedOf(person), name: '乙示例' },
      { name: holder.name, documentNumber: newHolder().documentNumber },
    ])
      expect((await match(clerk, id, typed)).body).toMatchObject({ matchId: null, nameMasked: null });
    await newVisitor(stack);
    expect(refusalOf(await match(clerk, id, { name: '甲示例', documentNumber: '123' })).code).toBe(
      'invalid-request',
    );
    const seen = await stack.database.knex('access_event').where({ person_id: clerk.id });
    expect(seen.filter(({ action }) => action === 'authorization.person-matched')).toHaveLength(3);
    const rows = await stack.database.knex('authorization_match').where({ grant_id: id });
    expect(JSON.stringify([rows, seen])).not.toContain(holder.documentNumber);
  });

  test('ten a day of one issuer, however many at once; the same request asked again is one', async () => {
    const { clerk, id } = await newCode();
    const typed = () => ({ name: '甲示例', documentNumber: newHolder().documentNumber });
    const [key, same] = [newKey(), typed()];
    await match(clerk, id, same, key);
    expect((await match(clerk, id, same, key)).body.left).toBe(9);
    const answers = await Promise.all(Array.from({ length: 12 }, () => match(clerk, id, typed())));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(9);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
  });

  test('another’s match, an old one, or one of another row gives nobody the business', async () => {
    const { clerk, id, hospital } = await newCode();
    const person = await newVerifiedVisitor(stack);
    const { body } = await match(clerk, id, typedOf(person));
    const ofTheUnit = await newClerk(stack, hospital.id);
    expect(refusalOf(await offer(ofTheUnit, id, body.matchId)).code).toBe('not-allowed-now');
    const other = await issueAuthorization(clerk, hospital.id, '03');
    expect(refusalOf(await offer(clerk, other.id, body.matchId)).code).toBe('not-allowed-now');
    await stack.database
      .knex('authorization_match')
      .where({ id: body.matchId })
      .update({ at: new Date(Date.now() - 31 * 60_000) });
    expect(refusalOf(await offer(clerk, id, body.matchId)).code).toBe('not-allowed-now');
  });
});
