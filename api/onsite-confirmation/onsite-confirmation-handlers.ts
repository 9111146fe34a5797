import type { onsiteConfirmationRoutes } from '../../contracts/onsite-confirmation';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { searchOnsite } from './search';

/** What is done at a registration point beside the decision itself, which is a review's (R-N1, R-M6). */
export function createOnsiteConfirmationHandlers(
  services: Services,
): Handlers<typeof onsiteConfirmationRoutes> {
  return {
    'POST /onsite-confirmations/search': (input) => searchOnsite(services, input),
  };
}
