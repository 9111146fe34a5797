import { create } from 'qrcode';
import { useMemo } from 'react';
import { SectionCard } from '@/shared/layout/section-card';
import { Button } from '@/shared/controls/button';
import type { PaymentCodeProps } from './payment-code-props';
import { useTimeLeft } from './use-time-left';
import './payment.scss';

/** WeChat's sign for a code that nobody can read is a white margin of four squares. */
const margin = 4;

/** The code that the phone scans, with the time it lives. */
export function PaymentCode({ order, onAnother }: PaymentCodeProps) {
  const timeLeft = useTimeLeft(order.expiresAt, order.now);
  return (
    <SectionCard>
      <div className="payment__code">
        {timeLeft ? (
          <>
            <CodePicture content={order.codeUrl ?? ''} />
            <p className="payment__hint">请用微信扫一扫支付</p>
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

function CodePicture({ content }: { content: string }) {
  const { size, path } = useMemo(() => {
    const { modules } = create(content, { errorCorrectionLevel: 'M' });
    const cells = Array.from(
      { length: modules.size ** 2 },
      (_, cell) => [Math.floor(cell / modules.size), cell % modules.size] as const,
    );
    const squares = cells.filter(([row, column]) => modules.get(row, column));
    return { size: modules.size, path: squares.map(([row, column]) => `M${column} ${row}h1v1h-1z`).join('') };
  }, [content]);
  const side = size + margin * 2;
  return (
    <svg
      className="payment__picture"
      viewBox={`${-margin} ${-margin} ${side} ${side}`}
      role="img"
      aria-label="微信支付二维码"
    >
      <rect x={-margin} y={-margin} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
