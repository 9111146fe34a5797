import { randomBytes } from 'node:crypto';
import { createEncryption } from './encryption';
import { parseKeyRing } from './key-ring';

const key = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;
const [oldKey, newKey] = [key('2025'), key('2026')];
const encryption = createEncryption(parseKeyRing(oldKey));

test('what was encrypted comes back, rare characters too', () => {
  expect(encryption.decryptText(encryption.encryptText('阿依古丽·𠮷'))).toBe('阿依古丽·𠮷');
});

test('the same text looks different each time', () => {
  expect(encryption.encryptText('甲').equals(encryption.encryptText('甲'))).toBe(false);
});

test('after a rotation old envelopes stay readable and new ones use the new key', () => {
  const old = encryption.encryptText('甲');
  const rotated = createEncryption(parseKeyRing(`${newKey},${oldKey}`));
  expect(rotated.decryptText(old)).toBe('甲');
  expect(() => encryption.decryptText(rotated.encryptText('甲'))).toThrow('"2026"');
});

test('an envelope moved to another place is refused', () => {
  const envelope = encryption.encryptText('甲', 'person:1');
  expect(() => encryption.decryptText(envelope, 'person:2')).toThrow();
});

test('every altered byte is noticed, and so is a cut', () => {
  const envelope = encryption.encryptText('42010219900101');
  for (let at = 0; at < envelope.length; at++) {
    const altered = Buffer.from(envelope);
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
    expect(() => encryption.decrypt(altered)).toThrow();
  }
  expect(() => encryption.decrypt(envelope.subarray(0, 20))).toThrow();
});
