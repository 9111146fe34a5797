import type { Request } from 'express';
import { requestHash } from '../runtime/message-id';

/** How often a front end sends what was pressed once, while the outcome is unknown: the mini-program's tries. */
const sendingsOfOnePress = 6;

interface Press {
  readonly countedAtMs: number;
  /** Rejected where it was one press too many. */
  readonly counted: Promise<void>;
  sendings: number;
}

/** Runs `count` for the first sending of a press; the others share what came of it. */
export type CountPress = (press: string, count: () => Promise<void>) => Promise<void>;

/**
 * Counts a press once, however often it has to be sent until its outcome is known: a bad moment must not use up a limit
 * that is meant for people who press. No key makes requests free: of one and the same, every seventh counts again, and so
 * does one whose press was refused. Each API process remembers the presses that itself let through, as long as the limit
 * looks back, so no request waits for more than before.
 */
export function createPressCount(seconds: number): CountPress {
  const presses = new Map<string, Press>();
  return (id, count) => {
    forgetBefore(presses, Date.now() - seconds * 1000);
    const known = presses.get(id);
    if (known && known.sendings < sendingsOfOnePress) {
      known.sendings += 1;
      return known.counted;
    }
    const press: Press = { countedAtMs: Date.now(), counted: count(), sendings: 1 };
    presses.delete(id);
    presses.set(id, press);
    press.counted.catch(() => void (presses.get(id) === press && presses.delete(id)));
    return press.counted;
  };
}

/** The oldest stand first. */
function forgetBefore(presses: Map<string, Press>, instantMs: number): void {
  for (const [id, { countedAtMs }] of presses) {
    if (countedAtMs > instantMs) return;
    presses.delete(id);
  }
}

/** Tells the same request under the same key from any other; whose it is must be added. */
export const pressOf = (request: Request): string =>
  requestHash({
    address: request.originalUrl,
    key: request.get('idempotency-key'),
    body: request.body as unknown,
  });
