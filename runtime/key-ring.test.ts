import { randomBytes } from 'node:crypto';
import { parseKeyRing } from './key-ring';

const key = (): string => randomBytes(32).toString('base64');

test('the first key is the current one, the others stay readable by id', () => {
  const [fresh, old] = [key(), key()];
  const ring = parseKeyRing(`k2:${fresh}, k1:${old}`);
  expect(ring.current.id).toBe('k2');
  expect(ring.get('k1').bytes.toString('base64')).toBe(old);
});

test('a key that is not in the ring is named', () => {
  expect(() => parseKeyRing(`k1:${key()}`).get('k9')).toThrow('"k9"');
});

test.each([
  ['nothing', ''],
  ['no id', key()],
  ['a short key', `k1:${randomBytes(16).toString('base64')}`],
  ['a doubled id', `k1:${key()},k1:${key()}`],
  ['a trailing comma', `k1:${key()},`],
])('refuses %s without repeating a key', (_, text) => {
  expect(() => parseKeyRing(text)).toThrow(/^Key ring: (?!.*[A-Za-z0-9+/]{40})/);
});
