import { useSyncExternalStore } from 'react';

/** A change that was sent and not answered yet, and is being sent again. */
export interface WaitingToSend {
  intention: string;
  /** What the person pressed, e.g. `提交申报`. */
  label: string;
  tries: number;
}

let waiting: readonly WaitingToSend[] = [];
const listeners = new Set<() => void>();

function replace(next: readonly WaitingToSend[]): void {
  waiting = next;
  listeners.forEach((listener) => listener());
}

export function showAsWaiting(item: WaitingToSend): void {
  replace([...waiting.filter((other) => other.intention !== item.intention), item]);
}

export function noLongerWaiting(intention: string): void {
  if (waiting.some((item) => item.intention === intention)) {
    replace(waiting.filter((item) => item.intention !== intention));
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What waits to be sent now, for the banner. */
export function useWaitingToSend(): readonly WaitingToSend[] {
  return useSyncExternalStore(subscribe, () => waiting);
}
