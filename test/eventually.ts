/** Waits until something is there, for a minute and a half at most. */
export async function eventually<T>(look: () => Promise<T | false | undefined>): Promise<T> {
  for (let tries = 0; tries < 900; tries += 1) {
    const found = await look();
    if (found !== false && found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not happen within a minute and a half.');
}
