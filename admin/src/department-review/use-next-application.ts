import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { call } from '../api/api';
import type { Answer } from '../api/routes';
import { useNextRecord } from '../list/use-next-record';
import type { DecisionRoute } from './decision-route';

/** What follows a decision on one kind of application. */
export interface NextApplication {
  resource: 'institution-registrations' | 'hr-account-applications';
  queue: 'GET /institution-registrations' | 'GET /hr-account-applications';
  /** What was decided, in words; shown longer where there is something to write down. */
  told: (answer: Answer<DecisionRoute>) => { words: string; shownMs?: number };
}

/** After a decision: says what was decided, and opens the longest waiting one. */
export function useNextApplication({ resource, queue, told }: NextApplication) {
  const queries = useQueryClient();
  const notify = useNotify();
  const goOn = useNextRecord(`/${resource}`);

  return async (answer: Answer<DecisionRoute>) => {
    const { words, shownMs } = told(answer);
    notify(words, {
      type: answer.state === 'admitted' ? 'success' : 'info',
      ...(shownMs && { autoHideDuration: shownMs }),
    });
    await goOn(async () => {
      const query = { state: 'awaiting-review', limit: 2 } as const;
      const { items } = await call(queue, { query });
      return items.find((item) => item.id !== answer.id)?.id;
    });
    // Lists and counts are another's now; the record itself is read, and its reading logged, when it is opened.
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'getOne' });
  };
}
