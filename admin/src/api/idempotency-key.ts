/** A fresh key for one intention of the person: 128 random bits (`randomUUID` needs https, this doesn't). */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
