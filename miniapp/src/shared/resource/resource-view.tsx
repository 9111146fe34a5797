import type { ReactNode } from 'react';
import { ProblemState, Skeleton } from '../feedback/page-states';
import { AwaitedSession } from '../session/awaited-session';
import type { Resource } from './use-resource';

interface ResourceViewProps<T> {
  resource: Resource<T>;
  /** Cards in the shape shown while loading. */
  rows?: number;
  children: (data: T) => ReactNode;
}

/** Shows a resource: its shape while loading, its problem with a retry, else its data (also a remembered one). */
export function ResourceView<T>({ resource, rows, children }: ResourceViewProps<T>) {
  const { data, problem, isLoading, reload } = resource;
  if (data !== undefined) return <>{children(data)}</>;
  if (problem) return <ProblemState problem={problem} onRetry={() => void reload()} />;
  // What isn't asked for yet is so until it is known who is logged in.
  return isLoading ? <Skeleton rows={rows} /> : <AwaitedSession rows={rows} />;
}
