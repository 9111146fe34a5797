import type { Session, TicketState } from '@contracts/login';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem';
import { awaitTicket, takeTicket, type LoginTicket } from './login-ticket';

export interface LoginTicketState {
  ticket: LoginTicket | undefined;
  state: TicketState;
  problem: ApiProblem | undefined;
  /** A new code in place of a spent one. */
  renew: () => void;
}

/** Takes a login code, waits for the phone, and hands over the session. Another account number takes another code. */
export function useLoginTicket(
  accountNumber: string | undefined,
  onSession: (session: Session) => void,
): LoginTicketState {
  const [round, setRound] = useState(1);
  const [ticket, setTicket] = useState<LoginTicket>();
  const [state, setState] = useState<TicketState>('waiting');
  const [problem, setProblem] = useState<ApiProblem>();
  const deliver = useRef(onSession);
  deliver.current = onSession;

  useEffect(() => {
    const left = new AbortController();
    const wait = async () => {
      const taken = await takeTicket(accountNumber, left.signal);
      setTicket(taken);
      const session = await awaitTicket(taken, setState, left.signal);
      if (session) deliver.current(session);
    };
    setTicket(undefined);
    setState('waiting');
    setProblem(undefined);
    wait().catch((error: unknown) => {
      if (left.signal.aborted) return;
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    });
    return () => left.abort();
  }, [accountNumber, round]);

  return { ticket, state, problem, renew: () => setRound(round + 1) };
}
