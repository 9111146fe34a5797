/** So long bytes are kept that nothing has claimed; then the sweep takes them. */
export const unclaimedMinutes = 30;
