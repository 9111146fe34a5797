/** Binds an upload's encrypted bytes to their row: one file's bytes in another's place don't decrypt. */
export const uploadPlace = (id: string): string => `upload:${id}`;
