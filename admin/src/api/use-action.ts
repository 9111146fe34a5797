import { useCallback, useRef, useState } from 'react';
import type { Client } from '../session/csrf-token';
import { noticeRefusal } from '../session/notice-refusal';
import { call } from './api';
import { newIdempotencyKey } from './idempotency-key';
import { ApiProblem } from './problem';
import type { Answer, RouteName, Sent } from './routes';

export interface Action<R extends RouteName> {
  /** Sends once and says what came of it, or undefined after a refusal, which then stands in `problem` (but not a clerk's 401). */
  send: (sent: Sent<R>) => Promise<Done<R> | undefined>;
  sending: boolean;
  problem: ApiProblem | undefined;
  clearProblem: () => void;
}

/** The answer; of a route that has none, that it was done. */
type Done<R extends RouteName> = Answer<R> extends undefined ? true : Answer<R>;

export interface ActionOptions {
  /** Called with each refusal, beside its standing in `problem`. */
  onRefused?: (problem: ApiProblem) => void;
  /** Whose session it is; the console's unless told. */
  client?: Client;
}

/**
 * One changing request of a page. While its outcome is unknown, or it was turned away before it was judged, the same content
 * keeps the same idempotency key, so pressing the button again asks for the answer of the first press instead of acting twice.
 */
export function useAction<R extends RouteName>(
  route: R,
  { onRefused, client = 'console' }: ActionOptions = {},
): Action<R> {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const intention = useRef<{ content: string; key: string }>();
  const refused = useRef(onRefused);
  refused.current = onRefused;

  const send = useCallback(
    async (sent: Sent<R>) => {
      const content = JSON.stringify(sent);
      if (intention.current?.content !== content) intention.current = { content, key: newIdempotencyKey() };
      setSending(true);
      setProblem(undefined);
      try {
        const answer = await call(route, sent, { idempotencyKey: intention.current.key, client });
        intention.current = undefined;
        return (answer ?? true) as Done<R>;
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        if (!error.isUnjudged) intention.current = undefined;
        if (client === 'console') noticeRefusal(error);
        // The dialog over the page says that one must log in again; afterwards nothing of it may remain.
        if (error.status !== 401 || client !== 'console') setProblem(error);
        refused.current?.(error);
        return undefined;
      } finally {
        setSending(false);
      }
    },
    [route, client],
  );

  return { send, sending, problem, clearProblem: useCallback(() => setProblem(undefined), []) };
}
