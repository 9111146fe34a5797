import type { reviewRoutes } from '../../contracts/review';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { decide } from './decide';
import { findNext } from './next-review';
import { removeFromUnit } from './remove-from-unit';
import { reopen } from './reopen';
import { viewReview } from './review-detail';
import { reviewHome } from './review-home';
import { searchReviews } from './search';

/** What reviewers see and do, all of it for the active role's institution and business (R-N). */
export function createReviewHandlers(services: Services): Handlers<typeof reviewRoutes> {
  const { database } = services;
  return {
    'GET /reviews/home': ({ session }) => reviewHome(services, session),
    'POST /reviews/search': (input) => searchReviews(services, input),
    'POST /reviews/next': (input) => findNext(services, input),
    'GET /reviews/:id': (input) => viewReview(services, input),
    'POST /reviews/:id/decision': (input) => decide(services, input),
    'POST /reviews/:id/reopening': (input) => reopen(services, input),
    'POST /reviews/:id/removal': (input) => removeFromUnit(services, input),

    'GET /remark-templates': async ({ session: { personId } }) => {
      const row = await database('remark_template')
        .where({ person_id: personId })
        .first<{ items: string[] } | undefined>('items');
      return { items: row?.items ?? [] };
    },
    'PUT /remark-templates': async ({ body: { items }, session: { personId } }) => {
      await database('remark_template')
        .insert({ person_id: personId, items: JSON.stringify(items) })
        .onConflict('person_id')
        .merge(['items']);
      return { items };
    },
  };
}
