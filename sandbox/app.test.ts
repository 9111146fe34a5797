import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestSandbox, type TestSandbox } from '../test/sandbox';
import { readCard } from './documents/card-reader';
import { openStore } from './state';
import { initialState } from './initial-state';

describe('the sandbox', () => {
  let sandbox: TestSandbox;
  beforeAll(async () => {
    sandbox = await startTestSandbox();
  });
  afterAll(() => sandbox.close());

  const get = (path: string, init?: RequestInit) =>
    fetch(`${sandbox.origin()}${path}`, { redirect: 'manual', ...init });

  test.each([
    '/',
    '/messages',
    '/payments',
    '/faults',
    '/register',
    '/code?openid=x',
    '/card?name=示例生&number=1',
  ])('shows %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('试用沙箱');
  });

  test('escapes what people typed', async () => {
    const page = await (await get('/code?openid=%3Cscript%3E1')).text();
    expect(page).not.toContain('<script>1');
    expect(page).toContain('&lt;script&gt;1');
  });

  test('draws a card for a typed person, whom the register knows from then on', async () => {
    const query = new URLSearchParams({ name: '示例生', number: '420106199001019997' });
    const picture = await sandbox.picture(`/sandbox/cards/front/good.jpg?${query.toString()}`);
    expect(await readCard(picture)).toMatchObject({
      card: { name: '示例生', idNumber: '420106199001019997' },
    });
    const register = await sandbox.control<object>('GET', '/sandbox/register');
    expect(register).toHaveProperty('420106199001019997', { name: '示例生', agreement: 'agrees' });
  });

  test.each(['name=示例生&number=420106199001019998', 'name=<b>&number=420106199001019997'])(
    'draws none for %s',
    async (query) => {
      expect((await get(`/sandbox/cards/front/good.jpg?${encodeURI(query)}`)).status).toBe(400);
    },
  );

  test('sends who consents back to this machine alone, with a code', async () => {
    const consent = (target: string) =>
      get(
        `/connect/consent?${new URLSearchParams({ persona: 'nurse', redirect_uri: target, state: 's1' }).toString()}`,
      );
    const answer = await consent('http://127.0.0.1:3000/m/#/pages/login/index');
    expect(answer.headers.get('location')).toMatch(/^http:\/\/127\.0\.0\.1:3000\/m\/\?code=0s1\w+&state=s1#/);
    const another = await get(
      `/connect/consent?${new URLSearchParams({ openid: 'oOther', redirect_uri: 'http://127.0.0.1:3000/' }).toString()}`,
    );
    expect(another.headers.get('location')).toMatch(/\?code=0s1\w+/);
    expect((await consent('https://elsewhere.example/')).status).toBe(400);
    expect((await consent('javascript:alert(1)')).status).toBe(400);
  });

  test('takes no orders from a page of another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' };
    const answer = await get('/sandbox/faults', {
      method: 'POST',
      headers,
      body: '{"action":"SendSms","kind":"fail"}',
    });
    expect(answer.status).toBe(403);
  });

  test('a fault strikes as often as told and is listed until then', async () => {
    const { id } = await sandbox.control<{ id: string }>('POST', '/sandbox/faults', {
      action: 'x',
      kind: 'fail',
      times: 2,
    });
    expect(await sandbox.control('GET', '/sandbox/faults')).toEqual([
      { id, action: 'x', kind: 'fail', times: 2 },
    ]);
    await sandbox.control('DELETE', `/sandbox/faults/${id}`);
    expect(await sandbox.control('GET', '/sandbox/faults')).toEqual([]);
    await expect(
      sandbox.control('POST', '/sandbox/faults', { action: 'x', kind: 'nonsense' }),
    ).rejects.toThrow('400');
  });
});

test('what happened survives a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  const file = join(folder, 'sandbox.json');
  const before = openStore(file, initialState());
  before.state.register['1'] = { name: '示例生', agreement: 'agrees' };
  before.save();
  expect(openStore(file, initialState()).state).toEqual(before.state);
  await rm(folder, { recursive: true });
});
