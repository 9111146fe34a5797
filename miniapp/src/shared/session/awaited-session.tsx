import { ProblemState, Skeleton } from '../feedback/page-states';
import { refreshSession, useSession } from './session-store';

/** Stands where a page waits to know who is logged in: its shape, or why that couldn't be asked, with a retry. */
export function AwaitedSession({ rows }: { rows?: number }) {
  const state = useSession();
  if (state.status === 'unknown' && state.problem)
    return <ProblemState problem={state.problem} onRetry={() => void refreshSession()} />;
  return <Skeleton rows={rows} />;
}
