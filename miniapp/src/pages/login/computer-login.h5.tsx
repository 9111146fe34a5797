import { lazy, Suspense } from 'react';
import type { TicketState } from '@contracts/login';
import { Button } from '@/shared/controls/button';
import { Icon } from '@/shared/icon/icon';
import { useIsDesk } from '@/shared/platform/use-is-desk.h5';
import type { ComputerLoginProps } from './computer-login-props';
import { useLoginTicket } from './use-login-ticket.h5';
import './computer-login.scss';

const QrCode = lazy(() =>
  import('@/shared/qr-code/qr-code.h5').then((loaded) => ({ default: loaded.QrCode })),
);

/** On a computer one logs in by the phone, every time (R-A3, R-A6). */
export function ComputerLogin({ onSession }: ComputerLoginProps) {
  return useIsDesk() ? <CodeLogin onSession={onSession} /> : null;
}

function CodeLogin({ onSession }: ComputerLoginProps) {
  const { url, state, problem, secondsLeft, renew } = useLoginTicket(onSession);
  const isSpent = problem !== undefined || ['refused', 'expired', 'used'].includes(state);
  return (
    <section className="computer-login" aria-label="扫码登录">
      <div className="computer-login__code">
        {url && (
          <Suspense>
            <QrCode className="computer-login__picture" content={url} label="登录二维码" />
          </Suspense>
        )}
        {(isSpent || state !== 'waiting') && (
          <div className="computer-login__cover">
            {isSpent ? (
              <Button size="small" onPress={renew}>
                换一个二维码
              </Button>
            ) : (
              <Icon name="done" size="large" />
            )}
          </div>
        )}
      </div>
      <p className="computer-login__state" role="status">
        {problem?.message ?? sentences[state]}
      </p>
      <p className="computer-login__note">
        {state === 'waiting' && secondsLeft > 0 && `二维码 ${secondsLeft} 秒后失效`}
      </p>
      {url && state === 'waiting' && <CopyLink url={url} />}
    </section>
  );
}

/** For who can't scan: the code's link, to be pasted on the phone in 我的 · 扫码登录. */
function CopyLink({ url }: { url: string }) {
  return (
    <button
      type="button"
      className="text-link text-link--button"
      data-login-url={url}
      onClick={() => void navigator.clipboard.writeText(url)}
    >
      不便扫码？复制登录链接
    </button>
  );
}

const sentences: Record<TicketState, string> = {
  waiting: '请用手机上的“湖北卫生人才”小程序扫码登录',
  scanned: '已扫码，请在手机上核对并确认',
  confirmed: '已确认，正在进入',
  refused: '已在手机上拒绝登录',
  expired: '二维码已失效',
  used: '二维码已使用过',
};
