import type { PaymentCodeProps } from './payment-code-props';

/** In WeChat the payment opens by itself: there is no code to show. */
export function PaymentCode(_props: PaymentCodeProps) {
  return null;
}
