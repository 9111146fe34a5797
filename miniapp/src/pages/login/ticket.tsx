import { useCallback, useState } from 'react';
import Taro, { useRouter } from '@tarojs/taro';
import { Page } from '@/shared/layout/page';
import { findTicketIn } from '@/shared/platform/login-ticket';
import { LoginGate } from '@/shared/session/login-gate';
import type { TicketScan } from './ticket-decision-props';
import { TicketEntry } from './ticket-entry';
import { TicketQuestion } from './ticket-question';

const loginTitle = '确认登录电脑端';
const activationTitle = '激活单位账号';

/**
 * The confirmation of a login on a PC (R-A3), or of being bound to a unit's account there (R-E1). Opened by the QR code itself (`scene` in WeChat, `ticket` in the
 * link), or by hand to scan or paste it.
 */
export default function Ticket() {
  const { ticket: linked, scene } = useRouter().params;
  const [ticket, setTicket] = useState(() => findTicketIn(linked ?? scene ?? ''));
  const [title, setTitle] = useState(loginTitle);
  const nameAfter = useCallback(({ entrance }: TicketScan) => {
    const next = entrance === 'activation' ? activationTitle : loginTitle;
    setTitle(next);
    void Taro.setNavigationBarTitle({ title: next });
  }, []);

  return (
    <Page title={title}>
      <LoginGate purpose="登录后才能确认电脑端的请求。">
        {({ person }) =>
          ticket ? (
            <TicketQuestion
              ticket={ticket}
              person={person}
              onScanned={nameAfter}
              onAnother={() => setTicket(undefined)}
            />
          ) : (
            <TicketEntry onTicket={setTicket} />
          )
        }
      </LoginGate>
    </Page>
  );
}
