import type { Writable } from 'node:stream';
import type { RouteContract, RequestOf, ResponseOf } from '../contracts/route';
import type { AllRoutes, RouteName } from '../contracts/routes';
import type { Actor } from '../contracts/message';
import type { permissions } from './permissions';
import type { Relation } from './relation';
import type { RequestContext } from './request-context';
import type { CurrentSession, RoleSession } from './session/current-session';

type WhoOf<Name extends RouteName> = (typeof permissions)[Name]['who'];

/** As sure as the permission table makes it: perhaps nobody, somebody, or somebody with a role. */
type SessionFor<Name extends RouteName> =
  WhoOf<Name> extends 'anyone'
    ? CurrentSession | undefined
    : WhoOf<Name> extends 'person' | 'verified'
      ? CurrentSession
      : RoleSession;

type RelatedFor<Name extends RouteName> = (typeof permissions)[Name] extends {
  relation: Relation<infer Found>;
}
  ? { readonly related: Found }
  : unknown;

type ActorFor<Name extends RouteName> = WhoOf<Name> extends 'anyone' ? Actor | undefined : Actor;

/** One uploaded file, in memory. */
export interface ReceivedFile {
  readonly bytes: Buffer;
}

/** Only where the contract says `changesProcess`. */
export interface MessageIdentity {
  /** The message's id for the workflow that it goes to. */
  idFor(process: string): string;
  readonly requestHash: string;
}

/** An answer that isn't JSON. */
export interface FileAnswer {
  readonly bytes: Buffer;
  /** For downloads: the name that people see. */
  readonly fileName?: string;
}

/** A file that is written while it is read from the rows: as long as it may be, it is never whole in memory. */
export interface StreamedFile {
  readonly fileName: string;
  /** Writes all of it and ends the stream; fails where the other side has gone. */
  write(out: Writable): Promise<void>;
}

/** What a handler gets: all of it checked, by contract and permission table. */
export type HandlerInput<Name extends RouteName> = RequestOf<AllRoutes[Name]> & {
  readonly session: SessionFor<Name>;
  readonly actor: ActorFor<Name>;
  readonly context: RequestContext;
} & RelatedFor<Name> &
  (AllRoutes[Name] extends { file: true } ? { readonly file: ReceivedFile } : unknown) &
  (AllRoutes[Name] extends { changesProcess: true } ? { readonly message: MessageIdentity } : unknown);

type AnswerOf<C extends RouteContract> = C extends { produces: string }
  ? FileAnswer | StreamedFile
  : C extends { response: object }
    ? ResponseOf<C>
    : void;

export type Handler<Name extends RouteName> = (
  input: HandlerInput<Name>,
) => Promise<AnswerOf<AllRoutes[Name]>>;

/** The handlers of a feature, one for each route of its contract: `Handlers<typeof loginRoutes>`. */
export type Handlers<R> = { readonly [Name in keyof R & RouteName]: Handler<Name> };

/** A handler as the mounting sees it, which has checked what the types above promise. */
export type MountedHandler = (input: MountedInput) => Promise<unknown>;

export interface MountedInput {
  params: unknown;
  query: unknown;
  body: unknown;
  session: CurrentSession | undefined;
  actor: Actor | undefined;
  context: RequestContext;
  /** What the relation found; true where none is asked. */
  related: unknown;
  file?: ReceivedFile;
  message?: MessageIdentity;
}
