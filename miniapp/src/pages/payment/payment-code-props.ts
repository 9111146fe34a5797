import type { PaymentOrder } from './use-order';

export interface PaymentCodeProps {
  order: PaymentOrder;
  /** To order again, once the code has run out. */
  onAnother: () => void;
}
