/** A data key of 32 bytes and the id that is written beside whatever it encrypted. */
export interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

/** Encrypt with `current`; decrypt with whichever key the envelope names. */
export interface KeyRing {
  readonly current: Key;
  /** Throws when the ring has no such key: the data outlived its key, which is never right. */
  get(id: string): Key;
}

const keyLengthBytes = 32;

/**
 * Reads `id:base64[,id:base64…]`, the form of ENCRYPTION_KEYS and PAYLOAD_KEYS. The first key is the current one;
 * to rotate, put a new one before it and keep the old ones as long as anything is encrypted with them.
 * Throws on an empty ring, a doubled id, or a key that isn't 32 bytes, without repeating any key.
 */
export function parseKeyRing(text: string): KeyRing {
  const keys = text.split(',').map(parseKey);
  const byId = new Map(keys.map((key) => [key.id, key]));
  if (byId.size !== keys.length) throw new Error('Key ring: two keys have the same id.');
  const [current] = keys;
  if (!current) throw new Error('Key ring: no key.');
  return {
    current,
    get(id) {
      const key = byId.get(id);
      if (!key) throw new Error(`Key ring: no key with id "${id}".`);
      return key;
    },
  };
}

function parseKey(text: string): Key {
  const match = /^\s*([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]+={0,2})\s*$/.exec(text);
  const [, id, encoded] = match ?? [];
  if (!id || !encoded) throw new Error('Key ring: expected "id:base64".');
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== keyLengthBytes)
    throw new Error(`Key ring: key "${id}" is ${bytes.length} bytes, not ${keyLengthBytes}.`);
  return { id, bytes };
}
