import { addressOf } from '../request/address';
import { credentialHeaders } from '../request/credentials';
import { decodeProblem, networkFailed } from '../request/request-problem';
import type { RouteName } from '../request/route-types';
import { announceSessionEnd } from '../request/session-end';

/** A file behind the session; throws the `RequestProblem` of a refusal. */
export async function fetchDocument(route: RouteName, params: Record<string, string>): Promise<Blob> {
  const answer = await fetch(addressOf(route, params).url, { headers: credentialHeaders() }).catch(() => {
    throw networkFailed();
  });
  if (answer.ok) return answer.blob();
  const problem = decodeProblem(answer.status, await answer.json().catch(() => undefined));
  announceSessionEnd(problem);
  throw problem;
}
