import { messageId } from '../runtime/message-id';
import type { Importer } from './lists';
import type { Message } from './message';

/** What a client was told: its message, and the answer, which from then on must never be untrue. */
export interface Acknowledged {
  readonly message: Message;
  readonly messageId: string;
  readonly answer: unknown;
}

/** A list that was uploaded, and whose. */
export interface UploadedList {
  readonly id: string;
  readonly importer: Importer;
}

/** What the clients know, and only they. */
export class Ledger {
  readonly acknowledged: Acknowledged[] = [];
  readonly imports: UploadedList[] = [];
  /** Ids of batches of passes. */
  readonly batches: string[] = [];
  readonly violations: string[] = [];
  readonly tally = new Map<string, number>();

  acknowledge(message: Message, answer: unknown): void {
    this.acknowledged.push({ message, messageId: idOf(message), answer });
  }

  violate(what: string): void {
    this.violations.push(what);
  }

  count(what: string): void {
    this.tally.set(what, (this.tally.get(what) ?? 0) + 1);
  }
}

export function idOf({ who, route, process, key }: Message): string {
  return messageId({ actor: who.id, route, process, idempotencyKey: key });
}
