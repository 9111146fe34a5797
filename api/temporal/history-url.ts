/** Where the Temporal UI shows a process, on this site: its latest run (R-S2). */
export const historyUrl = (namespace: string, processId: string): string =>
  `/temporal/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(processId)}`;
