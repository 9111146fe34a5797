import { createHash } from 'node:crypto';

/** What makes a message the same message: retried, it has the same four parts, and so the same id. */
export interface MessageOrigin {
  /** The person's id. */
  actor: string;
  /** `'POST /identity/scans'`: one key used at two routes makes two messages. */
  route: string;
  /** The workflow id. */
  process: string;
  /** The client's `Idempotency-Key`. */
  idempotencyKey: string;
}

/** The id of a message, by which its update is known (`updateIdOf`): 43 characters, base64url. */
export function messageId({ actor, route, process, idempotencyKey }: MessageOrigin): string {
  return sha256(JSON.stringify([actor, route, process, idempotencyKey]));
}

/** A UUID (version 8) for what a message makes: asked again, it makes the same. */
export function uuidOfMessage(id: string): string {
  const bytes = Buffer.from(id, 'base64url').subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Tells whether a key comes back with the same request. Neither the order of fields nor an absent optional one matters. */
export function requestHash(request: unknown): string {
  return sha256(canonicalJson(request));
}

/** JSON with sorted keys and without undefined fields, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part)) ?? 'null';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
