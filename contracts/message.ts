/**
 * What the API sends to a workflow. It lands in a history: ids and decisions, never personal data; free text is
 * stored first, as a message body under the update's id.
 */
export interface Sent<Body = unknown> {
  readonly body: Body;
  readonly actor: Actor;
  /** Hash of the request, so that a key used with another body is noticed. */
  readonly requestHash: string;
}

/**
 * The update's id. The request is part of it: Temporal answers a second update of one id with the first one's outcome,
 * which would be another request's where a key is used twice at once.
 */
export const updateIdOf = (message: { messageId: string; requestHash: string }): string =>
  `${message.messageId}/${message.requestHash}`;

/** The message id in an update's id. */
export const messageIdOf = (updateId: string): string => updateId.split('/')[0] ?? '';

/** Who sends, and by which right. A claim of the session: the transition reads it again before it counts. */
export interface Actor {
  readonly personId: string;
  /** Absent: the person acts for themselves. */
  readonly holding?: Holding;
}

/** An active row of `role_holding`, as the session saw it. */
export interface Holding {
  readonly id: string;
  readonly role: string;
  readonly institutionId: string;
  /** Only roles of a business have one. */
  readonly businessCode: string | null;
}

/**
 * Part of an answer whose transition has moved other processes too: their ids. Their workflows are told to look at the
 * rows. Stored with the event, so that it is known after a crash as well.
 */
export interface MovesOthers {
  readonly moved: readonly string[];
}

/** What comes with a refusal; its code is the failure's type. */
export interface RefusalDetail {
  /** The actions that are possible instead. */
  readonly allowed?: readonly string[];
  /** A Chinese sentence for the person, where the code's own title says too little. */
  readonly sentence?: string;
}
