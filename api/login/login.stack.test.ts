import { startApi, type ApiApp } from '../../test/api-app';
import { ApiClient, refusalOf } from '../../test/api-client';
import { consents, phoneLogin, sentCode, verify } from '../../test/login-steps';
import type { LoginOutcome, Person, Session } from '../../contracts/login';

let api: ApiApp;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const visitor = (client: 'console' | 'h5' | 'weapp' = 'h5', headers = {}): ApiClient =>
  new ApiClient(api.origin, client, headers);
let lastPhone = 13_900_000_000;
const newPhone = (): string => String(++lastPhone);
const forLogin = { purpose: 'login', consents };

describe('WeChat login (R-A1)', () => {
  test('the first login creates the account, the second finds it', async () => {
    const first = await visitor().post<LoginOutcome>('/api/login/wechat', { code: 'code-a', consents });
    const second = await visitor().post<LoginOutcome>('/api/login/wechat', { code: 'code-a', consents });
    expect(first.body).toMatchObject({ outcome: 'logged-in', token: null });
    expect(personOf(second.body).id).toBe(personOf(first.body).id);
    expect(personOf(first.body)).toMatchObject({
      hasWechat: true,
      phoneMasked: null,
      identityState: 'unverified',
    });
  });

  test('ten first logins at the same instant make one account', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        visitor().post<LoginOutcome>('/api/login/wechat', { code: 'code-ten', consents }),
      ),
    );
    expect(new Set(answers.map(({ body }) => personOf(body).id)).size).toBe(1);
  });

  test('a spent code is told', async () => {
    const answer = await visitor().post('/api/login/wechat', { code: 'spent', consents });
    expect(refusalOf(answer)).toEqual({ status: 422, code: 'login-code-wrong' });
  });

  test('the mini-program gets a bearer, which is not told again and works without cookies', async () => {
    const phone = visitor('weapp');
    const login = await phone.post<LoginOutcome>('/api/login/wechat', { code: 'code-b', consents });
    expect(login.body.outcome === 'logged-in' && login.body.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(phone.cookies.size).toBe(0);
    expect((await phone.get('/api/session')).status).toBe(200);
  });
});

test('nothing is taken from who has not accepted the texts in force (R-V1)', async () => {
  const old = { ...consents, privacy: '2020-01-01' };
  const phone = newPhone();
  expect(
    refusalOf(await visitor().post('/api/login/sms-codes', { ...forLogin, phone, consents: old })),
  ).toEqual({
    status: 409,
    code: 'consent-outdated',
  });
  expect(await api.database.knex('sms_code').count('*').first()).toEqual({ count: '0' });
  const login = await phoneLogin(api, visitor(), phone);
  const rows = await api.database
    .knex('consent')
    .where({ person_id: personOf(login).id })
    .orderBy('kind')
    .select('kind');
  expect(rows).toEqual([{ kind: 'agreement' }, { kind: 'privacy' }]);
});

