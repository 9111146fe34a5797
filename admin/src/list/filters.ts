/** The values of a filter bar by their names; empty ones are left out. */
export type Filters = Readonly<Record<string, string>>;

/** Reads what react-admin hands over, which comes from the address and can be anything. */
export function filtersOf(values: unknown): Filters {
  if (typeof values !== 'object' || values === null) return {};
  const filters: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' && value !== '') filters[name] = value;
    else if (typeof value === 'number' || typeof value === 'boolean') filters[name] = String(value);
  }
  return filters;
}
