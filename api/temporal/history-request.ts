import type { Request } from 'express';

/** The queries that show what a process does; they change nothing. */
const readingQueries = new Set(['__temporal_workflow_metadata', '__stack_trace']);

/** Whether a request to the UI only looks. Its one POST of that kind is a query of the list above. */
export function isReadOnly({ method, path }: Pick<Request, 'method' | 'path'>): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  const query = /^\/api\/v1\/namespaces\/[^/]+\/workflows\/[^/]+\/query\/([^/]+)$/.exec(path)?.[1];
  return method === 'POST' && query !== undefined && readingQueries.has(query);
}

/** What the UI's API tells of the installation itself. */
const ofNobody =
  /^\/api\/v1\/(settings|me|system-info|cluster-info|cluster|namespaces|namespaces\/[^/]+(\/search-attributes|\/task-queues\/[^/]+)?)$/;

/**
 * Whether a request to the UI's API may tell of any process: all but those whose path names one, and those known to tell
 * of none. It is not for who sees a part of the tree alone.
 */
export const readsAllProcesses = ({ path, query }: Pick<Request, 'path' | 'query'>): boolean =>
  path.startsWith('/api') &&
  (namesProcess(query) || (workflowIdOf(path) === undefined && !ofNobody.test(path)));

/** Temporal reads its requests' fields from the query too, in either spelling: `?execution.workflowId=` may name another. */
const namesProcess = (query: Request['query']): boolean =>
  Object.keys(query).some((key) => /workflowid/i.test(key.replace(/[^a-z]/gi, '')));

/** The workflow that a path of the UI, or of its API, names; undefined for lists and files. */
export function workflowIdOf(path: string): string | undefined {
  const encoded = /^(?:\/api\/v1)?\/namespaces\/[^/]+\/workflows\/([^/]+)/.exec(path)?.[1];
  return encoded && decoded(encoded);
}

/** Whether a request begins to read a history. Its further pages bring the token of the page before. */
export const opensHistory = ({ path, query }: Pick<Request, 'path' | 'query'>): boolean =>
  /\/history(-reverse)?\/?$/.test(path) && !query.next_page_token && !query.nextPageToken;

/** An id that can't be decoded is that of no process. */
function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
