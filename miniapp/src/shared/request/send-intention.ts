import { forgetKeyOfIntention, keyOfIntention } from './idempotency-key';
import { requestWithKey } from './request';
import { asRequestProblem, RequestProblem } from './request-problem';
import type { Answer, ChangeRoute, RequestInput } from './route-types';
import { noLongerWaiting, showAsWaiting } from './waiting-to-send';

/** Waits between the tries, in ms, where the server names no other. */
const pausesMs = [1_000, 2_000, 4_000, 8_000, 15_000];
/** All waits of one press together: nobody watches a button for longer, so then the person decides. */
const patienceMs = 30_000;

export interface Intention<R extends ChangeRoute> {
  /** Names what is meant, record included: `application/42/submit`. */
  intention: string;
  /** The verb on the button, shown while it waits to be sent. */
  label: string;
  route: R;
  input: RequestInput<R>;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Sends a change until it is answered: on a failing network, or when the server doesn't know the outcome yet,
 * it asks again with the same `Idempotency-Key`, less and less often, also where asking was too often for a while.
 * Throws the `RequestProblem` of a refusal; after the last try, or turned away before the act was looked at, the key is kept, so that
 * pressing once more asks for the same outcome.
 */
export async function sendIntention<R extends ChangeRoute>(sent: Intention<R>): Promise<Answer<R>> {
  const { intention, label, route, input } = sent;
  const key = keyOfIntention(intention, input);
  let isOpen = false;
  let patience = patienceMs;
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        const answer = await requestWithKey(route, key, input);
        forgetKeyOfIntention(intention);
        return answer;
      } catch (thrown) {
        const problem = asRequestProblem(thrown);
        isOpen ||= problem.isUnanswered;
        if (!isOpen || !(problem.isUnanswered || problem.isTooMany)) {
          if (!problem.isUnjudged) forgetKeyOfIntention(intention);
          throw problem;
        }
        const pauseMs = pausesMs[tries - 1];
        const waitMs = pauseMs && (problem.retryAfterMs ?? pauseMs);
        if (waitMs === undefined || waitMs > patience) throw notYetKnown(label, problem);
        patience -= waitMs;
        showAsWaiting({ intention, label, tries });
        await pause(waitMs);
      }
    }
  } finally {
    noLongerWaiting(intention);
  }
}

function notYetKnown(label: string, last: RequestProblem): RequestProblem {
  const next = last.isTooMany ? last.message : '您填写的内容还在；网络恢复后再点一次，不会重复办理。';
  return new RequestProblem('outcome-unknown', `还没有收到“${label}”的结果。${next}`);
}
