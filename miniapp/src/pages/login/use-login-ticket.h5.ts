import { useEffect, useRef, useState } from 'react';
import type { Session, TicketState } from '@contracts/login';
import { ticketLifeSeconds } from '@contracts/ticket-life';
import { request } from '@/shared/request/request';
import { asRequestProblem, type RequestProblem } from '@/shared/request/request-problem';
import { awaitTicket } from './login-ticket.h5';
import { useCountdown } from '@/shared/form/use-countdown';

/** Takes a login code of the candidates' entrance, waits for the phone, and hands over the session. */
export function useLoginTicket(onSession: (session: Session) => void) {
  const [round, setRound] = useState(1);
  const [url, setUrl] = useState<string>();
  const [state, setState] = useState<TicketState>('waiting');
  const [problem, setProblem] = useState<RequestProblem>();
  const countdown = useCountdown();
  const deliver = useRef(onSession);
  deliver.current = onSession;

  useEffect(() => {
    let isWanted = true;
    const wait = async () => {
      const ticket = await request('POST /login/tickets', { body: { entrance: 'candidate' } });
      if (!isWanted) return;
      setUrl(ticket.url);
      // From its receipt: the computer's own clock may be wrong.
      countdown.start(ticketLifeSeconds);
      const session = await awaitTicket(ticket.id, setState, () => isWanted);
      if (session && isWanted) deliver.current(session);
    };
    setUrl(undefined);
    setState('waiting');
    setProblem(undefined);
    wait().catch((thrown: unknown) => isWanted && setProblem(asRequestProblem(thrown)));
    return () => {
      isWanted = false;
    };
  }, [round]);

  return { url, state, problem, secondsLeft: countdown.secondsLeft, renew: () => setRound(round + 1) };
}
