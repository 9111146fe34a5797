import type { RequestProblem } from './request-problem';

type Listener = (problem: RequestProblem) => void;
let listener: Listener = () => undefined;

/** Who acts when the API says that nobody is logged in; one listener, the session store. */
export function onSessionEnd(next: Listener): void {
  listener = next;
}

/** To be told of every refusal: one for want of a session is passed on. */
export function announceSessionEnd(problem: RequestProblem): void {
  if (problem.isNotLoggedIn) listener(problem);
}
