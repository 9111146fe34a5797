/** The names of the fields whose values differ; never the values. */
export const changedFields = (before: object, after: object): string[] => {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => (old.get(field) ?? null) !== value)
    .map(([field]) => field);
};
