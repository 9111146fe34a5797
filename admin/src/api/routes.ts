import type { eventLogRoutes } from '@contracts/event-log';
import type { homeRoutes } from '@contracts/home';
import type { processRoutes } from '@contracts/process';
import type { RequestOf, ResponseOf } from '@contracts/route';
import type { AllRoutes } from '@contracts/routes';

type OwnRoutes = typeof processRoutes & typeof eventLogRoutes & typeof homeRoutes;

/**
 * Every route that the console calls. Types alone: no schema is loaded in the browser. A route counts once, since an
 * intersection of a schema with itself is more than the compiler can work out.
 */
export type ConsoleRoutes = AllRoutes & Omit<OwnRoutes, keyof AllRoutes>;

export type RouteName = keyof ConsoleRoutes;

/** Worked out route by route, so that a call over several routes doesn't ask the compiler for all at once. */
type AskedByRoute = { [R in RouteName]: SentParts<RequestOf<ConsoleRoutes[R]>> };
type AnsweredByRoute = { [R in RouteName]: ResponseOf<ConsoleRoutes[R]> };

type SentParts<Asked> = {
  [Part in keyof Asked as undefined extends Asked[Part] ? never : Part]: Asked[Part];
};

/** What a route takes: only the parts that its contract has. */
export type Sent<R extends RouteName> = AskedByRoute[R];

/** What a route answers. */
export type Answer<R extends RouteName> = AnsweredByRoute[R];
