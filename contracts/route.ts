import type { Static, TObject, TSchema } from '@sinclair/typebox';
import type { ProblemCode } from './problems';

/**
 * What crosses the border at one route. The contract is the single source of the request check, of the
 * TypeScript types on both sides, and of the OpenAPI document. Served under `/api`.
 */
export interface RouteContract {
  /** One Chinese sentence for the OpenAPI document. */
  readonly summary: string;
  /** The feature's name, as on every floor. */
  readonly tag: string;
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  /** A `multipart/form-data` route takes one file in the field `file`, beside the fields of `body`. */
  readonly file?: true;
  /** Absent: the route answers 204, or a file (`produces`). */
  readonly response?: TSchema;
  /** Media type of an answer that is not JSON. */
  readonly produces?: string;
  /** The route sends a message to a process, or does a change once: it demands an `Idempotency-Key`. */
  readonly changesProcess?: true;
  /** The problems that this route adds to the common ones. */
  readonly problems?: readonly ProblemCode[];
}

/** `'METHOD /path/:param'` → its contract. */
export type Routes = Readonly<Record<`${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`, RouteContract>>;

type StaticOf<S> = S extends TSchema ? Static<S> : undefined;

/** What a client sends, by the route's contract. */
export interface RequestOf<C extends RouteContract> {
  params: StaticOf<C['params']>;
  query: StaticOf<C['query']>;
  body: StaticOf<C['body']>;
}

/** What a client gets, by the route's contract. */
export type ResponseOf<C extends RouteContract> = StaticOf<C['response']>;
