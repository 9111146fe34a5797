import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import fc from 'fast-check';
import { parseKeyRing } from './key-ring';
import { createPayloadCodec } from './payload-codec';

const key = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;
const [old, fresh] = [key('k1'), key('k2')];

async function encoded(value: unknown, ring: string): Promise<Payload> {
  const [payload] = await createPayloadCodec(parseKeyRing(ring)).encode([
    defaultPayloadConverter.toPayload(value),
  ]);
  if (!payload) throw new Error('unreachable: one in, one out');
  return payload;
}

async function decoded(payload: Payload, ring: string): Promise<unknown> {
  const [plain] = await createPayloadCodec(parseKeyRing(ring)).decode([payload]);
  return plain && defaultPayloadConverter.fromPayload(plain);
}

test('any value comes back, and nothing of it can be read on the way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      expect(await decoded(await encoded(value, old), old)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  const { data } = await encoded({ remark: '示例甲' }, old);
  expect(Buffer.from(data ?? []).includes('示例甲')).toBe(false);
});

test('after a rotation the new key encrypts and the old one still decrypts', async () => {
  const before = await encoded('before', old);
  const after = await encoded('after', `${fresh},${old}`);
  expect(Buffer.from(after.metadata?.['encryption-key-id'] ?? []).toString()).toBe('k2');
  expect(await decoded(before, `${fresh},${old}`)).toBe('before');
  await expect(decoded(after, old)).rejects.toThrow('"k2"');
});

test.each([
  [
    'data',
    (payload: Payload) => {
      const data = Buffer.from(payload.data ?? []);
      data.writeUInt8(data.readUInt8(20) ^ 1, 20);
      return { ...payload, data };
    },
  ],
  [
    'key id',
    (payload: Payload) => ({
      ...payload,
      metadata: { ...payload.metadata, 'encryption-key-id': Buffer.from('k1') },
    }),
  ],
])('an altered %s is refused', async (_, alter) => {
  await expect(
    decoded(alter(await encoded('value', `${fresh},${old}`)), `${fresh},${old}`),
  ).rejects.toThrow();
});

test('an unknown suite is named, and what is not encrypted passes', async () => {
  const payload = await encoded('value', old);
  const other = { ...payload, metadata: { ...payload.metadata, 'encryption-suite': Buffer.from('sm4-gcm') } };
  await expect(decoded(other, old)).rejects.toThrow('sm4-gcm');
  expect(await decoded(defaultPayloadConverter.toPayload('plain'), old)).toBe('plain');
});
