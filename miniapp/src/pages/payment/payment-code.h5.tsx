import { SectionCard } from '@/shared/layout/section-card';
import { Button } from '@/shared/controls/button';
import { QrCode } from '@/shared/qr-code/qr-code.h5';
import type { PaymentCodeProps } from './payment-code-props';
import { useTimeLeft } from '@/shared/record/use-time-left';
import './payment.scss';

/** The code that the phone scans, with the time it lives. */
export function PaymentCode({ order, onAnother }: PaymentCodeProps) {
  const timeLeft = useTimeLeft(order.expiresAt, order.now);
  return (
    <SectionCard>
      <div className="payment__code">
        {timeLeft ? (
          <>
            <QrCode className="payment__picture" content={order.codeUrl ?? ''} label="微信支付二维码" />
            <p className="payment__hint">请用微信扫一扫支付</p>
            <p className="payment__phone-hint">没有另一台手机？请在微信小程序“湖北卫生人才”中支付。</p>
            <p className="payment__time-left" role="timer">
              二维码 <strong>{timeLeft}</strong> 后失效
            </p>
            <p className="payment__waiting" role="status">
              支付完成后，本页会自动显示结果，请不要重复支付。
            </p>
          </>
        ) : (
          <>
            <p className="payment__hint">二维码已失效，没有扣款</p>
            <Button size="small" onPress={onAnother}>
              重新生成二维码
            </Button>
          </>
        )}
        {timeLeft && order.trialPaymentUrl && (
          <a className="payment__trial" href={order.trialPaymentUrl} target="_blank" rel="noreferrer">
            演示环境：打开模拟程序完成支付
          </a>
        )}
      </div>
    </SectionCard>
  );
}
