import { ApiProblem } from '../api/problem';
import { markSessionEnded, recheckSession } from './session';

/** What a refusal may say of the clerk's session itself: that it is over, or that its role was taken away (R-A5). */
export function noticeRefusal(error: unknown): void {
  if (!(error instanceof ApiProblem)) return;
  if (error.status === 401) markSessionEnded(error.message);
  if (error.code === 'no-permission') void recheckSession();
}
