import { startStack, type Stack } from './stack';

let stack: Stack;
beforeAll(async () => void (stack = await startStack()));
afterAll(() => stack.stop());

test('the API is ready, and its document can be read', async () => {
  expect((await fetch(`${stack.origin}/readyz`)).status).toBe(200);
  expect((await fetch(`${stack.origin}/openapi.json`)).status).toBe(200);
});

test('the sandbox answers where the settings aim the providers', async () => {
  expect(stack.config.wechat.apiOrigin).toBe(stack.sandbox.origin());
  expect((await fetch(`${stack.sandbox.origin()}/`)).status).toBe(200);
});
