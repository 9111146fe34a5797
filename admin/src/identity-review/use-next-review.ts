import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { IdentityReviewDetail } from '@contracts/identity';
import { call } from '../api/api';

/** After a decision: says what was decided, and opens the longest waiting review, or the list when none is left. */
export function useNextReview() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();

  return async ({ id, personName }: IdentityReviewDetail, decision: 'pass' | 'refuse') => {
    notify(`${personName}：${decision === 'pass' ? '已通过' : '已不通过'}`, { type: 'success' });
    await queries.invalidateQueries();
    const { items } = await call('GET /identity/reviews', { query: { state: 'pending', limit: 2 } });
    const next = items.find((review) => review.id !== id);
    await navigate(next ? `/identity-reviews/${next.id}/show` : '/identity-reviews');
  };
}
