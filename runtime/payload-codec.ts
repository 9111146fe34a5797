import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common';
import { unwrapPayload, wrapPayload } from './payload-frame';
import type { KeyRing } from './key-ring';

const encoding = Buffer.from('binary/encrypted');
const ivLength = 12;
const tagLength = 16;

/** How payloads are encrypted. A further suite (SM4-GCM) is a further entry; what is written stays readable. */
const suites = { 'aes-256-gcm': 'aes-256-gcm' } as const;
type Suite = keyof typeof suites;
const currentSuite: Suite = 'aes-256-gcm';

/**
 * Encrypts what histories hold. The metadata names key and suite, so a key can be rotated while years of histories
 * stay readable: the ring's first key encrypts, any key of the ring decrypts. Altered payloads are refused.
 */
export function createPayloadCodec(ring: KeyRing): PayloadCodec {
  return {
    encode: (payloads) => Promise.resolve(payloads.map((payload) => encrypt(payload, ring))),
    decode: (payloads) => Promise.resolve(payloads.map((payload) => decrypt(payload, ring))),
  };
}

/** What every client and worker is given, so that they read each other. */
export function createDataConverter(ring: KeyRing): DataConverter {
  return {
    payloadCodecs: [createPayloadCodec(ring)],
    // Temporal loads it by its path; beside this file in the sources, beside the program in `dist/`.
    failureConverterPath: resolve(__dirname, 'failure-converter'),
  };
}

function encrypt(payload: Payload, { current }: KeyRing): Payload {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(suites[currentSuite], current.bytes, iv);
  cipher.setAAD(header(current.id, currentSuite));
  const data = Buffer.concat([iv, cipher.update(wrapPayload(payload)), cipher.final(), cipher.getAuthTag()]);
  return {
    metadata: {
      encoding,
      'encryption-key-id': Buffer.from(current.id),
      'encryption-suite': Buffer.from(currentSuite),
    },
    data,
  };
}

/** A payload that isn't encrypted comes from Temporal itself and passes as it is. */
function decrypt(payload: Payload, ring: KeyRing): Payload {
  const { metadata, data } = payload;
  if (!metadata?.encoding || !data || !encoding.equals(metadata.encoding)) return payload;
  const keyId = text(metadata['encryption-key-id']);
  const suite = text(metadata['encryption-suite']);
  if (!isSuite(suite)) throw new Error(`Payload codec: no suite "${suite}".`);
  const bytes = Buffer.from(data);
  const decipher = createDecipheriv(suites[suite], ring.get(keyId).bytes, bytes.subarray(0, ivLength));
  decipher.setAAD(header(keyId, suite));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  return unwrapPayload(
    Buffer.concat([decipher.update(bytes.subarray(ivLength, -tagLength)), decipher.final()]),
  );
}

/** Authenticated with the data, so that neither key id nor suite can be exchanged. */
function header(keyId: string, suite: Suite): Buffer {
  return Buffer.from(JSON.stringify([keyId, suite]));
}

function text(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString();
}

function isSuite(name: string): name is Suite {
  return Object.hasOwn(suites, name);
}
