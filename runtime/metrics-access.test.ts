import { mayReadMetrics } from './metrics-access';

test('with a token the figures are for who has it, from wherever they ask', () => {
  const of = (authorization: string | undefined) => ({ authorization, address: '127.0.0.1' });
  expect(mayReadMetrics('token', { ...of('Bearer token'), address: '203.0.113.9' })).toBe(true);
  for (const authorization of [undefined, '', 'token', 'Bearer toke', 'Bearer other', 'Bearer '])
    expect(mayReadMetrics('token', of(authorization))).toBe(false);
});

test('without one they are for the near network', () => {
  const from = (address: string | undefined) =>
    mayReadMetrics(undefined, { authorization: undefined, address });
  expect(['127.0.0.1', '::1', '::ffff:10.1.2.3', '192.168.0.4'].every(from)).toBe(true);
  for (const address of ['203.0.113.9', '::ffff:203.0.113.9']) expect(from(address)).toBe(false);
});
