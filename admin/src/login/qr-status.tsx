import Typography from '@mui/material/Typography';
import type { TicketState } from '@contracts/login';
import { ticketLifeSeconds } from '@contracts/ticket-life';
import type { ApiProblem } from '../api/problem';
import { useNow } from '../format/use-now';
import type { Ticket } from './ticket';

export interface QrStatusProps {
  ticket: Ticket | undefined;
  state: TicketState;
  problem: ApiProblem | undefined;
  sentence: string;
}

/** One sentence under the code: what to do, what happened. Only changes of state are read out, not the seconds. */
export function QrStatus({ ticket, state, problem, sentence }: QrStatusProps) {
  const now = useNow(1_000);
  const left = ticket ? secondsLeft(ticket, now) : undefined;
  return (
    <>
      <Typography
        role="status"
        color={problem ? 'error' : 'text.primary'}
        sx={{ mt: 2, textAlign: 'center' }}
      >
        {problem?.message ?? sentence}
      </Typography>
      <Typography variant="caption" color="text.secondary" sx={{ minHeight: 18 }}>
        {state === 'waiting' && !problem && left !== undefined && `二维码 ${left} 秒后失效`}
      </Typography>
    </>
  );
}

/** Counted from its receipt: the computer's own clock may be wrong. */
const secondsLeft = ({ receivedAtMs }: Ticket, nowMs: number): number =>
  Math.min(ticketLifeSeconds, Math.max(0, Math.ceil(ticketLifeSeconds - (nowMs - receivedAtMs) / 1_000)));
