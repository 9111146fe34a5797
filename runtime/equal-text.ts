import { timingSafeEqual } from 'node:crypto';

/** Whether both are the same, in a time that doesn't tell how much of a secret was right. */
export function equalText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
