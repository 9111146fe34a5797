import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem';
import { onForgetPerson } from '../session/forget-person';
import { markSessionEnded } from '../session/session';

/** A session that ended in the middle of a page leaves the page: the log-in comes over it. */
function noticeEndedSession(error: Error): void {
  if (error instanceof ApiProblem && error.code === 'not-logged-in') markSessionEnded();
}

/** `call` itself asks again where that may help, so that a query that failed has failed. */
export const queryClient = new QueryClient({
  // A query of the public pages has a session of its own, and no log-in of the console helps it.
  queryCache: new QueryCache({
    onError: (error, { meta }) => meta?.client !== 'h5' && noticeEndedSession(error),
  }),
  mutationCache: new MutationCache({ onError: noticeEndedSession }),
  defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
});

onForgetPerson(() => queryClient.clear());