describe('SMS code (R-A2)', () => {
  test('a right code logs in, once', async () => {
    const phone = newPhone();
    const browser = visitor();
    await browser.post('/api/login/sms-codes', { ...forLogin, phone });
    const code = await sentCode(api, phone);
    expect((await browser.post('/api/login/sms', { ...forLogin, phone, code })).body).toMatchObject({
      outcome: 'logged-in',
    });
    expect(refusalOf(await visitor().post('/api/login/sms', { ...forLogin, phone, code }))).toEqual({
      status: 422,
      code: 'login-code-wrong',
    });
  });

  test('R-B8 R-D2 R-E1 a code of one purpose is wrong for every other, and is not spent there', async () => {
    const phone = newPhone();
    await visitor().post('/api/login/sms-codes', { ...forLogin, phone, purpose: 'institution-registration' });
    const code = await sentCode(api, phone);
    const wrong = { status: 422, code: 'login-code-wrong' };
    expect(refusalOf(await visitor().post('/api/login/sms', { ...forLogin, phone, code }))).toEqual(wrong);
    const own = visitor();
    await phoneLogin(api, own, newPhone());
    expect(refusalOf(await own.post('/api/persons/me/phone', { phone, code }))).toEqual(wrong);
    const applied = { ...forLogin, phone, code, purpose: 'institution-registration' };
    expect((await visitor().post('/api/login/sms', applied)).body).toMatchObject({ outcome: 'logged-in' });
    expect(await api.database.knex('outbox').where({ template: 'registration.code' })).toHaveLength(1);
  });

  test('five wrong tries void it; the right code then is too late', async () => {
    const phone = newPhone();
    await visitor().post('/api/login/sms-codes', { ...forLogin, phone });
    const code = await sentCode(api, phone);
    const wrong = code === '000000' ? '000001' : '000000';
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => visitor().post('/api/login/sms', { ...forLogin, phone, code: wrong })),
    );
    expect(tries.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
    expect(refusalOf(await visitor().post('/api/login/sms', { ...forLogin, phone, code })).status).toBe(422);
  });

  test('after five minutes it is void', async () => {
    const phone = newPhone();
    await visitor().post('/api/login/sms-codes', { ...forLogin, phone });
    await api.database.knex('sms_code').update({ expires_at: api.database.knex.fn.now() });
    const answer = await visitor().post('/api/login/sms', {
      ...forLogin,
      phone,
      code: await sentCode(api, phone),
    });
    expect(refusalOf(answer)).toEqual({ status: 422, code: 'login-code-wrong' });
  });

  test('one a minute, however many ask at once; ten a day', async () => {
    const phone = newPhone();
    const ask = () => visitor().post('/api/login/sms-codes', { ...forLogin, phone });
    const statuses = (await Promise.all([ask(), ask(), ask()])).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 429, 429]);
    for (let sent = 1; sent < 10; sent++) {
      await api.database.knex('sms_code').update({
        created_at: api.database.knex.raw(
          `greatest(created_at - interval '61 seconds', date_trunc('day', now(), 'Asia/Shanghai') + interval '1 second')`,
        ),
      });
      await ask();
    }
    const eleventh = await ask();
    expect(refusalOf(eleventh)).toEqual({ status: 429, code: 'too-many-requests' });
    expect(Number(eleventh.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('code and phone are stored so that the tables do not tell them', async () => {
    const phone = newPhone();
    await visitor().post('/api/login/sms-codes', { ...forLogin, phone });
    const code = await sentCode(api, phone);
    const rows =
      JSON.stringify(await api.database.knex('outbox')) + JSON.stringify(await api.database.knex('sms_code'));
    expect(rows).not.toContain(phone);
    expect(rows).not.toContain(`"${code}"`);
  });
});

describe('a device not seen before (R-A2)', () => {
  test('a verified account names its holder; then the device is known', async () => {
    const phone = newPhone();
    const own = visitor();
    await verify(api, personOf(await phoneLogin(api, own, phone)).id, {
      name: '甲·示例',
      number: '42010619900307001X',
    });
    expect(await phoneLogin(api, own, phone)).toMatchObject({ outcome: 'logged-in' });

    const other = visitor();
    const asked = await phoneLogin(api, other, phone);
    if (asked.outcome !== 'confirm-identity') throw new Error('was let in');
    expect((await other.get('/api/session')).status).toBe(401);
    const answer = (name: string, lastSix: string) =>
      other.post<LoginOutcome>('/api/login/confirmations', { challenge: asked.challenge, name, lastSix });
    expect(refusalOf(await answer('乙示例', '07001X'))).toEqual({ status: 422, code: 'identity-mismatch' });
    expect(refusalOf(await answer('甲·示例', '070011'))).toEqual({ status: 422, code: 'identity-mismatch' });
    expect((await answer('甲•示例', '07001x')).body).toMatchObject({ outcome: 'logged-in' });
    expect(refusalOf(await answer('甲·示例', '07001X')).code).toBe('login-code-wrong');
    expect(await phoneLogin(api, other, phone)).toMatchObject({ outcome: 'logged-in' });
  });

  test('five wrong answers end the challenge', async () => {
    const phone = newPhone();
    await verify(api, personOf(await phoneLogin(api, visitor(), phone)).id, {
      name: '乙示例',
      number: '420106199003070028',
    });
    const other = visitor();
    const asked = await phoneLogin(api, other, phone);
    if (asked.outcome !== 'confirm-identity') throw new Error('was let in');
    const answer = (name: string) =>
      other.post('/api/login/confirmations', { challenge: asked.challenge, name, lastSix: '070028' });
    for (let wrong = 0; wrong < 5; wrong++) expect((await answer('丙示例')).status).toBe(422);
    expect(refusalOf(await answer('乙示例')).code).toBe('login-code-wrong');
  });

  test('after 180 days unused it is asked again', async () => {
    const phone = newPhone();
    const own = visitor();
    await verify(api, personOf(await phoneLogin(api, own, phone)).id, {
      name: '丁示例',
      number: '420106199003070036',
    });
    await api.database
      .knex('login_device')
      .update({ last_used_at: api.database.knex.raw(`now() - interval '181 days'`) });
    expect(await phoneLogin(api, own, phone)).toMatchObject({ outcome: 'confirm-identity' });
  });
});

describe('sessions (R-A5)', () => {
  test('logging out ends it on the server too', async () => {
    const browser = visitor();
    await phoneLogin(api, browser, newPhone());
    const cookies = new Map(browser.cookies);
    expect((await browser.delete('/api/session')).status).toBe(204);
    cookies.forEach((value, name) => browser.cookies.set(name, value));
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  test('unused for two hours a browser session is over', async () => {
    const browser = visitor();
    const login = await phoneLogin(api, browser, newPhone());
    await api.database
      .knex('session')
      .where({ person_id: personOf(login).id })
      .update({ last_used_at: api.database.knex.raw(`now() - interval '121 minutes'`) });
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  test('a change without the CSRF token, or from another site, is refused', async () => {
    const browser = visitor();
    await phoneLogin(api, browser, newPhone());
    const { body } = await browser.get<Session>('/api/session');
    expect(
      refusalOf(
        await browser.call('POST', '/api/consents', {
          body: {},
          headers: { origin: 'https://elsewhere.example' },
        }),
      ),
    ).toEqual({
      status: 403,
      code: 'csrf-token-invalid',
    });
    browser.csrfToken = '';
    expect(refusalOf(await browser.delete('/api/session')).code).toBe('csrf-token-invalid');
    browser.csrfToken = body.csrfToken;
    expect((await browser.delete('/api/session')).status).toBe(204);
  });
});

const personOf = (outcome: LoginOutcome): Person => {
  if (outcome.outcome !== 'logged-in') throw new Error('not logged in');
  return outcome.session.person;
};
