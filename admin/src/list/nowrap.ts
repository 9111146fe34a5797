/** For a column whose short values read badly when broken. */
export const nowrap = () => ({ whiteSpace: 'nowrap' });
