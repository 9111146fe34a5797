import { render, screen } from '@testing-library/react';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { PaymentBlock } from './payment-block';

function show(refundTrouble: ApplicationDetail['payment']['refundTrouble']) {
  const payment = {
    state: 'refunding',
    feeFen: 28_000,
    returnedFen: 0,
    receipt: null,
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
  const abnormal = show('abnormal');
  screen.getByText(/无法退回原支付账户.*改用银行转账.*主管部门询问/);
  abnormal.unmount();
  show('failed');
  screen.getByText('退款未成功，正由平台处理');
});

test('R-P5 R-P3 the fiscal e-receipt and what has gone back by hand stand on the record', () => {
  const payment = {
    ...{
      state: 'paid',
      feeFen: 28_000,
      returnedFen: 10_000,
      refundTrouble: null,
      paidAt: null,
      closesAt: null,
    },
    receipt: { number: '42060126-0000000001', link: 'https://example.com/receipts/1' },
  } as const;
  render(<PaymentBlock application={{ payment } as ApplicationDetail} />);
  screen.getByText('42060126-0000000001');
  const link = screen.getByRole('link', { name: 'https://example.com/receipts/1' });
  expect(link.getAttribute('href')).toBe('https://example.com/receipts/1');
  screen.getByText('¥100.00');
});
