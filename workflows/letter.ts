import type { ApplicationFailure, UpdateDefinition } from '@temporalio/common';
import type { Actor, Sent } from '../contracts/message';

/** The messages of a process, by kind: `{ review: defineUpdate<Answer, [Sent<Review>]>('review'), … }`. */
export type Messages = Readonly<Record<string, UpdateDefinition<unknown, [Sent]>>>;

export type Kind<M> = keyof M & string;

/** What a message carries. */
export type BodyOf<D> = D extends UpdateDefinition<unknown, [Sent<infer Body>]> ? Body : never;

/** A message before anything is decided about it: what the validator and a preparation see. Narrow it by `kind`. */
export type Envelope<M, K extends Kind<M> = Kind<M>> = {
  [One in K]: {
    readonly kind: One;
    /** The message id. */
    readonly id: string;
    readonly requestHash: string;
    readonly actor: Actor;
    readonly body: BodyOf<M[One]>;
  };
}[K];

/** A message on the tray. `F` has, by kind, what its preparation found out. */
export type Letter<M, K extends Kind<M> = Kind<M>, F = object> = {
  [One in K]: Envelope<M, One> & {
    readonly findings: One extends keyof F ? F[One] : undefined;
    readonly answer: (value: unknown) => void;
    readonly refuse: (failure: ApplicationFailure) => void;
  };
}[K];

/** Narrows a letter to some kinds. */
export function isOneOf<M, K extends Kind<M>, F>(
  letter: Letter<M, Kind<M>, F>,
  kinds: readonly K[],
): letter is Letter<M, Kind<M>, F> & Letter<M, K, F> {
  const known: readonly string[] = kinds;
  return known.includes(letter.kind);
}
