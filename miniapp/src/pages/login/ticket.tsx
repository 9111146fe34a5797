import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { Page } from '@/shared/layout/page';
import { findTicketIn } from '@/shared/platform/login-ticket';
import { LoginGate } from '@/shared/session/login-gate';
import { TicketEntry } from './ticket-entry';
import { TicketQuestion } from './ticket-question';

/**
 * The confirmation of a login on a PC (R-A3). Opened by the QR code itself (`scene` in WeChat, `ticket` in the
 * link), or by hand to scan or paste it.
 */
export default function Ticket() {
  const { ticket: linked, scene } = useRouter().params;
  const [ticket, setTicket] = useState(() => findTicketIn(linked ?? scene ?? ''));

  return (
    <Page title="确认登录电脑端">
      <LoginGate purpose="登录后才能确认电脑端的登录请求。">
        {() =>
          ticket ? (
            <TicketQuestion ticket={ticket} onAnother={() => setTicket(undefined)} />
          ) : (
            <TicketEntry onTicket={setTicket} />
          )
        }
      </LoginGate>
    </Page>
  );
}
