import Box from '@mui/material/Box';
import type { Session } from '@contracts/login';
import { lazy, Suspense } from 'react';
import { CopyLoginLink } from './copy-login-link';
import { QrCover } from './qr-cover';
import { QrStatus } from './qr-status';
import { useLoginTicket } from './use-login-ticket';

const QrCode = lazy(() => import('./qr-code').then(({ QrCode }) => ({ default: QrCode })));

const sizePx = 224;

export interface QrLoginProps {
  /** Preselects the role that the person confirms on the phone. */
  accountNumber?: string;
  onSession: (session: Session) => void | Promise<void>;
}

/** The login code: shown, counted down, renewed, and gone on by itself once the phone has confirmed (R-A3). */
export function QrLogin({ accountNumber, onSession }: QrLoginProps) {
  const { ticket, state, problem, renew } = useLoginTicket(
    accountNumber,
    (session) => void onSession(session),
  );
  return (
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
            <QrCode text={ticket.url} size={sizePx} label="登录二维码" />
          </Suspense>
        )}
        <QrCover state={state} problem={problem} onRenew={renew} />
      </Box>
      <QrStatus ticket={ticket} state={state} problem={problem} />
      {ticket && state === 'waiting' && <CopyLoginLink url={ticket.url} />}
    </Box>
  );
}
