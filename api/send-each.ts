import { ProblemError } from './problems';

/** Letters under way beside each other. */
const width = 10;

/**
 * Sends a letter for each, and says which were refused, and how. One that is refused holds up none of the others. Answers when the last
 * has its answer, also where one fails unforeseen.
 */
export async function sendEach<Item>(
  items: readonly Item[],
  send: (item: Item) => Promise<unknown>,
): Promise<ReadonlyMap<Item, ProblemError>> {
  const next = items.values();
  const refused = new Map<Item, ProblemError>();
  const sender = async (): Promise<void> => {
    for (const item of next)
      try {
        await send(item);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        refused.set(item, error);
      }
  };
  const senders = await Promise.allSettled(Array.from({ length: width }, sender));
  for (const each of senders) if (each.status === 'rejected') throw each.reason;
  return refused;
}
