import type { Session, TicketState } from '@contracts/login';
import { useMemo } from 'react';
import { loginDesk } from './login-desk';
import { QrTicket } from './qr-ticket';
import { useTicket } from './use-ticket';

export interface QrLoginProps {
  /** Preselects the role that the person confirms on the phone. */
  accountNumber?: string;
  onSession: (session: Session) => void | Promise<void>;
}

/** The login code: shown, counted down, renewed, and gone on by itself once the phone has confirmed (R-A3). */
export function QrLogin({ accountNumber, onSession }: QrLoginProps) {
  const desk = useMemo(() => loginDesk(accountNumber), [accountNumber]);
  const shown = useTicket(desk, (session) => void onSession(session));
  return <QrTicket shown={shown} name="登录" sentences={sentences} />;
}

const sentences: Record<TicketState, string> = {
  waiting: '请用“湖北卫生人才”小程序扫码登录',
  scanned: '已扫码，请在手机上核对并确认',
  confirmed: '已确认，正在进入',
  refused: '已在手机上取消登录',
  expired: '二维码已失效',
  used: '二维码已使用过',
};
