import { ApiProblem } from '../api/problem';
import { markSessionEnded, recheckSession } from './session';

/** What a refusal may say of the clerk's session itself: that it is over, that its role was taken away (R-A5), or that it isn't this page's any more. */
export function noticeRefusal(error: unknown): void {
  if (!(error instanceof ApiProblem)) return;
  if (error.status === 401) markSessionEnded(error.message);
  // Refused a second time, the token is of another tab's session.
  if (error.code === 'no-permission' || error.code === 'csrf-token-invalid') void recheckSession();
}
