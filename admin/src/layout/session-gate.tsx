import { useEffect, useState, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { loadSession, useSessionState } from '../session/session';
import { useSessionWatch } from '../session/use-session-watch';

/** Lets through who is logged in and has chosen a role; others go to log in or to choose, and come back after it. */
export function SessionGate({ children }: { children: ReactNode }) {
  const state = useSessionState();
  const location = useLocation();
  const [error, setError] = useState<unknown>();
  useSessionWatch();

  const load = () => {
    setError(undefined);
    loadSession().catch(setError);
  };
  useEffect(() => {
    if (state.status === 'unknown') load();
  }, [state.status]);

  if (error !== undefined) return <ErrorState error={error} onRetry={load} />;
  if (state.status === 'unknown') return <PageSkeleton />;
  const from = location.pathname + location.search;
  if (state.status === 'absent') return <Navigate to="/login" replace state={{ from }} />;
  if (state.status === 'active' && state.lostRole) return <Navigate to="/role" replace />;
  if (!state.session.activeRole) return <Navigate to="/role" replace state={{ from }} />;
  return children;
}
