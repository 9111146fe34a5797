/**
 * What the API sends to a workflow. It lands in a history: ids and decisions, never personal data; free text is
 * stored first, as a message body under the message id.
 */
export interface Sent<Body = unknown> {
  readonly body: Body;
  readonly actor: Actor;
  /** Hash of the request, so that a key used with another body is noticed. The message id is the update's id. */
  readonly requestHash: string;
}

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

/** What comes with a refusal; its code is the failure's type. */
export interface RefusalDetail {
  /** The actions that are possible instead. */
  readonly allowed?: readonly string[];
  /** A Chinese sentence for the person, where the code's own title says too little. */
  readonly sentence?: string;
}
