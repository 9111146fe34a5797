/**
 * Keeps bytes under keys. What goes in is encrypted already; what a key means, who may read it and when it
 * ends is the upload row's matter.
 */
export interface Storage {
  /** Replaces what was there. Afterwards `get` answers all of it; a crash on the way leaves the old or nothing. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** `final` with code `NoSuchKey` if there is nothing. */
  get(key: string): Promise<Buffer>;
  /** Removing what isn't there is fine: erasures are retried. */
  remove(key: string): Promise<void>;
}

/** The code of a missing object, whatever keeps them. */
export const noSuchKey = 'NoSuchKey';

const keyShape = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;

/** Keys are ours (`2026/11/5d1c…`), so one of another shape is a mistake in the program, never a person's. */
export function checkKey(key: string): void {
  if (key.length > 200 || key.includes('..') || !keyShape.test(key)) {
    throw new RangeError('A storage key has lower-case letters, digits, ".", "_" and "-" between slashes');
  }
}
