/** A browser has no subscription messages: SMS and the inbox tell. */
export function askForSubscription(_templateIds: readonly string[]): Promise<void> {
  return Promise.resolve();
}
