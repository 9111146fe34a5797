import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient, refusalOf } from '../../test/api-client';
import { giveRole } from '../../test/give-role';
import { consents, verify } from '../../test/login-steps';
import type { ConfirmCode } from '../../contracts/confirm-code';
import type { LoginOutcome } from '../../contracts/login';
import type { Problem } from '../../contracts/problems';
import type { BoundUnit, MyUnit, UnitHit } from '../../contracts/unit';
import { seedInstitutions } from '../../db/seeds/institutions';

let api: ApiApp;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());

const idOf = (name: string): string => {
  const found = seedInstitutions().find((institution) => institution.name === name);
  if (!found) throw new Error(`No institution ${name} ships`);
  return found.id;
};
const hospital = idOf('武汉市武昌区示例人民医院');
const otherHospital = idOf('湖北省示例中医院');

let serial = 0;
const newKey = (): { 'idempotency-key': string } => ({ 'idempotency-key': `test-key-${++serial}` });

async function logIn(isVerified = true): Promise<{ client: ApiClient; personId: string }> {
  serial += 1;
  const client = new ApiClient(api.origin, 'weapp');
  const { body } = await client.post<LoginOutcome>('/api/login/wechat', {
    code: `code-u${serial}`,
    consents,
  });
  if (body.outcome !== 'logged-in') throw new Error('not logged in');
  const personId = body.session.person.id;
  if (isVerified)
    await verify(api, personId, {
      name: '甲示例',
      number: `42010619900307${String(serial).padStart(4, '0')}`,
    });
  return { client, personId };
}

/** The HR account of an institution, and the code that it has just made there. */
async function codeOf(institutionId: string) {
  const { client, personId } = await logIn();
  const { id: roleId } = await giveRole(api, personId, { role: 'hr-account', institutionId });
  await client.put('/api/session/role', { roleId });
  const renew = async (): Promise<string> => {
    const { body } = await client.post<ConfirmCode>('/api/confirm-code/renewals', undefined, newKey());
    return body.code ?? '';
  };
  return { hr: client, personId, renew, code: await renew() };
}

const bind = (client: ApiClient, institutionId: string, confirmCode: string, key = newKey()) =>
  client.post<BoundUnit>('/api/unit/binding', { institutionId, confirmCode }, key);
const unbind = (client: ApiClient, key = newKey()) =>
  client.call('DELETE', '/api/unit/binding', { headers: key });
const search = async (client: ApiClient, name: string): Promise<UnitHit[]> => {
  const { body } = await client.get<{ items: UnitHit[] }>(
    `/api/unit/institutions?name=${encodeURIComponent(name)}`,
  );
  return body.items;
};
const unitOf = async (client: ApiClient): Promise<MyUnit> => (await client.get<MyUnit>('/api/unit')).body;

describe('search', () => {
  test('any part of a name, or of another name, in any width; each hit says which it is (R-C1)', async () => {
    const { client } = await logIn();
    const [hit] = await search(client, '武昌 区示例人民');
    expect(hit).toMatchObject({
      name: '武汉市武昌区示例人民医院',
      code: expect.stringMatching(/^420106\d{4}$/) as string,
      kind: 'hospital',
      supervisor: { name: '武汉市武昌区卫生健康局' },
      otherName: null,
      confirmCodeFrom: '武汉市武昌区示例人民医院',
    });
    expect((await search(client, '中医药研究院'))[0]).toMatchObject({
      name: '湖北省示例中医院',
      otherName: '湖北省示例中医药研究院',
    });
    expect((await search(client, '示例（光谷示例院区）')).length).toBe(0);
    expect((await search(client, '治疗中心(光谷示例'))[0]?.name).toContain('光谷示例院区');
    expect(await search(client, '%%')).toEqual([]);
    expect(refusalOf(await client.get('/api/unit/institutions?name=x')).code).toBe('invalid-request');
  });

  test('a village clinic asks its township for the code, a department has none', async () => {
    const { client } = await logIn();
    const [clinic] = await search(client, '示例镇甲村卫生室');
    expect(clinic?.confirmCodeFrom).toBe(clinic?.supervisor?.name);
    expect((await search(client, '武昌区卫生健康局'))[0]?.confirmCodeFrom).toBeNull();
  });

  test('only who is verified (R-C1)', async () => {
    const { client } = await logIn(false);
    const refused = { status: 403, code: 'no-permission' };
    expect(refusalOf(await client.get('/api/unit/institutions?name=示例'))).toEqual(refused);
    expect(refusalOf(await bind(client, hospital, 'K7M2Q-X9PHR'))).toEqual(refused);
    expect((await unitOf(client)).unit).toBeNull();
  });
});

