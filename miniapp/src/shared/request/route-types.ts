import type { RequestOf, ResponseOf } from '@contracts/route';
import type { AllRoutes, RouteName } from '@contracts/routes';

export type { RouteName };

type Parts<R extends RouteName> = RequestOf<AllRoutes[R]>;
type Asked<R extends RouteName> = {
  [K in keyof Parts<R>]-?: Parts<R>[K] extends undefined ? never : K;
}[keyof Parts<R>];

/** What a route asks for: of `params`, `query` and `body` those that its contract names. */
export type RequestInput<R extends RouteName> = {
  [K in Asked<R> as object extends Parts<R>[K] ? never : K]: Parts<R>[K];
} & {
  [K in Asked<R> as object extends Parts<R>[K] ? K : never]?: Parts<R>[K];
};

/** A route's input, left out where the route asks for nothing. */
export type InputArgument<R extends RouteName> =
  object extends RequestInput<R> ? [input?: RequestInput<R>] : [input: RequestInput<R>];

/** What a route answers; `undefined` for 204. */
export type Answer<R extends RouteName> = ResponseOf<AllRoutes[R]>;

/** The routes that only read, and so may be asked again at will. */
export type ReadRoute = Extract<RouteName, `GET ${string}`>;
/** The routes that change something, and so carry an `Idempotency-Key`. */
export type ChangeRoute = Exclude<RouteName, ReadRoute>;
