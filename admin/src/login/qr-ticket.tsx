import Box from '@mui/material/Box';
import type { TicketState } from '@contracts/login';
import { lazy, Suspense } from 'react';
import { CopyTicketLink } from './copy-ticket-link';
import { QrCover } from './qr-cover';
import { QrStatus } from './qr-status';
import type { ShownTicket } from './use-ticket';

const QrCode = lazy(() => import('./qr-code').then(({ QrCode }) => ({ default: QrCode })));

const sizePx = 224;

export interface QrTicketProps {
  shown: ShownTicket;
  /** What the code is for, such as 登录. */
  name: string;
  sentences: Record<TicketState, string>;
}

/** A code for the phone, under it what to do or what has happened, and its link for who can't scan. */
export const QrTicket = ({ shown: { ticket, state, problem, renew }, name, sentences }: QrTicketProps) => (
  <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center' }}>
    <Box
      sx={{
        position: 'relative',
        width: sizePx + 16,
        height: sizePx + 16,
        p: 1,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      {ticket && (
        <Suspense>
          <QrCode text={ticket.url} size={sizePx} label={`${name}二维码`} />
        </Suspense>
      )}
      <QrCover state={state} problem={problem} onRenew={renew} />
    </Box>
    <QrStatus ticket={ticket} state={state} problem={problem} sentence={sentences[state]} />
    {ticket && state === 'waiting' && <CopyTicketLink url={ticket.url} name={name} />}
  </Box>
);
