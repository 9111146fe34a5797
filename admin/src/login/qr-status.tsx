import Typography from '@mui/material/Typography';
import type { TicketState } from '@contracts/login';
import type { ApiProblem } from '../api/problem';
import { useNow } from '../format/use-now';
import { ticketLifeMs, type LoginTicket } from './login-ticket';

export interface QrStatusProps {
  ticket: LoginTicket | undefined;
  state: TicketState;
  problem: ApiProblem | undefined;
}

/** One sentence under the code: what to do, what happened. Only changes of state are read out, not the seconds. */
export function QrStatus({ ticket, state, problem }: QrStatusProps) {
  const now = useNow(1_000);
  const left = ticket ? secondsLeft(ticket, now) : undefined;
  return (
    <>
      <Typography
        role="status"
        color={problem ? 'error' : 'text.primary'}
        sx={{ mt: 2, textAlign: 'center' }}
      >
        {problem?.message ?? sentences[state]}
      </Typography>
      <Typography variant="caption" color="text.secondary" sx={{ minHeight: 18 }}>
        {state === 'waiting' && !problem && left !== undefined && `二维码 ${left} 秒后失效`}
      </Typography>
    </>
  );
}

const secondsLeft = ({ receivedAtMs }: LoginTicket, nowMs: number): number =>
  Math.ceil(Math.min(ticketLifeMs, Math.max(0, receivedAtMs + ticketLifeMs - nowMs)) / 1_000);

const sentences: Record<TicketState, string> = {
  waiting: '请用“湖北卫生人才”小程序扫码登录',
  scanned: '已扫码，请在手机上核对并确认',
  confirmed: '已确认，正在进入',
  refused: '已在手机上取消登录',
  expired: '二维码已失效',
  used: '二维码已使用过',
};
