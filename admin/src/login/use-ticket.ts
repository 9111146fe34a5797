import type { TicketState } from '@contracts/login';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem';
import { awaitTicket, type Ticket, type TicketDesk } from './ticket';

export interface ShownTicket {
  ticket: Ticket | undefined;
  state: TicketState;
  problem: ApiProblem | undefined;
  /** A new code in place of a spent one. */
  renew: () => void;
}

/**
 * Takes a code, waits for the phone, and hands over what came of it. Another desk takes another code.
 * @param desk the same one from drawing to drawing
 */
export function useTicket<Outcome>(
  desk: TicketDesk<Outcome>,
  onOutcome: (outcome: Outcome) => void,
): ShownTicket {
  const [round, setRound] = useState(1);
  const [ticket, setTicket] = useState<Ticket>();
  const [state, setState] = useState<TicketState>('waiting');
  const [problem, setProblem] = useState<ApiProblem>();
  const deliver = useRef(onOutcome);
  deliver.current = onOutcome;

  useEffect(() => {
    const left = new AbortController();
    const wait = async () => {
      const { id, url } = await desk.take(left.signal);
      const taken = { id, url, receivedAtMs: Date.now() };
      setTicket(taken);
      const outcome = await awaitTicket(desk, taken, setState, left.signal);
      if (outcome !== undefined) deliver.current(outcome);
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
  }, [desk, round]);

  return { ticket, state, problem, renew: () => setRound(round + 1) };
}
