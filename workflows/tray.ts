import { type ApplicationFailure, currentUpdateInfo, setHandler } from '@temporalio/workflow';
import { messageIdOf, type Actor, type Sent } from '../contracts/message';
import type { Envelope, Kind, Letter, Messages } from './letter';
import { notAllowedNow, refusal, refusalIn } from './refusal';

/** How the letters of one process are judged. Synchronous all but `prepare`: an async validator breaks the task. */
export interface TrayRules<M extends Messages, F = object> {
  readonly messages: M;
  /** What this actor may do now; `undefined` while nobody knows, and letters are judged only when they are taken. */
  allowed(actor: Actor): readonly Kind<M>[] | undefined;
  /**
   * What the table can't say: a window that is over, a limit. `underWay` counts the accepted letters of this kind
   * that wait for their answer, this one not included.
   */
  objection?(letter: Envelope<M>, underWay: number): ApplicationFailure | undefined;
  /**
   * Work that letters of a kind need before anything can be decided, such as a provider's answer. It is done for
   * several letters beside each other; the tray gets each with its findings, so deciding stays one at a time.
   */
  readonly prepare?: { readonly [K in keyof F & Kind<M>]: (letter: Envelope<M, K>) => Promise<F[K]> };
}

/** A message that is in the database already. */
export interface Recorded {
  readonly messageId: string;
  readonly requestHash: string;
  readonly answer: unknown;
}

/** How whoever sent a letter hears of it. */
interface Sender {
  readonly answer: (value: unknown) => void;
  readonly refuse: (failure: Error) => void;
}

/** Where the update handlers leave their letters. What the desk stands on; stories use the desk. */
export class Tray<M extends Messages, F = object> {
  private readonly letters: Letter<M, Kind<M>, F>[] = [];
  private readonly underWay = new Map<string, Envelope<M>>();
  private readonly recorded = new Map<string, Recorded>();
  private preparing = 0;

  /** Registers the handlers, so it must come before the workflow's first await. */
  constructor(private readonly rules: TrayRules<M, F>) {
    for (const [kind, definition] of Object.entries(rules.messages)) {
      setHandler(definition, (sent: Sent) => this.receive(this.envelope(kind, sent)), {
        validator: (sent: Sent) => this.validate(this.envelope(kind, sent)),
      });
    }
  }

  get isEmpty(): boolean {
    return this.letters.length === 0;
  }

  /** Whether letters will come that were accepted already. */
  get isPreparing(): boolean {
    return this.preparing > 0;
  }

  /** The first letter that is still allowed; those that no longer are get refused on the way. */
  take(): Letter<M, Kind<M>, F> | undefined {
    for (let letter = this.letters.shift(); letter; letter = this.letters.shift()) {
      const failure = this.objectionTo(letter);
      if (!failure) return letter;
      letter.refuse(failure);
    }
    return undefined;
  }

  /** Puts a letter back as the first, to be judged again: something else was recorded before it. */
  putBack(letter: Letter<M, Kind<M>, F>): void {
    this.letters.unshift(letter);
  }

  /** Answers a message that turned out to be in the database already, now or when it comes. */
  settle(recorded: Recorded): void {
    this.recorded.set(recorded.messageId, recorded);
    const place = this.letters.findIndex(({ id }) => id === recorded.messageId);
    for (const letter of place < 0 ? [] : this.letters.splice(place, 1)) answerFrom(recorded, letter);
  }

  refuseAll(): void {
    for (const letter of this.letters.splice(0))
      letter.refuse(notAllowedNow(this.rules.allowed(letter.actor) ?? []));
  }

  private validate(envelope: Envelope<M>): void {
    const sameKey = this.underWay.get(envelope.id);
    if (sameKey && sameKey.requestHash !== envelope.requestHash) throw refusal('idempotency-key-reused');
    const failure = this.recorded.has(envelope.id) ? undefined : this.objectionTo(envelope);
    if (failure) throw failure;
  }

  private objectionTo(envelope: Envelope<M>): ApplicationFailure | undefined {
    const allowed = this.rules.allowed(envelope.actor);
    if (!allowed) return undefined;
    if (!allowed.includes(envelope.kind)) return notAllowedNow(allowed);
    const others = [...this.underWay.values()].filter(
      ({ id, kind }) => kind === envelope.kind && id !== envelope.id,
    );
    return this.rules.objection?.(envelope, others.length);
  }

  /** The update handler: answers when the letter is settled. */
  private receive(envelope: Envelope<M>): Promise<unknown> {
    this.underWay.set(envelope.id, envelope);
    return new Promise<unknown>((resolve, reject) => {
      const ending =
        <T>(settle: (outcome: T) => void) =>
        (outcome: T): void => {
          this.underWay.delete(envelope.id);
          settle(outcome);
        };
      const sender: Sender = { answer: ending<unknown>(resolve), refuse: ending<Error>(reject) };
      const recorded = this.recorded.get(envelope.id);
      const prepare = this.preparation(envelope.kind);
      if (recorded) answerFrom(recorded, { ...envelope, ...sender });
      else if (!prepare) this.put(envelope, sender, undefined);
      else void this.putPrepared(envelope, sender, prepare);
    });
  }

  private put(envelope: Envelope<M>, sender: Sender, findings: unknown): void {
    const letter: unknown = { ...envelope, findings, ...sender };
    this.letters.push(letter as Letter<M, Kind<M>, F>); // by construction: kind, body and findings are of one kind
  }

  private async putPrepared(
    envelope: Envelope<M>,
    sender: Sender,
    prepare: (letter: Envelope<M>) => Promise<unknown>,
  ): Promise<void> {
    this.preparing += 1;
    try {
      this.put(envelope, sender, await prepare(envelope));
    } catch (error) {
      sender.refuse(
        refusalIn(error) ?? new TypeError('A preparation threw what is no failure', { cause: error }),
      );
    } finally {
      this.preparing -= 1;
    }
  }

  private preparation(kind: Kind<M>): ((letter: Envelope<M>) => Promise<unknown>) | undefined {
    const byKind: Readonly<Record<string, (letter: never) => Promise<unknown>>> = this.rules.prepare ?? {};
    return byKind[kind] as ((letter: Envelope<M>) => Promise<unknown>) | undefined; // looked up by the letter's own kind
  }

  private envelope(kind: string, sent: Sent): Envelope<M> {
    const { id } = currentUpdateInfo() ?? {};
    if (id === undefined) throw new TypeError('A letter comes with an update.');
    const envelope: unknown = { kind, id: messageIdOf(id), ...sent };
    return envelope as Envelope<M>; // the definition that this handler was registered for says so
  }
}

/** The stored answer; or the refusal, when the key came with another body than the one that is stored. */
function answerFrom(
  recorded: Recorded,
  to: Pick<Letter<Messages>, 'requestHash' | 'answer' | 'refuse'>,
): void {
  if (recorded.requestHash === to.requestHash) to.answer(recorded.answer);
  else to.refuse(refusal('idempotency-key-reused'));
}
