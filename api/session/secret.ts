import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A secret for a client to hold: random, base64url. We keep its hash, never the secret. */
export const newSecret = (bits: 128 | 256): string => randomBytes(bits / 8).toString('base64url');

/** Enough entropy goes in that a plain hash can't be turned back. Not for what people type (see the blind index). */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The token of a cookie session that its pages send in `X-CSRF-Token`; another site can't compute it. */
export const csrfTokenOf = (sessionToken: string): string =>
  createHmac('sha256', sessionToken).update('csrf').digest('base64url');
