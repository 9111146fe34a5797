import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import type { IdentityReviewDetail } from '@contracts/identity';
import { call } from '../api/api';
import { useNextRecord } from '../list/use-next-record';

/** After a decision: says what was decided, and opens the longest waiting review, or the list when none is left. */
export function useNextReview() {
  const queries = useQueryClient();
  const notify = useNotify();
  const goOn = useNextRecord('/identity-reviews');

  return async ({ id, personName }: IdentityReviewDetail, decision: 'pass' | 'refuse') => {
    const [word, type] =
      decision === 'pass' ? (['已通过', 'success'] as const) : (['审核不通过', 'info'] as const);
    notify(`${personName}：${word}`, { type });
    await goOn(async () => {
      const { items } = await call('GET /identity/reviews', { query: { state: 'pending', limit: 2 } });
      return items.find((review) => review.id !== id)?.id;
    });
    // Lists and counts are another's now; the review itself is read, and its reading logged, when it is opened.
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'getOne' });
  };
}
