type Listener = () => void;
let listener: Listener = () => undefined;

/** Who acts when the API says that nobody is logged in; one listener, the session store. */
export function onSessionEnd(next: Listener): void {
  listener = next;
}

export function announceSessionEnd(): void {
  listener();
}
