import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { onForgetPerson } from '../session/forget-person';
import { noticeRefusal } from '../session/notice-refusal';

/** `call` itself asks again where that may help, so that a query that failed has failed. */
export const queryClient = new QueryClient({
  // A query of the public pages has a session of its own, and no log-in of the console helps it.
  queryCache: new QueryCache({
    onError: (error, { meta }) => meta?.client !== 'h5' && noticeRefusal(error),
  }),
  mutationCache: new MutationCache({ onError: noticeRefusal }),
  defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
});

onForgetPerson(() => queryClient.clear());
