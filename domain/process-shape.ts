/**
 * The types that one process has on every floor. A feature declares its shape once, in `domain/`; the workflow
 * records by it and the activities apply by it.
 */
export interface ProcessShape {
  /**
   * Where the process stands: all that its workflow must know to go on. Stored whole with every transition, so a
   * process can be started from its row at any time. JSON, without personal data.
   */
  readonly position: { readonly state: string };
  /** Types of the events that a transition may record, `resource.verb`, each with its detail. */
  readonly events: Readonly<Record<string, object>>;
}

export type EventType<P extends ProcessShape> = keyof P['events'] & string;

/** What the lists and the supervisors see of a process, derived from its position alone. */
export interface ProcessFace {
  readonly personId?: string;
  readonly institutionId?: string;
  readonly businessCode?: string;
  /** Who must act now (R-U2); absent when nobody. */
  readonly actsNext?: {
    readonly who: 'candidate' | 'institution' | 'platform';
    readonly institutionId?: string;
  };
  /** Over, until a new run begins it again. */
  readonly closed: boolean;
}
