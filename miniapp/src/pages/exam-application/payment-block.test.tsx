import { render, screen } from '@testing-library/react';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { PaymentBlock } from './payment-block';

function show(refundTrouble: ApplicationDetail['payment']['refundTrouble']) {
  const payment = {
    state: 'refunding',
    feeFen: 28_000,
    returnedFen: 0,
    refundTrouble,
    paidAt: null,
    closesAt: null,
  } as const;
  return render(<PaymentBlock application={{ payment } as ApplicationDetail} />);
}

test('R-P3 held, a refund is under way; failed, the platform sees to it', () => {
  const { unmount } = show('held');
  screen.getByText('退款中');
  screen.getByText('微信支付暂未受理，系统会继续办理');
  unmount();
  show('failed');
  screen.getByText('退款未成功，正由平台处理');
});
