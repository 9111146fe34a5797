import fc from 'fast-check';
import { canonicalJson, messageId, requestHash, uuidOfMessage } from './message-id';

const origin = { actor: 'a', route: 'POST /r', process: 'application/1', idempotencyKey: 'k' };

test('a retry has the same id, any other part makes another', () => {
  const others = Object.keys(origin).map((part) => messageId({ ...origin, [part]: 'other' }));
  expect(new Set([messageId(origin), messageId({ ...origin }), ...others]).size).toBe(5);
});

test('what a message makes has one UUID, however often it is sent', () => {
  const [one, other] = [messageId(origin), messageId({ ...origin, idempotencyKey: 'other' })].map(
    uuidOfMessage,
  );
  expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one).toBe(uuidOfMessage(messageId(origin)));
  expect(other).not.toBe(one);
});

test('parts can not be shifted into each other', () => {
  expect(messageId({ ...origin, actor: 'ab', route: 'c' })).not.toBe(
    messageId({ ...origin, actor: 'a', route: 'bc' }),
  );
});

test('the order of fields and absent optional ones make no difference, the order of a list does', () => {
  expect(requestHash({ b: 1, a: { d: 2, c: undefined } })).toBe(requestHash({ a: { d: 2 }, b: 1 }));
  expect(requestHash([1, 2])).not.toBe(requestHash([2, 1]));
  expect(requestHash(undefined)).toBe(requestHash(null));
});

test('canonical JSON is JSON of the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) =>
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))),
    ),
  );
});