describe('binding', () => {
  test('by the code, as it was pasted; retried, the same answer; unbound, it is history (R-C2, R-C3)', async () => {
    const { code } = await codeOf(hospital);
    const { client, personId } = await logIn();
    expect((await unitOf(client)).projectsForFlexibleEmployment.join()).toContain('卫生专业技术资格');
    const key = newKey();
    const pasted = ` ${code.toLowerCase().replace('-', ' － ')} `;
    const bound = await bind(client, hospital, pasted, key);
    expect(bound).toMatchObject({ status: 200, body: { id: hospital, kind: 'hospital' } });
    expect((await bind(client, hospital, pasted, key)).body).toEqual(bound.body);
    expect(refusalOf(await bind(client, otherHospital, pasted, key)).code).toBe('idempotency-key-reused');
    expect(await unitOf(client)).toMatchObject({ unit: { id: hospital }, availableActions: ['unbind'] });
    expect(await api.database.knex('inbox_message').where({ person_id: personId })).toMatchObject([
      { template: 'unit.bound' },
    ]);

    const again = await bind(client, otherHospital, code);
    expect(refusalOf(again)).toEqual({ status: 409, code: 'not-allowed-now' });
    expect((again.body as unknown as Problem).detail).toContain('武汉市武昌区示例人民医院');

    const goodbye = newKey();
    expect((await unbind(client, goodbye)).status).toBe(204);
    expect((await unbind(client, goodbye)).status).toBe(204);
    expect(refusalOf(await unbind(client)).code).toBe('not-allowed-now');
    expect((await bind(client, hospital, pasted, key)).body).toEqual(bound.body);
    expect(await unitOf(client)).toMatchObject({ unit: null, availableActions: ['bind'] });
    expect(await api.database.knex('membership').where({ person_id: personId })).toMatchObject([
      { end_reason: 'unbound' },
    ]);
    const events = await api.database
      .knex('access_event')
      .where({ person_id: personId, institution_id: hospital })
      .orderBy('id')
      .pluck<string[]>('action');
    expect(events).toEqual(['unit.bound', 'unit.unbound']);
  });

  test('of two at once one wins (R-C2)', async () => {
    const [one, two] = [await codeOf(hospital), await codeOf(otherHospital)];
    const { client } = await logIn();
    const answers = await Promise.all([
      bind(client, hospital, one.code),
      bind(client, otherHospital, two.code),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('where there is no code yet it says so, and where there is one it is asked for', async () => {
    const { client } = await logIn();
    const without = await client.post(
      '/api/unit/binding',
      { institutionId: hospital },
      { 'idempotency-key': 'without-a-code' },
    );
    expect(without.body).toMatchObject({ code: 'invalid-request', fields: [{ path: '/confirmCode' }] });
    expect(refusalOf(await bind(client, idOf('湖北省示例医院'), 'K7M2Q-X9PHR')).code).toBe('not-allowed-now');
  });
});

describe('wrong codes', () => {
  test('five an hour a person, however many come at once; a slip is not counted (R-C2)', async () => {
    await codeOf(hospital);
    const { client } = await logIn();
    const slip = await bind(client, hospital, 'K7M2Q-X9PH0');
    expect(refusalOf(slip)).toEqual({ status: 400, code: 'invalid-request' });
    const first = await bind(client, hospital, 'K7M2Q-X9PHR');
    expect(first.body).toMatchObject({
      code: 'confirm-code-wrong',
      detail: expect.stringContaining('还可再试 4 次') as string,
      fields: [{ path: '/confirmCode' }],
    });
    const others = await Promise.all(Array.from({ length: 8 }, () => bind(client, hospital, 'K7M2Q-X9PHR')));
    const codes = others.map((answer) => refusalOf(answer).code);
    expect(codes.filter((code) => code === 'confirm-code-wrong')).toHaveLength(4);
    expect(codes.filter((code) => code === 'too-many-requests')).toHaveLength(4);
    await api.database.knex('confirm_code_try').update({ at: new Date(Date.now() - 3_601_000) });
    expect(refusalOf(await bind(client, hospital, 'K7M2Q-X9PHR')).code).toBe('confirm-code-wrong');
  });

  test('R-C2 another code under the same key is another try, the same request again is not', async () => {
    await api.database.knex('confirm_code_try').del();
    await codeOf(hospital);
    const { client } = await logIn();
    const key = newKey();
    const wrong = ['K7M2Q-X9PHR', 'K7M2Q-X9PHR', 'K7M2Q-X9PHS', 'K7M2Q-X9PHT', 'K7M2Q-X9PHU', 'K7M2Q-X9PHV'];
    const codes: string[] = [];
    for (const code of wrong) codes.push(refusalOf(await bind(client, hospital, code, key)).code);
    expect(codes).toEqual(wrong.map(() => 'confirm-code-wrong'));
    expect(refusalOf(await bind(client, hospital, 'K7M2Q-X9PHW', key)).code).toBe('too-many-requests');
  });

  test('fifty an hour a unit, then its HR is told, once (R-C2)', async () => {
    const { personId: hrId, code } = await codeOf(otherHospital);
    const { personId } = await logIn();
    await api.database.knex('confirm_code_try').insert(
      Array.from({ length: 49 }, (_, index) => ({
        message_id: `earlier-${index}`,
        request_hash: '',
        person_id: personId,
        institution_id: otherHospital,
      })),
    );
    const { client } = await logIn();
    expect(refusalOf(await bind(client, otherHospital, 'K7M2Q-X9PHR')).code).toBe('confirm-code-wrong');
    const { client: honest } = await logIn();
    expect(refusalOf(await bind(honest, otherHospital, code))).toEqual({
      status: 429,
      code: 'too-many-requests',
    });
    expect(await api.database.knex('inbox_message').where({ person_id: hrId })).toMatchObject([
      { template: 'confirm-code.wrong-tries', params: { tries: 50 } },
    ]);
  });
});

describe('the unit’s code', () => {
  test('renewed, the old one is void at that instant; the same key renews once (R-E6)', async () => {
    await api.database.knex('confirm_code_try').del();
    const { hr, code, renew } = await codeOf(hospital);
    const { client } = await logIn();
    const key = newKey();
    const [first, second] = [
      await hr.post<ConfirmCode>('/api/confirm-code/renewals', undefined, key),
      await hr.post<ConfirmCode>('/api/confirm-code/renewals', undefined, key),
    ];
    expect(first.body).toEqual(second.body);
    expect(first.body.code).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/);
    expect(refusalOf(await bind(client, hospital, code)).code).toBe('confirm-code-wrong');
    const renewed = await renew();
    expect((await bind(client, hospital, renewed)).status).toBe(200);
    const spent = await api.database.knex('confirm_code').whereNotNull('voided_at').pluck('code_enc');
    expect(spent.every((bytes) => bytes === null)).toBe(true);
  });

  test('seen by the unit’s administrators, which is logged; due after 180 days; renewed by HR alone (R-E6, R-S3)', async () => {
    await codeOf(hospital);
    await api.database
      .knex('confirm_code')
      .where({ institution_id: hospital })
      .whereNull('voided_at')
      .update({ created_at: new Date(Date.now() - 181 * 86_400_000) });
    const { client, personId } = await logIn();
    const { id: roleId } = await giveRole(api, personId, {
      role: 'assistant',
      businessCode: '05',
      institutionId: hospital,
    });
    await client.put('/api/session/role', { roleId });
    expect((await client.get<ConfirmCode>('/api/confirm-code')).body).toMatchObject({
      isDue: true,
      availableActions: [],
    });
    expect(refusalOf(await client.post('/api/confirm-code/renewals', undefined, newKey())).status).toBe(403);
    const looks = { person_id: personId, subject: `institution/${hospital}` };
    expect(await api.database.knex('access_event').where(looks)).toMatchObject([
      { action: 'confirm-code.viewed', role_holding_id: roleId },
    ]);
  });

  test('not of a department (R-E6)', async () => {
    const { client, personId } = await logIn();
    const institutionId = idOf('武汉市武昌区卫生健康局');
    const { id: roleId } = await giveRole(api, personId, { role: 'hr-account', institutionId });
    await client.put('/api/session/role', { roleId });
    expect(refusalOf(await client.get('/api/confirm-code')).code).toBe('not-found');
  });
});
