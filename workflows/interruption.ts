/**
 * Ends the story from anywhere: a letter that may come at any time (withdraw, removal), or the deadline, which has
 * no letter. It carries its letter, because only the ending can answer it, after it is recorded.
 */
export class Interruption<L> extends Error {
  override readonly name = 'Interruption';

  constructor(readonly letter: L | undefined) {
    super('The story was interrupted.');
  }
}

/** Whether the story was interrupted. The caller knows whose desk threw it, and so the type of its letter. */
export function isInterruption<L>(error: unknown): error is Interruption<L> {
  return error instanceof Interruption;
}

/**
 * The story must begin again, from where the process stands by now. Thrown by `record`, by work that failed for good, and by
 * an ending that leaves the process open.
 */
export class BeginAgain extends Error {
  override readonly name = 'BeginAgain';
}

/** The history grows long, and nothing waits: go on in a new run. Thrown by `next` alone. */
export class NewRunDue extends Error {
  override readonly name = 'NewRunDue';
}
