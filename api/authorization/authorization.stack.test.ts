import { randomUUID } from 'node:crypto';
import type { BatchReset } from '../../contracts/authorization';
import { refusalOf } from '../../test/api-client';
import {
  askForCode,
  authorizations,
  changeAuthorization,
  issueAuthorization,
  readAuthorizationCode,
} from '../../test/authorization-steps';
import { newVerifiedVisitor } from '../../test/face-check-steps';
import { giveRole } from '../../test/give-role';
import { newVisitor, type Visitor } from '../../test/identity-steps';
import { startStack, type Stack } from '../../test/stack';
import { addUnit, newClerk, newKey, type TestUnit } from '../../test/unit-account-steps';
import { inboxOf, newDepartment } from '../../test/unit-rows';

let stack: Stack;
let department: TestUnit;
let departmentHr: Visitor;
beforeAll(async () => {
  stack = await startStack();
  ({ department, clerk: departmentHr } = await newDepartment(stack));
});
afterAll(() => stack.stop());

/** A hospital right below the department, and its HR account. */
async function hospitalWithHr() {
  const hospital = await addUnit(stack, 'hospital', department.id);
  return { hospital, hr: await newClerk(stack, hospital.id) };
}

async function newAdministrator(institutionId: string, businessCode: string): Promise<Visitor> {
  const visitor = await newVisitor(stack);
  const wanted = { role: 'business-administrator', businessCode, institutionId } as const;
  const { id: roleId } = await giveRole(stack, visitor.id, wanted);
  await visitor.client.put('/api/session/role', { roleId });
  return visitor;
}

