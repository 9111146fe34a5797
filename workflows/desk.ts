import {
  CancellationScope,
  allHandlersFinished,
  condition,
  isCancellation,
  patched,
  workflowInfo,
} from '@temporalio/workflow';
import { Interruption, NewRunDue, isInterruption } from './interruption';
import { isOneOf, type Kind, type Letter, type Messages } from './letter';
import { notAllowedNow } from './refusal';
import { type Recorded, Tray, type TrayRules } from './tray';

/** What the desk needs to know beyond judging letters. */
export interface DeskRules<M extends Messages, F = object> extends TrayRules<M, F> {
  /** Kinds that may end the story from anywhere. */
  readonly interrupting: readonly Kind<M>[];
  /** When time itself interrupts (ms since the epoch). It may move: it is asked again whenever anything happens. */
  deadline?(): number | undefined;
}

/**
 * Takes the letters of a process one at a time, so that it stays one readable story and two reviewers can't
 * interleave. Letters are judged in the validator, which costs no history, and again when taken: two may pass the
 * validator in one task. What takes time the story does in `during`: docs/workflow-rules.md says what else it may await.
 */
export class Desk<M extends Messages, F = object> {
  private readonly tray: Tray<M, F>;

  /** Registers the message handlers, so it must come before the workflow's first await. */
  constructor(private readonly rules: DeskRules<M, F>) {
    this.tray = new Tray(rules);
  }

  /**
   * The next letter of these kinds that is allowed now. An interrupting one, and the deadline, are thrown as
   * `Interruption`; anything else is refused.
   */
  async next<K extends Kind<M>>(...kinds: readonly K[]): Promise<Letter<M, K, F>> {
    for (;;) {
      if (this.isNewRunDue) throw new NewRunDue();
      const letter = await this.arrival(() => this.isNewRunDue);
      if (!letter) continue;
      if (isOneOf(letter, kinds)) return letter;
      letter.refuse(notAllowedNow([...kinds, ...this.rules.interrupting]));
    }
  }

  /**
   * Work that is no letter: a child, a provider, a timer. An interrupting letter, or the deadline, cancels the work,
   * waits until it has ended, and is thrown as `Interruption`; other letters are refused meanwhile. What the work had
   * done by then, its rows tell.
   */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const scope = new CancellationScope();
    let settled = false;
    const result = scope.run(work).finally(() => (settled = true));
    result.catch(() => undefined); // it is awaited below, whichever way this ends
    try {
      while (!settled) {
        const letter = await this.arrival(() => settled);
        letter?.refuse(notAllowedNow(this.rules.interrupting));
      }
    } catch (error) {
      scope.cancel();
      await this.ended(result, error);
      throw error;
    }
    return await result;
  }

  /** True once a letter waits that is allowed now; false when none has come in time, nor is being prepared. */
  async someoneWrites(withinMs: number): Promise<boolean> {
    await condition(() => !this.tray.isEmpty || !this.tray.isPreparing);
    if (this.tray.isEmpty && withinMs > 0)
      await condition(() => !this.tray.isEmpty, withinMs, { summary: '等待首个请求' });
    const letter = this.tray.take();
    if (letter) this.tray.putBack(letter);
    return letter !== undefined;
  }

  /** Puts a letter back as the first, to be judged again: something else was recorded before it. */
  putBack(letter: Letter<M, Kind<M>, F>): void {
    this.tray.putBack(letter);
  }

  /** Answers a message that turned out to be in the database already, now or when it comes. */
  settle(recorded: Recorded): void {
    this.tray.settle(recorded);
  }

  /** On every way out: refuses what is left until no handler waits, so that no sender stays without an answer. */
  async close(): Promise<void> {
    await CancellationScope.nonCancellable(async () => {
      do {
        this.tray.refuseAll();
        await condition(() => !this.tray.isEmpty || allHandlersFinished());
      } while (!this.tray.isEmpty);
    });
  }

  /**
   * The history grows long and nothing is under way. Looked at while waiting too: the handler of the letter before is
   * still about to finish when the next one is asked for.
   */
  private get isNewRunDue(): boolean {
    return this.tray.isEmpty && allHandlersFinished() && workflowInfo().continueAsNewSuggested;
  }

  /** The next allowed letter, if it interrupts nothing; `undefined` when there is a reason to look again. */
  private async arrival(enough: () => boolean = () => false): Promise<Letter<M, Kind<M>, F> | undefined> {
    const deadline = this.rules.deadline?.();
    const stir = (): boolean => !this.tray.isEmpty || enough() || this.rules.deadline?.() !== deadline;
    if (deadline === undefined) await condition(stir);
    else if (!stir() && !(await this.within(deadline, stir))) throw new Interruption(undefined);
    if (enough()) return undefined;
    const letter = this.tray.take();
    if (letter && isOneOf(letter, this.rules.interrupting)) throw new Interruption(letter);
    return letter;
  }

  /** Whether there is reason to stir before the deadline. Histories from before wait for one that has passed, too. */
  private async within(deadline: number, stir: () => boolean): Promise<boolean> {
    const leftMs = deadline - Date.now();
    if (leftMs <= 0 && patched('no-wait-for-a-passed-deadline')) return false;
    return await condition(stir, Math.max(leftMs, 1), { summary: '截止时间' });
  }

  private async ended(result: Promise<unknown>, reason: unknown): Promise<void> {
    try {
      await result;
    } catch (error) {
      if (isCancellation(error)) return;
      if (isInterruption<Letter<M, Kind<M>, F>>(reason) && reason.letter) this.tray.putBack(reason.letter);
      throw error;
    }
  }
}
