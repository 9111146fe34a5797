import type { ReviewItem } from '../../contracts/review';
import { notFound } from '../problems';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { findReviewItems } from './review-item';

/** One file after something was done to it. */
export async function itemOf(
  services: Pick<Services, 'database' | 'encryption'>,
  session: RoleSession,
  id: string,
): Promise<ReviewItem> {
  const [item] = await findReviewItems(services, session, [id]);
  if (!item) throw notFound('这份申报');
  return item;
}
