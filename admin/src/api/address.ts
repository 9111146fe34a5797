/** Values of a query; absent ones are left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined | null>>;

/** The address under `/api` of a route such as `GET /institutions/:id`. Ids may hold slashes. */
export function addressOf(
  route: string,
  params: Readonly<Record<string, string>> = {},
  query: Query = {},
): string {
  const path = route
    .slice(route.indexOf(' ') + 1)
    .replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  return `/api${path}${search.size > 0 ? `?${search}` : ''}`;
}
