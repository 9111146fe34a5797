import { useCallback, useEffect, useRef, useState } from 'react';
import { asRequestProblem, type RequestProblem } from '@/shared/request/request-problem';
import { requestWithKey } from '@/shared/request/request';
import { newIdempotencyKey } from '@/shared/request/idempotency-key';
import type { Answer } from '@/shared/request/route-types';
import { useResource } from '@/shared/resource/use-resource';

export type Check = Answer<'GET /face-checks/:id'>;

export interface FaceCheckResource {
  check?: Check;
  problem?: RequestProblem;
  reload: () => Promise<void>;
  /** What a change of this page was answered with. */
  show: (check: Check) => void;
}

const lookAgainMs = 2_000;

/** The check, asked about again and again while the provider has not said what it thinks. */
export function useFaceCheck(id: string): FaceCheckResource {
  const { data, problem: readProblem, reload } = useResource('GET /face-checks/:id', { params: { id } });
  const [newer, setNewer] = useState<Check>();
  const [problem, setProblem] = useState<RequestProblem>();
  const turn = useRef(0);
  const check = newest(data, newer);
  const isAtProvider = check?.isAtProvider === true && check.state === 'waiting';

  const askProvider = useCallback(async () => {
    const mine = (turn.current += 1);
    try {
      const answer = await requestWithKey('POST /face-checks/:id/return', newIdempotencyKey(), {
        params: { id },
      });
      if (mine !== turn.current) return;
      setProblem(undefined);
      setNewer(answer);
    } catch (thrown) {
      if (mine === turn.current) setProblem(asRequestProblem(thrown));
    }
  }, [id]);

  // The process ends it a moment after the time, when it has asked the provider for the last time.
  const isEnding = check?.state === 'waiting' && Date.parse(check.expiresAt) <= Date.parse(check.now);

  useEffect(() => {
    if (!isAtProvider && !isEnding) return undefined;
    // After each answer, not by the clock: a slow network is not asked twice at once.
    const timer = setTimeout(() => void askProvider(), lookAgainMs);
    return () => clearTimeout(timer);
  }, [isAtProvider, isEnding, check, problem, askProvider]);

  return { check, problem: readProblem ?? problem, reload, show: setNewer };
}

/** Of what was read and what a change was answered with, whichever the server said later. */
function newest(read: Check | undefined, answered: Check | undefined): Check | undefined {
  if (!read || !answered) return answered ?? read;
  return Date.parse(answered.now) > Date.parse(read.now) ? answered : read;
}
