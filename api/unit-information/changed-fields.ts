/** The names of the fields whose values differ, also of those that were emptied; never the values. */
export const changedFields = (before: object, after: object): string[] => {
  const [old, now] = [before, after].map((values) => new Map<string, unknown>(Object.entries(values)));
  const fields = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...fields].filter((field) => (old?.get(field) ?? null) !== (now?.get(field) ?? null));
};
