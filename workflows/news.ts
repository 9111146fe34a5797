import { condition } from '@temporalio/workflow';

/** Signals that say no more than "look again": however many have come, one look is enough. */
export class News {
  private waiting = false;
  private over = false;

  /** The signal's handler. */
  arrive(): void {
    this.waiting = true;
  }

  /** From now on nobody waits for news: the workflow is cancelled. */
  endWaiting(): void {
    this.over = true;
  }

  get isWaiting(): boolean {
    return this.waiting;
  }

  get isOver(): boolean {
    return this.over;
  }

  /** What has come so far is being looked at. */
  read(): void {
    this.waiting = false;
  }

  /** Waits for news, but no longer than this. Whether it came; it then counts as read. */
  async within(ms: number, summary: string): Promise<boolean> {
    const came = await condition(() => this.waiting, ms, { summary });
    if (came) this.read();
    return came;
  }

  /** The same, and no longer than until the workflow is cancelled (`isOver`). */
  async withinUnlessOver(ms: number, summary: string): Promise<boolean> {
    await condition(() => this.waiting || this.over, ms, { summary });
    const came = this.waiting;
    if (came) this.read();
    return came;
  }
}
