import Taro from '@tarojs/taro';
import { removeStored } from '../storage/remove-stored';

/** A new key. It need not be unguessable: the server binds it to the actor. */
export function newIdempotencyKey(): string {
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  return `${Date.now().toString(16)}-${digits(20)}`;
}

interface KeptKey {
  key: string;
  content: string;
}

const prefix = 'intention:';
const storageName = (intention: string) => prefix + intention;

/**
 * The key of an intention, such as `application/42/submit`: the same as long as it was not answered and its
 * content is the same, also after the app was killed, so that a second press is never a second act.
 */
export function keyOfIntention(intention: string, body: unknown): string {
  const content = JSON.stringify(body ?? null);
  const kept = Taro.getStorageSync<KeptKey | ''>(storageName(intention));
  if (kept && kept.content === fingerprint(content)) return kept.key;
  const key = newIdempotencyKey();
  Taro.setStorageSync(storageName(intention), { key, content: fingerprint(content) });
  return key;
}

export function forgetKeyOfIntention(intention: string): void {
  Taro.removeStorageSync(storageName(intention));
}

/** The keys of everything that wasn't answered: what the next person here does is another act. */
export function forgetAllKeys(): void {
  removeStored(prefix);
}

/** Tells contents apart without storing them (FNV-1a, 32 bits, and the length). */
function fingerprint(content: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < content.length; at += 1) {
    hash = Math.imul(hash ^ content.charCodeAt(at), 0x01000193);
  }
  return `${(hash >>> 0).toString(16)}/${content.length}`;
}
