import type { Request } from 'express';

/** The queries that show what a process does; they change nothing. */
const readingQueries = new Set(['__temporal_workflow_metadata', '__stack_trace']);

/** Whether a request to the UI only looks. Its one POST of that kind is a query of the list above. */
export function isReadOnly({ method, path }: Pick<Request, 'method' | 'path'>): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  const query = /^\/api\/v1\/namespaces\/[^/]+\/workflows\/[^/]+\/query\/([^/]+)$/.exec(path)?.[1];
  return method === 'POST' && query !== undefined && readingQueries.has(query);
}

/** Whether a path of the UI's API reads over all workflows, which is not for who sees a part of the tree alone. */
export const readsAllProcesses = (path: string): boolean =>
  /^\/api\/v1\/namespaces\/[^/]+\/(workflows|archived-workflows|workflow-count|batch-operations|schedules)\/?$/.test(
    path,
  );

/** The workflow that a path of the UI, or of its API, names; undefined for lists and files. */
export function workflowIdOf(path: string): string | undefined {
  const encoded = /\/namespaces\/[^/]+\/workflows\/([^/]+)/.exec(path)?.[1];
  return encoded && decodeURIComponent(encoded);
}
