import { execFileSync } from 'node:child_process';
import { startApi, type ApiApp } from '../test/api-app';
import { ApiClient, refusalOf } from '../test/api-client';
import { consents } from '../test/login-steps';
import type { Problem } from '../contracts/problems';
import { routes } from '../contracts/routes';

let api: ApiApp;
let client: ApiClient;
beforeAll(async () => {
  api = await startApi();
  client = new ApiClient(api.origin);
});
afterAll(() => api.close());

test('every wrong field is named by its JSON pointer, in Chinese; unknown ones too', async () => {
  const answer = await client.post<Problem>('/api/login/sms', {
    phone: '12345',
    code: '1',
    purpose: 'login',
    consents: { privacy: 1 },
    more: true,
  });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body).toMatchObject({
    status: 400,
    code: 'invalid-request',
    type: 'urn:problem:invalid-request',
  });
  expect(answer.body.fields?.map(({ path }) => path).sort()).toEqual([
    '/code',
    '/consents/agreement',
    '/consents/privacy',
    '/more',
    '/phone',
  ]);
  for (const { message } of answer.body.fields ?? []) expect(message).toMatch(/[\u4e00-\u9fff]/);
});

test('a body that is no JSON, or too large, is a problem like any other', async () => {
  const raw = (body: string) =>
    fetch(`${api.origin}/api/login/sms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
  expect((await raw('{')).status).toBe(400);
  expect((await raw(JSON.stringify({ x: 'x'.repeat(300_000) }))).status).toBe(413);
});

test('an address that does not exist is told, without a stack', async () => {
  const answer = await client.get<Problem>('/api/nowhere');
  expect(refusalOf(answer)).toEqual({ status: 404, code: 'not-found' });
  expect(JSON.stringify(answer.body)).not.toMatch(/\.ts|node_modules/);
  // Nor is it another's by a stroke at its end: the front before the APIs compares paths to the letter.
  expect(refusalOf(await client.get('/api/session/'))).toEqual({ status: 404, code: 'not-found' });
});

test('the client’s request id comes back; a strange one is replaced', async () => {
  const own = await client.get<Problem>('/api/session', { 'x-request-id': 'abcdef-123456' });
  expect(own.headers.get('x-request-id')).toBe('abcdef-123456');
  expect(own.body.requestId).toBe('abcdef-123456');
  const strange = await client.get('/api/session', { 'x-request-id': 'a b <script>' });
  expect(strange.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a limit by address answers 429 with the time to wait', async () => {
  const from = new ApiClient(api.origin, 'h5', { 'x-forwarded-for': '203.0.113.9' });
  const ask = () =>
    from.post('/api/login/sms', { phone: '13900000001', code: '000000', purpose: 'login', consents });
  for (let sent = 0; sent < 200; sent++) await ask();
  const answer = await ask();
  expect(refusalOf(answer)).toEqual({ status: 429, code: 'too-many-requests' });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('alive, ready, and measured for the near network alone', async () => {
  expect((await client.get('/healthz')).status).toBe(200);
  expect((await client.get('/readyz')).body).toEqual({ status: 'ready', database: true, temporal: true });
  expect((await client.get<Buffer>('/metrics')).body.toString()).toContain('http_request_duration_seconds');
  expect((await client.get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(403);
});

test('answers of the API are kept by no cache, and nothing may frame or guess', async () => {
  const { headers } = await client.get('/api/login/options');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('/openapi.json is valid 3.1 and describes every route', async () => {
  const { body } = await client.get<{ openapi: string; paths: Record<string, object> }>('/openapi.json');
  expect(validate(body)).toEqual({ valid: true });
  expect(body.openapi).toMatch(/^3\.1/);
  const described = Object.values(body.paths).flatMap((path) => Object.keys(path));
  expect(described).toHaveLength(Object.keys(routes).length);
  expect((await client.get<Buffer>('/docs')).body.toString()).toContain('swagger-ui');
});

/** The validator is an ES module alone, which jest can't load: it runs in a process of its own. */
function validate(document: object): unknown {
  const program = `
    import { text } from 'node:stream/consumers';
    import { Validator } from '@seriousme/openapi-schema-validator';
    console.log(JSON.stringify(await new Validator().validate(JSON.parse(await text(process.stdin)))));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    input: JSON.stringify(document),
  });
  return JSON.parse(output.toString());
}
