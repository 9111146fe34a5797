/** A process that was begun or moved by a change that is none itself, and how to start its workflow where it doesn't run. */
export interface ProcessCall {
  readonly processId: string;
  readonly workflow: string;
  readonly summary: string;
}

/** A call that waits; `since` tells it from a later one of the same process. */
export interface WaitingCall extends ProcessCall {
  readonly since: string;
}
