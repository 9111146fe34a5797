import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring';

/**
 * The envelope around everything that we encrypt at rest (columns, files):
 *
 *     version 1 byte · suite 1 byte · length of key id 1 byte · key id · iv 12 bytes · tag 16 bytes · ciphertext
 *
 * The header is authenticated too. A new suite (SM4-GCM) is a new number; old envelopes stay readable.
 */
const version = 1;
const aes256Gcm = 1;
const ivLength = 12;
const tagLength = 16;

/** Encrypts and decrypts with the ring's keys. */
export interface Encryption {
  /** `associatedData` binds the ciphertext to its place: decrypting needs the same. */
  encrypt(plain: Buffer, associatedData?: string): Buffer;
  encryptText(plain: string, associatedData?: string): Buffer;
  /** Throws when altered, bound to another place, or encrypted with a key that the ring doesn't have. */
  decrypt(envelope: Buffer, associatedData?: string): Buffer;
  decryptText(envelope: Buffer, associatedData?: string): string;
}

export function createEncryption(keys: KeyRing): Encryption {
  const encrypt = (plain: Buffer, associatedData = ''): Buffer => {
    const keyId = Buffer.from(keys.current.id);
    const header = Buffer.concat([Buffer.from([version, aes256Gcm, keyId.length]), keyId]);
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', keys.current.bytes, iv, { authTagLength: tagLength });
    cipher.setAAD(Buffer.concat([header, Buffer.from(associatedData)]));
    const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([header, iv, cipher.getAuthTag(), ciphertext]);
  };

  const decrypt = (envelope: Buffer, associatedData = ''): Buffer => {
    const [foundVersion, suite, keyIdLength] = envelope;
    if (foundVersion !== version || suite !== aes256Gcm || keyIdLength === undefined)
      throw new Error(`Unknown envelope: version ${foundVersion}, suite ${suite}.`);
    const headerEnd = 3 + keyIdLength;
    const ivEnd = headerEnd + ivLength;
    const tagEnd = ivEnd + tagLength;
    if (envelope.length < tagEnd) throw new Error('The envelope is cut short.');
    const key = keys.get(envelope.toString('utf8', 3, headerEnd));
    const iv = envelope.subarray(headerEnd, ivEnd);
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: tagLength });
    decipher.setAAD(Buffer.concat([envelope.subarray(0, headerEnd), Buffer.from(associatedData)]));
    decipher.setAuthTag(envelope.subarray(ivEnd, tagEnd));
    return Buffer.concat([decipher.update(envelope.subarray(tagEnd)), decipher.final()]);
  };

  return {
    encrypt,
    encryptText: (plain, associatedData) => encrypt(Buffer.from(plain, 'utf8'), associatedData),
    decrypt,
    decryptText: (envelope, associatedData) => decrypt(envelope, associatedData).toString('utf8'),
  };
}
