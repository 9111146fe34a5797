import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { newIdempotencyKey } from '../request/idempotency-key';
import { requestWithKey } from '../request/request';
import { asRequestProblem, type RequestProblem } from '../request/request-problem';
import type { Answer, ReadRoute, RequestInput } from '../request/route-types';
import { findRemembered, remember } from './remembered';

export interface Resource<T> {
  /** The newest that is known; from the last visit until the server has answered. */
  data?: T;
  problem?: RequestProblem;
  isLoading: boolean;
  reload: () => Promise<void>;
}

export interface ResourceOptions {
  /** Keeps the answer on the device to show it at once next time. Not for what a shared PC must not keep. */
  isRemembered?: boolean;
  /** `false`: doesn't ask yet. */
  isEnabled?: boolean;
}

/**
 * Reads a route, at once from what is remembered and then from the server, and again whenever the page is shown.
 * An answer that was overtaken by a newer question is dropped.
 */
export function useResource<R extends ReadRoute>(
  route: R,
  input: RequestInput<R>,
  { isRemembered = false, isEnabled = true }: ResourceOptions = {},
): Resource<Answer<R>> {
  const name = `${route} ${JSON.stringify(input)}`;
  const [data, setData] = useState(() => (isRemembered ? findRemembered<Answer<R>>(name) : undefined));
  const [problem, setProblem] = useState<RequestProblem>();
  const [isLoading, setLoading] = useState(isEnabled);
  const newest = useRef(0);
  const asked = useRef(input);
  asked.current = input;

  const reload = useCallback(async () => {
    const turn = (newest.current += 1);
    setLoading(true);
    try {
      const answer = await requestWithKey(route, newIdempotencyKey(), asked.current);
      if (turn !== newest.current) return;
      if (isRemembered) remember(name, answer);
      setData(answer);
      setProblem(undefined);
    } catch (thrown) {
      if (turn === newest.current) setProblem(asRequestProblem(thrown));
    } finally {
      if (turn === newest.current) setLoading(false);
    }
  }, [route, name, isRemembered]);

  useEffect(() => {
    if (isEnabled) void reload();
  }, [isEnabled, reload]);
  // A page's first show finds the first question under way; what is mounted later never hears of that show.
  const wasHidden = useRef(false);
  useDidHide(() => (wasHidden.current = true));
  useDidShow(() => {
    if (isEnabled && (wasHidden.current || !isLoading)) void reload();
    wasHidden.current = false;
  });

  return { data, problem, isLoading, reload };
}
