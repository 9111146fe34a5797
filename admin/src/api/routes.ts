import type { confirmCodeRoutes } from '@contracts/confirm-code';
import type { eventLogRoutes } from '@contracts/event-log';
import type { examProjectRoutes } from '@contracts/exam-project-routes';
import type { homeRoutes } from '@contracts/home';
import type { institutionRoutes } from '@contracts/institution';
import type { processRoutes } from '@contracts/process';
import type { RequestOf, ResponseOf, RouteContract } from '@contracts/route';
import type { AllRoutes } from '@contracts/routes';
import type { identityReviewRoutes } from '../identity-review/identity-review-contract';

/** Every route that the console calls. Types alone: no schema is loaded in the browser. */
export type ConsoleRoutes = AllRoutes &
  typeof institutionRoutes &
  typeof confirmCodeRoutes &
  typeof processRoutes &
  typeof eventLogRoutes &
  typeof homeRoutes &
  typeof examProjectRoutes &
  typeof identityReviewRoutes;

export type RouteName = keyof ConsoleRoutes;

type Asked<C extends RouteContract> = RequestOf<C>;

/** What a route takes: only the parts that its contract has. */
export type Sent<R extends RouteName> = {
  [
    Part in keyof Asked<ConsoleRoutes[R]> as undefined extends Asked<ConsoleRoutes[R]>[Part] ? never : Part
  ]: Asked<ConsoleRoutes[R]>[Part];
};

/** What a route answers. */
export type Answer<R extends RouteName> = ResponseOf<ConsoleRoutes[R]>;