describe('R-H1 R-H2 the table', () => {
  test('a row for each business of the catalogue, whether or not there was ever a code', async () => {
    const { hospital, hr } = await hospitalWithHr();
    const { items, total } = await authorizations(hr, 'limit=50');
    const codes = ['00', '03', '05', '06', '10', '13', '14', '15', '20', '21', '22', '30', '40', '51', '54'];
    expect(items.map(({ business }) => business.code)).toEqual([...codes, '57', '58']);
    expect(total).toBe(17);
    expect(new Set(items.map(({ institution }) => institution.id))).toEqual(new Set([hospital.id]));
    expect(items[2]).toMatchObject({
      id: null,
      business: { name: '医师资格考试', opensOn: '2026-01-01', closesOn: null },
      state: 'unissued',
      availableActions: ['issue'],
      lastChange: null,
    });
  });

  test('of a department also those right below it, by pages, unit and business', async () => {
    const above = await addUnit(stack, 'department');
    const clerk = await newClerk(stack, above.id);
    const [first, second] = [
      await addUnit(stack, 'hospital', above.id),
      await addUnit(stack, 'hospital', above.id),
    ];
    await addUnit(stack, 'hospital', first.id);
    expect(await authorizations(clerk)).toMatchObject({ total: 17 });
    const page = await authorizations(clerk, 'scope=below&limit=20');
    expect(page).toMatchObject({ total: 34 });
    const rest = await authorizations(clerk, `scope=below&limit=20&cursor=${page.nextCursor}`);
    const seen = [...page.items, ...rest.items].map(
      ({ institutionCode, business }) => `${institutionCode}/${business.code}`,
    );
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(34);
    await issueAuthorization(clerk, second.id, '03');
    const found = await authorizations(clerk, 'scope=below&state=issued');
    expect(found.items).toMatchObject([{ institution: { id: second.id }, business: { code: '03' } }]);
    expect(await authorizations(clerk, `scope=below&q=${first.code}&business=05`)).toMatchObject({
      total: 1,
    });
    // One row of each unit: every page begins with another unit than the one before ended with.
    const third = await addUnit(stack, 'hospital', above.id);
    const units: string[] = [];
    for (let cursor = ''; ;) {
      const { items, nextCursor } = await authorizations(clerk, `scope=below&business=05&limit=1${cursor}`);
      units.push(...items.map(({ institution }) => institution.id));
      if (nextCursor === undefined) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(units).toEqual([first.id, second.id, third.id]);
  });

  test('a department’s 业务管理人 has the own business below it; a unit’s own gives no rights', async () => {
    const { hospital } = await hospitalWithHr();
    const administrator = await newAdministrator(department.id, '05');
    const { items } = await authorizations(administrator, `q=${hospital.code}`);
    expect(items).toMatchObject([{ institution: { id: hospital.id }, business: { code: '05' } }]);
    expect((await authorizations(administrator, 'scope=own')).total).toBe(0);
    expect((await askForCode(administrator, hospital.id, '05')).status).toBe(200);
    expect(refusalOf(await askForCode(administrator, hospital.id, '03')).code).toBe('not-found');
    expect(refusalOf(await askForCode(administrator, department.id, '05')).code).toBe('not-found');
    const ofUnit = await newAdministrator(hospital.id, '05');
    expect((await ofUnit.client.get('/api/authorizations')).status).toBe(403);
    expect(refusalOf(await askForCode(ofUnit, hospital.id, '05')).code).toBe('not-found');
  });

  test('what lies elsewhere or deeper nobody reaches, by list or by id', async () => {
    const { hospital, hr } = await hospitalWithHr();
    const { id } = await issueAuthorization(hr, hospital.id);
    const below = await addUnit(stack, 'department', department.id);
    const deeper = await addUnit(stack, 'hospital', below.id);
    const stranger = await newClerk(stack, (await addUnit(stack, 'department')).id);
    const neighbour = (await hospitalWithHr()).hr;
    for (const who of [stranger, neighbour]) {
      expect(refusalOf(await changeAuthorization(who, id, 'reset')).code).toBe('not-found');
      expect(refusalOf(await changeAuthorization(who, id, 'revocation')).code).toBe('not-found');
      expect((await who.client.get(`/api/authorizations/${id}/code`)).status).toBe(404);
      expect((await authorizations(who, `q=${hospital.code}&scope=below`)).total).toBe(0);
      expect(refusalOf(await askForCode(who, hospital.id)).code).toBe('not-found');
    }
    expect(refusalOf(await askForCode(departmentHr, deeper.id)).code).toBe('not-found');
    expect((await authorizations(departmentHr, `q=${deeper.code}&scope=below`)).total).toBe(0);
  });
});

describe('R-H2 R-H6 the code', () => {
  test('one row a unit and business, whoever asks at once; the same request asked again makes no other code', async () => {
    const { hospital, hr } = await hospitalWithHr();
    const key = newKey();
    const answers = await Promise.all([
      askForCode(hr, hospital.id, '05', key),
      askForCode(hr, hospital.id, '05', key),
      askForCode(departmentHr, hospital.id),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const rows = await stack.database.knex('authorization_grant').where({ institution_id: hospital.id });
    expect(rows).toHaveLength(1);
    const events = await stack.database
      .knex('process_event')
      .where({ process_id: `authorization/${answers[0].body.id}` });
    expect(events).toHaveLength(2);
  });

  test('a second issuer’s code voids the first’s, whose issuer is told; who acted is shown', async () => {
    const { hospital, hr } = await hospitalWithHr();
    const { id, code } = await issueAuthorization(hr, hospital.id);
    const again = await issueAuthorization(departmentHr, hospital.id);
    expect(again.id).toBe(id);
    expect(again.code).not.toBe(code);
    expect(await inboxOf(stack, hr.id)).toContain('authorization.code-voided');
    const { items } = await authorizations(hr, 'state=issued');
    const { name } = await stack.database
      .knex('institution')
      .where({ id: department.id })
      .first<{ name: string }>('name');
    expect(items).toMatchObject([{ lastChange: { institutionName: name } }]);
    expect(items[0]?.lastChange?.text).toContain('生成授权码');
  });

  test('is shown to who gives rights there, and that it was seen is written down (R-S3)', async () => {
    const { hospital, hr } = await hospitalWithHr();
    const { id, code } = await issueAuthorization(hr, hospital.id);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/);
    expect(await readAuthorizationCode(departmentHr, id)).toBe(code);
    const seen = await stack.database.knex('access_event').where({ subject: `authorization/${id}` });
    expect(seen).toMatchObject([
      { action: 'authorization-code.viewed', person_id: hr.id, institution_id: hospital.id },
      { action: 'authorization-code.viewed', person_id: departmentHr.id },
    ]);
    const events = await stack.database.knex('process_event').where({ process_id: `authorization/${id}` });
    expect(JSON.stringify(events)).not.toContain(code);
  });

  test('after 90 days it is over for everybody, whatever the process has got to', async () => {
    const { hospital, hr } = await hospitalWithHr();
    const { id } = await issueAuthorization(hr, hospital.id);
    await stack.database.knex('authorization_grant').where({ id }).update({ code_expires_at: new Date() });
    expect(refusalOf(await hr.client.get(`/api/authorizations/${id}/code`)).code).toBe('not-allowed-now');
  });

  test('an id in capitals means the same row and process', async () => {
    const { hospital, hr } = await hospitalWithHr();
    const { body } = await askForCode(hr, hospital.id.toUpperCase());
    const id = body.id ?? '';
    expect((await askForCode(hr, hospital.id)).body.id).toBe(id);
    expect((await changeAuthorization(hr, id.toUpperCase(), 'reset')).body.state).toBe('unissued');
    const processes = await stack.database.knex('process').where({ institution_id: hospital.id });
    expect(processes).toMatchObject([{ id: `authorization/${id}`, state: 'unissued' }]);
  });

  test('R-H4 reset, it is void at that instant, and the row is as before', async () => {
    const { hospital, hr } = await hospitalWithHr();
    const { id } = await issueAuthorization(hr, hospital.id);
    const key = newKey();
    const { body } = await changeAuthorization(departmentHr, id, 'reset', key);
    expect(body).toMatchObject({ state: 'unissued', codeIssuedAt: null, availableActions: ['issue'] });
    expect((await changeAuthorization(departmentHr, id, 'reset', key)).status).toBe(200);
    expect(refusalOf(await changeAuthorization(hr, id, 'reset')).code).toBe('not-allowed-now');
    expect((await hr.client.get(`/api/authorizations/${id}/code`)).status).toBe(409);
    expect(await inboxOf(stack, hr.id)).toContain('authorization.code-voided');
    expect((await issueAuthorization(hr, hospital.id)).id).toBe(id);
  });
});

describe('R-H4 批量解除未激活授权码', () => {
  const resetAll = ({ client }: Visitor, filter: object, key = newKey()) =>
    client.post<BatchReset>('/api/authorizations/batch-resets', filter, key);

  test('resets what waits unused in the selection, tells before and after, and goes on when asked again', async () => {
    const above = await addUnit(stack, 'department');
    const clerk = await newClerk(stack, above.id);
    const hospitals = [1, 2, 3, 4].map(() => addUnit(stack, 'hospital', above.id));
    const codes = ['03', '05', '06', '10', '13', '14', '15', '20', '21', '22', '30', '40', '51', '54'];
    for (const hospital of await Promise.all(hospitals))
      for (const code of codes) expect((await askForCode(clerk, hospital.id, code)).status).toBe(200);
    const own = await askForCode(clerk, above.id);
    const key = newKey();
    const first = await resetAll(clerk, { scope: 'below' }, key);
    expect(first.body).toEqual({ before: 56, reset: 50, after: 6, left: [] });
    expect((await resetAll(clerk, { scope: 'below', business: '58' })).body).toMatchObject({ before: 0 });
    expect((await resetAll(clerk, { scope: 'below' })).body).toEqual({
      ...{ before: 6, reset: 6, after: 0, left: [] },
    });
    // Only of the selection: the department's own is another.
    expect(await authorizations(clerk, 'state=issued')).toMatchObject({
      items: [{ id: own.body.id }],
    });
    expect((await authorizations(clerk, 'scope=below&state=issued')).total).toBe(0);
  });

  test('takes back what is directly given, and names what can’t be reset, which holds up nothing', async () => {
    const { hospital, hr } = await hospitalWithHr();
    const person = await newVerifiedVisitor(stack);
    const { id } = await issueAuthorization(hr, hospital.id);
    await issueAuthorization(hr, hospital.id, '03');
    const typed = { name: person.holder.name, documentNumber: person.holder.documentNumber };
    const { body: match } = await hr.client.post<{ matchId: string }>(
      `/api/authorizations/${id}/matches`,
      typed,
      newKey(),
    );
    await hr.client.post(`/api/authorizations/${id}/offers`, { matchId: match.matchId }, newKey());
    // A row whose process knows of no code, as none of ours leaves it.
    await stack.database.knex('authorization_grant').insert({
      ...{ id: randomUUID(), institution_id: hospital.id, business_code: '57', state: 'issued' },
      ...{ code_id: randomUUID(), code_enc: Buffer.from('?'), code_index: Buffer.from(randomUUID()) },
      ...{ code_issued_at: new Date(), code_expires_at: new Date(Date.now() + 3_600_000), issued_by: hr.id },
    });
    const { body } = await resetAll(hr, {});
    expect(body).toMatchObject({ before: 3, reset: 2, after: 1 });
    expect(body.left).toMatchObject([{ businessName: '实践技能考试考官' }]);
    expect(body.left[0]?.reason).not.toBe('');
    expect(await inboxOf(stack, person.id)).toContain('authorization.offer-withdrawn');
  });

  test('reaches nothing that the asker gives no rights for', async () => {
    const { hospital, hr } = await hospitalWithHr();
    await issueAuthorization(hr, hospital.id);
    const stranger = await newClerk(stack, (await addUnit(stack, 'department')).id);
    expect((await resetAll(stranger, { scope: 'below', q: hospital.code })).body).toMatchObject({
      before: 0,
    });
    expect((await authorizations(hr, 'state=issued')).total).toBe(1);
  });
});
