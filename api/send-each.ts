import { ProblemError } from './problems';

/** Letters under way beside each other. */
const width = 10;

/**
 * Sends a letter for each, and says why which were refused. One that is refused holds up none of the others. Answers when the last
 * has its answer, also where one fails unforeseen.
 */
export async function sendEach<Item>(
  items: readonly Item[],
  send: (item: Item) => Promise<unknown>,
): Promise<ReadonlyMap<Item, string>> {
  const next = items.values();
  const refused = new Map<Item, string>();
  const sender = async (): Promise<void> => {
    for (const item of next)
      try {
        await send(item);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        refused.set(item, error.detail);
      }
  };
  const senders = await Promise.allSettled(Array.from({ length: width }, sender));
  for (const each of senders) if (each.status === 'rejected') throw each.reason;
  return refused;
}
